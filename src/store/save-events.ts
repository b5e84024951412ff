import { type ConflictEvent, eventSchema } from '../records/event.ts';
import { portions } from './apply/rows.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { type Addition, commit } from './commit.ts';
import type { Sql } from './database.ts';
import type { Entry } from './history-line.ts';
import { jsonFile } from './keep-files.ts';
import type { Store } from './store.ts';

export interface EventSave {
  /** Events as they are now. An id that the record has never seen is minted by this. */
  readonly events: readonly ConflictEvent[];
  /** Ids that are no more, each with the id of the event that it became part of. */
  readonly forwards?: readonly (readonly [string, string])[];
  /** True where `events` are all there are: a stored one that is neither among them nor forwarded has ended. */
  readonly whole: boolean;
  /** Where not all are given: ids of stored ones that these replace; one that is neither among them nor forwarded has ended. */
  readonly around?: readonly string[];
}

/** Ids of events, sorted. */
export interface SavedEvents {
  readonly minted: readonly string[];
  readonly changed: readonly string[];
  readonly forwarded: readonly string[];
  readonly ended: readonly string[];
}

/** Saves what differs from the stored events, and logs it: minted ids, changed events, forwards, ends. */
export function saveEvents(store: Store, save: EventSave): Promise<SavedEvents> {
  return commit(store, (tx) => eventAddition(tx, save));
}

/** What `saveEvents` would answer now; nothing is saved. */
export async function previewEvents({ database }: Store, save: EventSave): Promise<SavedEvents> {
  return (await eventAddition(database, save)).result;
}

/** What saving these events adds to the record. */
export async function eventAddition(sql: Sql, save: EventSave): Promise<Addition<SavedEvents>> {
  const valid = { ...save, events: save.events.map((e) => eventSchema.parse(e)).sort(byId) };
  const stored = await storedHashes(sql, valid);
  return additionOf(valid, stored, await mintedBefore(sql, valid, stored));
}

/** Of the stored events that the saving speaks of, the hash of each one's body. */
async function storedHashes(
  tx: Sql,
  { around = [], events, forwards = [], whole }: EventSave,
): Promise<Map<string, string>> {
  const all = tx.selectFrom('events').select(['id', 'body_hash']);
  const ids = [...new Set([...events.map((e) => e.id), ...forwards.map(([from]) => from), ...around])];
  const rows = whole
    ? await all.execute()
    : (await Promise.all(portions(ids, 5000).map((part) => all.where('id', 'in', part).execute()))).flat();
  return new Map(rows.map((r) => [r.id, r.body_hash]));
}

/** Of the events that are not stored, those whose id was minted before: one that had ended and is back. */
async function mintedBefore(tx: Sql, { events }: EventSave, stored: Map<string, string>): Promise<Set<string>> {
  const minted = new Set<string>();
  const ids = events.filter((e) => !stored.has(e.id)).map((e) => e.id);
  for (const part of portions(ids, 5000)) {
    const rows = await tx.selectFrom('event_log').select('event').distinct().where('event', 'in', part).execute();
    for (const { event } of rows) minted.add(event);
  }
  return minted;
}

function additionOf(
  { around = [], events, forwards = [], whole }: EventSave,
  stored: ReadonlyMap<string, string>,
  minted: ReadonlySet<string>,
): Addition<SavedEvents> {
  const differing = events.filter((e) => stored.get(e.id) !== sha256(canonicalJson(e)));
  const set = jsonFile('events', { events: differing });
  const isNew = (e: ConflictEvent): boolean => !stored.has(e.id) && !minted.has(e.id);
  const present = new Set(events.map((e) => e.id));
  const forwarded = forwards.filter(([from]) => stored.has(from) && !present.has(from));
  const gone = new Set(forwarded.map(([from]) => from));
  const replaced = whole ? [...stored.keys()] : around.filter((id) => stored.has(id));
  const ended = replaced.filter((id) => !present.has(id) && !gone.has(id)).sort();
  const entries: Entry[] = [
    ...differing.map((e) => eventEntry(e, set.hash, isNew(e) ? 'mint' : 'change')),
    ...forwarded.map(([event, to]): Entry => ({ type: 'forward', body: { event, to } })),
    ...ended.map((event): Entry => ({ type: 'end', body: { event } })),
  ];
  const result = {
    minted: differing.filter(isNew).map((e) => e.id),
    changed: differing.filter((e) => !isNew(e)).map((e) => e.id),
    forwarded: [...gone].sort(),
    ended,
  };
  return { entries, files: differing.length === 0 ? [] : [set], result };
}

function eventEntry(event: ConflictEvent, set: string, type: 'mint' | 'change'): Entry {
  return { type, body: { claims: [...event.claims].sort(), event: event.id, set } };
}

function byId(a: ConflictEvent, b: ConflictEvent): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
