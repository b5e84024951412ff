import { sql } from 'kysely';
import { z } from 'zod';
import type { Store } from './store.ts';

/** What is left of a withdrawn report. */
export interface Tombstone {
  readonly report: string;
  readonly at: string;
  /** Who withdrew it; null where nobody was named. */
  readonly by: string | null;
  readonly reason: string | null;
}

const value = z.object({ reason: z.string().nullable() });

/** The tombstone of a report, the newest where it was withdrawn more than once; null where it never was. */
export async function tombstoneOf(store: Store, report: string): Promise<Tombstone | null> {
  const stones = await stonesFor(store, [report], []);
  return stones.at(-1)?.stone ?? null;
}

/** Something that asks to be taken in. */
export interface Comer {
  /** Null where it could not be opened. */
  readonly report: string | null;
  /** SHA-256 of its bytes. */
  readonly original: string;
}

/**
 * Which of these stay out, in their order: a withdrawn report, under its own id or as the very bytes that went with
 * it. A report that was taken in again since then does not.
 */
export async function keptOut(store: Store, comers: readonly Comer[]): Promise<(Tombstone | null)[]> {
  const ids = comers.flatMap(({ report }) => report ?? []);
  const originals = comers.map(({ original }) => original);
  const stones = await stonesFor(store, ids, originals);
  const held = await store.database
    .selectFrom('reports')
    .innerJoin('deliveries', 'deliveries.hash', 'reports.delivery')
    .select(['reports.id', 'deliveries.original'])
    .where((eb) => eb.or([eb('reports.id', 'in', ['', ...ids]), eb('deliveries.original', 'in', ['', ...originals])]))
    .execute();
  const inside = new Set(held.flatMap(({ id, original }) => [id, original ?? '']));
  return comers.map(({ report, original }) => {
    if (inside.has(original) || (report !== null && inside.has(report))) return null;
    const found = stones.filter(({ stone, bytes }) => stone.report === report || bytes.includes(original));
    return found.at(-1)?.stone ?? null;
  });
}

/** The tombstones of these reports and bytes, the oldest first. */
async function stonesFor({ database }: Store, reports: readonly string[], originals: readonly string[]) {
  const rows = await database
    .selectFrom('withdrawals')
    .innerJoin('decisions', 'decisions.hash', 'withdrawals.decision')
    .select(['withdrawals.report', 'withdrawals.at', 'withdrawals.originals', 'decisions.coder', 'decisions.value'])
    .where((eb) =>
      eb.or([
        eb('withdrawals.report', 'in', ['', ...reports]),
        sql<boolean>`withdrawals.originals && ${[...originals]}::text[]`,
      ]),
    )
    .orderBy('withdrawals.at')
    .orderBy('withdrawals.seq')
    .execute();
  return rows.map((row) => ({
    stone: { report: row.report, at: row.at, by: row.coder, reason: value.parse(row.value).reason },
    bytes: row.originals,
  }));
}

/** What became of an event that is no more. */
export interface Fate {
  readonly at: string;
  /** True where it ended because a report was withdrawn. */
  readonly withdrawn: boolean;
}

/** When and why there is no event of this id any longer; null where there is one, or never was. */
export async function fateOf({ database }: Store, id: string): Promise<Fate | null> {
  const rows = await database
    .selectFrom('event_log')
    .select(['at', 'verb'])
    .where('event', '=', id)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .execute();
  const ended = rows.find(({ verb }) => verb !== 'withdraw');
  if (ended === undefined || ended.verb !== 'end') return null;
  return { at: ended.at, withdrawn: rows.some(({ at, verb }) => verb === 'withdraw' && at === ended.at) };
}
