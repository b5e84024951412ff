import { RecordError } from '../../errors.ts';
import type { ConflictEvent } from '../../records/event.ts';
import { canonicalJson, sha256 } from '../canonical.ts';
import { type Content, eventSetSchema, jsonOf } from '../content.ts';
import type { Tx } from '../database.ts';
import type { LineOf } from '../history-line.ts';
import { overviewColumns } from '../overview/columns.ts';
import { searchWords, wordSet } from '../search-words.ts';
import type { Insert } from '../tables.ts';
import type { Voids } from '../voids.ts';
import { type AttestedBy, attestedBy } from './attested-by.ts';
import { column, portions } from './rows.ts';

type EventLine = LineOf<'mint' | 'change'>;

/** Brings minted and changed events in. One whose body was taken away is not known until a later line says it anew. */
export async function applyEvents(tx: Tx, lines: readonly EventLine[], content: Content, voids: Voids): Promise<void> {
  if (lines.length === 0) return;
  const bodies = await bodiesOf(lines, content, voids);
  const latest = new Map(lines.map((l) => [l.body.event, bodyOf(bodies, l, voids)]));
  const known = [...latest.values()].filter((e) => e !== null);
  const attested = await attestedBy(tx, known);
  await remove(
    tx,
    [...latest].flatMap(([id, body]) => (body === null ? [id] : [])),
  );
  await noteFormer(tx, lines, latest);
  for (const part of portions(known)) await replace(tx, part, attested);
  await log(
    tx,
    lines.map((l) => ({ ...placeOf(l), claims: canonicalJson(l.body.claims), target: null })),
  );
}

/** An event that became part of another: its id leads there from now on. */
export async function applyForwards(tx: Tx, lines: readonly LineOf<'forward'>[]): Promise<void> {
  if (lines.length === 0) return;
  await retire(
    tx,
    lines.map((l) => l.body.event),
  );
  const rows = [...new Map(lines.map((l) => [l.body.event, { event: l.body.event, target: l.body.to }])).values()];
  for (const part of portions(rows)) {
    await tx
      .insertInto('event_forwards')
      .values(part)
      .onConflict((c) => c.column('event').doUpdateSet((eb) => ({ target: eb.ref('excluded.target') })))
      .execute();
  }
  await log(
    tx,
    lines.map((l) => ({ ...placeOf(l), claims: null, target: l.body.to })),
  );
}

/** An event that no claim attests any longer. */
export async function applyEnds(tx: Tx, lines: readonly LineOf<'end'>[]): Promise<void> {
  if (lines.length === 0) return;
  await retire(
    tx,
    lines.map((l) => l.body.event),
  );
  await log(
    tx,
    lines.map((l) => ({ ...placeOf(l), claims: null, target: null })),
  );
}

/** Each set's events by id, each set read once. */
async function bodiesOf(
  lines: readonly EventLine[],
  content: Content,
  voids: Voids,
): Promise<Map<string, Map<string, ConflictEvent>>> {
  const sets = [...new Set(lines.flatMap((l) => voids.setNow(l.body.set, l.seq) ?? []))];
  const read = sets.map(async (hash): Promise<[string, Map<string, ConflictEvent>]> => {
    const { events } = await jsonOf(content, { folder: 'events', hash }, eventSetSchema);
    return [hash, new Map(events.map((e) => [e.id, e]))];
  });
  return new Map(await Promise.all(read));
}

/** The event as a line saved it; null where that was withdrawn. */
function bodyOf(
  bodies: Map<string, Map<string, ConflictEvent>>,
  { body, seq }: EventLine,
  voids: Voids,
): ConflictEvent | null {
  const set = voids.setNow(body.set, seq);
  const event = bodies.get(set ?? '')?.get(body.event);
  if (event !== undefined) return event;
  if (set !== body.set) return null;
  throw new RecordError(`The set ${body.set} lacks the event ${body.event}.`);
}

async function replace(
  tx: Tx,
  events: readonly ConflictEvent[],
  attested: ReadonlyMap<string, AttestedBy>,
): Promise<void> {
  await remove(
    tx,
    events.map((e) => e.id),
  );
  const bodies = events.map((e) => ({ event: e.id, body: canonicalJson(e) }));
  const rows = events.map((e, i) => eventRow(e, bodies[i]?.body ?? '', attested.get(e.id) ?? NOTHING));
  await tx.insertInto('events').values(rows).execute();
  await tx.insertInto('event_bodies').values(bodies).execute();
  const claims = events.flatMap((e) => e.claims.map((claim) => ({ event: e.id, claim })));
  for (const part of portions(claims)) await tx.insertInto('event_claims').values(part).execute();
  // An id that is back in use leads nowhere else.
  await tx
    .deleteFrom('event_forwards')
    .where(
      'event',
      'in',
      events.map((e) => e.id),
    )
    .execute();
}

/** An event that is there holds its claims itself; one whose body was taken away held those that its line names. */
async function noteFormer(
  tx: Tx,
  lines: readonly EventLine[],
  latest: ReadonlyMap<string, ConflictEvent | null>,
): Promise<void> {
  for (const part of portions([...latest.keys()]))
    await tx.deleteFrom('former_claims').where('event', 'in', part).execute();
  const last = new Map(lines.map((l) => [l.body.event, l.body.claims]));
  const gone = [...latest].flatMap(([event, body]) => (body === null ? [event] : []));
  const rows = gone.flatMap((event) => [...new Set(last.get(event) ?? [])].map((claim) => ({ event, claim })));
  for (const part of portions(rows)) await tx.insertInto('former_claims').values(part).execute();
}

/** Takes events out and keeps in mind which claims they held. */
async function retire(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const part of portions(ids)) {
    await tx
      .insertInto('former_claims')
      .columns(['event', 'claim'])
      .expression((eb) => eb.selectFrom('event_claims').select(['event', 'claim']).where('event', 'in', part))
      .onConflict((c) => c.doNothing())
      .execute();
  }
  await remove(tx, ids);
}

async function remove(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const part of portions(ids)) await tx.deleteFrom('events').where('id', 'in', part).execute();
}

async function log(tx: Tx, rows: readonly Insert<'event_log'>[]): Promise<void> {
  for (const part of portions(rows)) await tx.insertInto('event_log').values(part).execute();
}

function placeOf({ at, body, device, seq, type }: LineOf<'mint' | 'change' | 'forward' | 'end'>) {
  return { at, device, event: body.event, seq, verb: type };
}

const NOTHING: AttestedBy = { words: [], outlets: [] };

function eventRow(event: ConflictEvent, body: string, attested: AttestedBy): Insert<'events'> {
  const actorNames = event.participants.flatMap((p) => [p.name, ...p.said.map((s) => s.quote)]);
  const places = [event.place?.name ?? null, event.place?.admin1 ?? null];
  const voices = [...event.roots.map((r) => r.name), ...event.figures.flatMap((f) => f.sayings.map((s) => s.source))];
  return {
    id: event.id,
    kind: event.kind,
    modality: event.modality,
    grade: event.grade.value,
    start_date: event.time.start ?? event.time.end,
    end_date: event.time.end ?? event.time.start,
    country: event.place?.country ?? null,
    checked_by: column(event.checked_by),
    actors: [...new Set(event.participants.flatMap((p) => p.actor ?? []))].sort(),
    actor_words: wordSet(searchWords(...actorNames)),
    place_words: wordSet(searchWords(...places)),
    words: wordSet([...new Set([...attested.words, ...searchWords(...actorNames, ...places, ...voices)])].sort()),
    body_hash: sha256(body),
    sources: [...new Set([...event.roots.flatMap(({ id, name }) => [id, name]), ...attested.outlets])]
      .map((said) => column(said))
      .sort(),
    ...overviewColumns(event, attested.outlets),
  };
}
