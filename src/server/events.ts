import type { Context } from 'hono';
import { clashesAmong } from '../decisions/clashes.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { FiledDecision } from '../store/find-decisions.ts';
import { readOneRoute, readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { rowOf } from './decisions.ts';
import { languageOf } from './language.ts';
import { eventCountsQuerySchema, eventQuerySchema, filterOf } from './query.ts';
import type { EventDetail } from './reads.ts';
import { rootGraph } from './root-graph.ts';
import { rootGraphSchema } from './shapes/graphs.ts';
import {
  type EventPage,
  type EventRow,
  eventCountsSchema,
  eventListSchema,
  eventPageSchema,
  placesSchema,
} from './shapes.ts';

export function addEvents(app: App, options: ServerOptions): void {
  const { reads, work } = options;
  const titled = (event: ConflictEvent, c: Context): EventRow => ({
    ...event,
    title: options.title(event, languageOf(c)),
  });

  app.openapi(readRoute('/api/events', 'Events that a filter finds', eventListSchema, eventQuerySchema), async (c) => {
    const { total, events } = await reads.listEvents(filterOf(c.req.valid('query')));
    return c.json(eventListSchema.parse({ total, events: events.map((event) => titled(event, c)) }), 200);
  });

  app.openapi(
    readRoute(
      '/api/events/counts',
      'How many events a filter finds, by what they are',
      eventCountsSchema,
      eventCountsQuerySchema,
    ),
    async (c) => {
      const { step = null, ...query } = c.req.valid('query');
      return c.json(eventCountsSchema.parse(await reads.countEvents(filterOf(query), step)), 200);
    },
  );

  app.openapi(
    readRoute('/api/events/places', 'The places of the events that a filter finds', placesSchema, eventQuerySchema),
    async (c) => c.json(placesSchema.parse(await reads.countPlaces(filterOf(c.req.valid('query')))), 200),
  );

  app.openapi(
    readOneRoute('/api/events/{id}', 'One event: its claims, their words, its history', eventPageSchema),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await reads.getEvent(id);
      if (found === null) {
        const gone = await reads.goneEvent(id);
        if (gone !== null) return c.json(endOf(id, gone), 410);
        return c.json({ error: 'missing', detail: `There is no event ${id} in this record.` }, 404);
      }
      const page = pageOf(found, titled(found.event, c), work.version());
      const named = (event: ConflictEvent) => ({ id: event.id, title: titled(event, c).title });
      const { parts, wholes } = found.related;
      return c.json(eventPageSchema.parse({ ...page, wholes: wholes.map(named), parts: parts.map(named) }), 200);
    },
  );

  app.openapi(readOneRoute('/api/events/{id}/roots', 'Who says so, as a graph', rootGraphSchema), async (c) => {
    const { id } = c.req.valid('param');
    const found = await reads.getEvent(id);
    if (found === null) return c.json({ error: 'missing', detail: `There is no event ${id} in this record.` }, 404);
    return c.json(rootGraphSchema.parse(rootGraph(found.event, found.claims)), 200);
  });
}

function pageOf(
  { claims, decisions, forwarding, history }: EventDetail,
  event: EventRow,
  version: number,
): Omit<EventPage, 'wholes' | 'parts'> {
  const standing = standingOf(decisions);
  return {
    event,
    claims: claims.map(({ check, claim, report }) => ({ claim, report, check })),
    history: [...history],
    decisions: decisions.map(rowOf),
    clashes: clashesAmong(standing).map(([earlier, later]) => ({ earlier: rowOf(earlier), later: rowOf(later) })),
    forwarding: forwarding === null ? null : { from: forwarding.from, to: [...forwarding.to] },
    version,
  };
}

function standingOf(decisions: readonly FiledDecision[]): FiledDecision[] {
  return decisions.filter(({ undone_by, verb }) => undone_by === null && verb !== 'undo');
}

function endOf(id: string, { at, withdrawn }: { readonly at: string; readonly withdrawn: boolean }) {
  const why = withdrawn ? 'a report was withdrawn, and no other attests it' : 'no claim attests it any longer';
  return { error: 'gone', detail: `Event ${id} ended on ${at.slice(0, 10)}: ${why}.` };
}
