import { sql } from 'kysely';
import { claimsNow, homesOf } from './event-claims.ts';
import { followForwards } from './forwards.ts';
import type { Store } from './store.ts';

/** What became of an event since a line of the history. */
export interface EventChange {
  readonly event: string;
  /** `joined`: it became part of another; `ended`: no claim attests it any longer; `passed`: minted and gone since. */
  readonly what: 'new' | 'changed' | 'joined' | 'ended' | 'passed';
  /** The events that hold now what it held then, the one that its id leads to first; itself left out. */
  readonly to: readonly string[];
  /** When it was last touched; RFC 3339. */
  readonly at: string;
  /** Claims that it gained and lost since then. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What became of every event that something was done to behind a line of the history, in order of their ids. */
export async function eventChanges(store: Store, after: number): Promise<EventChange[]> {
  const { database } = store;
  const touched = await database
    .selectFrom('event_log')
    .select(['event', (eb) => eb.fn.max('at').as('at')])
    .where('seq', '>', after)
    .where('verb', '<>', 'withdraw')
    .groupBy('event')
    .orderBy(sql`event collate "C"`)
    .execute();
  const ids = touched.map(({ event }) => event);
  const before = await formerClaims(store, ids, after);
  const now = await claimsNow(store, ids);
  const homes = await homesOf(store, [...new Set([...before.values()].flat())]);
  const changes: EventChange[] = [];
  for (const { at, event } of touched)
    changes.push(await changeOf(store, { event, at }, { before: before.get(event), now: now.get(event), homes }));
  return changes;
}

/** The line up to which a moment's past reaches; 0 where the history begins later. */
export async function lineAt({ history }: Store, moment: string): Promise<number> {
  let last = 0;
  for await (const { at, seq } of history.after(0)) {
    if (Date.parse(at) > Date.parse(moment)) break;
    last = seq;
  }
  return last;
}

interface Facts {
  readonly before: readonly string[] | undefined;
  readonly now: readonly string[] | undefined;
  /** The event that each claim is in now. */
  readonly homes: ReadonlyMap<string, string>;
}

async function changeOf(
  store: Store,
  touched: Pick<EventChange, 'event' | 'at'>,
  { before, homes, now }: Facts,
): Promise<EventChange> {
  const { event } = touched;
  const target = await followForwards(store.database, event);
  const heirs = (before ?? []).flatMap((claim) => homes.get(claim) ?? []);
  const to = [...new Set([target, ...heirs])].filter((id) => id !== event);
  const gained = (now ?? []).filter((id) => before?.includes(id) !== true);
  const lost = (before ?? []).filter((id) => now?.includes(id) !== true);
  const what = now !== undefined ? (before === undefined ? 'new' : 'changed') : gone(before, target !== event);
  return { ...touched, what, to, gained, lost };
}

function gone(before: readonly string[] | undefined, leads: boolean): EventChange['what'] {
  if (leads) return 'joined';
  return before === undefined ? 'passed' : 'ended';
}

/** By event: the claims that it held at a line; missing where it was not there then. */
async function formerClaims({ database }: Store, ids: readonly string[], line: number): Promise<Map<string, string[]>> {
  const rows = await database
    .selectFrom('event_log')
    .distinctOn('event')
    .select(['event', 'claims', 'verb'])
    .where('seq', '<=', line)
    .where('verb', '<>', 'withdraw')
    .where(sql<boolean>`event = any(${[...ids]}::text[])`)
    .orderBy('event')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.flatMap(({ claims, event }) => (claims === null ? [] : [[event, [...claims]] as const])));
}
