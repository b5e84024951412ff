import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type LiveDesk, liveDesk } from '../../test/desk/live.ts';
import { rootGraphSchema } from './shapes/graphs.ts';
import { actorTableSchema, claimTableSchema, placeTableSchema, sourceTableSchema } from './shapes/tables.ts';
import { eventListSchema, eventPageSchema, placesSchema } from './shapes.ts';

let desk: LiveDesk;
beforeAll(async () => {
  desk = await liveDesk();
});
afterAll(() => desk.close());

async function read<T extends z.ZodType>(schema: T, path: string): Promise<z.infer<T>> {
  const answer = await desk.app.request(`http://127.0.0.1:4747${path}`);
  expect([path, answer.status]).toEqual([path, 200]);
  return schema.parse(await answer.json());
}

describe('tables', () => {
  it('of claims: filtered, sorted, a page of them', async () => {
    const all = await read(claimTableSchema, '/api/claims?limit=1000');
    expect(all.claims).toHaveLength(all.total);
    const days = all.claims.flatMap(({ claim }) => claim.time?.start ?? []);
    expect(days).toEqual(days.toSorted().reverse());
    const [first] = all.claims;
    const own = await read(claimTableSchema, `/api/claims?report=${first?.report.id}&sort=confidence&up=yes&limit=2`);
    expect(own.claims.length).toBeLessThanOrEqual(2);
    expect(own.claims.every(({ report }) => report.id === first?.report.id)).toBe(true);
    const family = await read(claimTableSchema, '/api/claims?family=custody');
    expect(family.total).toBeGreaterThan(0);
    expect(family.total).toBeLessThan(all.total);
    const word = first?.claim.trigger.quote.split(' ')[0] ?? '';
    const found = await read(claimTableSchema, `/api/claims?words=${encodeURIComponent(word)}`);
    expect(found.claims.map(({ claim }) => claim.id)).toContain(first?.claim.id);
    expect((await read(claimTableSchema, '/api/claims?words=zyzzyva')).total).toBe(0);
  });

  it('of actors: each once, with its counts, those of no list told apart', async () => {
    const { actors, total } = await read(actorTableSchema, '/api/actors?limit=1000');
    expect(actors).toHaveLength(total);
    const listed = actors.flatMap(({ actor }) => actor ?? []);
    expect(new Set(listed).size).toBe(listed.length);
    expect(actors.every(({ claims, events }) => claims >= 1 && events <= claims)).toBe(true);
    const unknown = await read(actorTableSchema, '/api/actors?unknown=yes');
    expect(unknown.total).toBe(total - listed.length);
  });

  it('of places and of sources', async () => {
    const { places } = await read(placeTableSchema, '/api/places?sort=name');
    expect(places.map(({ name }) => name)).toEqual(places.map(({ name }) => name).toSorted());
    const { outlets, speakers } = await read(sourceTableSchema, '/api/sources');
    expect(outlets.rows.map(({ outlet }) => outlet)).toContain('Valley News Agency');
    expect(speakers.rows.every(({ name }) => name !== '')).toBe(true);
  });

  it('of events: sorted, and filtered by who says so and whether somebody checked', async () => {
    const byToll = await read(eventListSchema, '/api/events?sort=claims');
    const sizes = byToll.events.map(({ claims }) => claims.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const some = await read(eventListSchema, '/api/events?source=Valley+News+Agency');
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(byToll.total);
    expect((await read(eventListSchema, '/api/events?checked=yes')).total).toBe(0);
    expect((await read(eventListSchema, '/api/events?checked=no')).total).toBe(byToll.total);
  });

  it('groups places without a look at the events, each event once', async () => {
    const { total } = await read(eventListSchema, '/api/events');
    const { places, unplaced } = await read(placesSchema, '/api/events/places');
    expect(places.reduce((sum, p) => sum + p.count, unplaced)).toBe(total);
    const { total: few } = await read(eventListSchema, '/api/events?country=SY');
    const syria = await read(placesSchema, '/api/events/places?country=SY');
    expect(syria.places.reduce((sum, p) => sum + p.count, 0)).toBe(few);
  });

  it('draws who says so: every claim of the event stands in it, and every edge has both its ends', async () => {
    const { events } = await read(eventListSchema, '/api/events?sort=claims');
    const { event } = await read(eventPageSchema, `/api/events/${events[0]?.id}`);
    const { edges, nodes } = await read(rootGraphSchema, `/api/events/${event.id}/roots`);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(event.claims.every((id) => ids.has(id))).toBe(true);
    expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    expect(nodes.filter(({ type }) => type === 'root')).toHaveLength(event.roots.length);
  });
});
