import { sql } from 'kysely';
import { type DecidedClaim, decidedClaims } from '../../decisions/claims.ts';
import { standingDecisions } from '../../decisions/standing.ts';
import { type Decision, keptValues } from '../../records/decision.ts';
import { canonicalJson } from '../canonical.ts';
import { carry, carrySchema } from '../carry.ts';
import type { Tx } from '../database.ts';
import { decisionsIn } from '../list-decisions.ts';
import type { Insert } from '../tables.ts';
import { column, portions } from './rows.ts';

/**
 * Puts the claims of reports into the table as people decided them: of the current reading, in its order, then what
 * people added.
 *
 * @param read reports that have a new current reading
 * @param decided decisions that came in
 */
export async function settleClaims(tx: Tx, read: ReadonlySet<string>, decided: readonly Decision[]): Promise<void> {
  const reports = new Set([...read, ...(await reportsOf(tx, decided))]);
  for (const part of portions([...reports].sort(), 100)) await settle(tx, part);
}

async function settle(tx: Tx, reports: readonly string[]): Promise<void> {
  const readings = await tx
    .selectFrom('readings')
    .select(['hash', 'report', 'body'])
    .where('report', 'in', reports)
    .where('is_current', '=', true)
    .execute();
  const decisions = await decisionsOn(
    tx,
    reports,
    readings.flatMap(({ body }) => body.claims.map(({ id }) => id)),
  );
  const rows = readings.flatMap(({ body, hash, report }) => {
    const claims = decidedClaims(body.claims, body.report.text, decisionsFor(report, body.claims, decisions));
    return claims.map((claim, ordinal) => claimRow({ report, reading: hash, ordinal }, claim));
  });
  await tx.deleteFrom('claims').where('report', 'in', reports).execute();
  for (const part of portions(rows)) await tx.insertInto('claims').values(part).execute();
}

/** Standing decisions about a report's claims, by their ids of today, and about the report itself. */
function decisionsFor(
  report: string,
  claims: readonly { readonly id: string }[],
  all: readonly Decision[],
): Decision[] {
  if (all.length === 0) return [];
  const today = carry(new Set(claims.map(({ id }) => id)), [], all);
  return today.decisions.filter(({ about }) => about.type === 'claim' || about.id === report);
}

/** All that bears on the claims of these reports: also what was decided on claims that they had in older readings. */
async function decisionsOn(tx: Tx, reports: readonly string[], claims: readonly string[]): Promise<Decision[]> {
  const carries = await decisionsIn(tx, (query) => query.where('verb', '=', 'carry'));
  const about = await decisionsIn(tx, (query) =>
    query.where('about_type', '=', 'report').where('about_id', 'in', reports).where('verb', '=', 'add'),
  );
  const added = about.flatMap(({ value }) => addedId(value));
  const ids = [...claims, ...added, ...carries.flatMap(({ value }) => formerIds(value))];
  const own = await decisionsIn(tx, (query) =>
    query
      .where('about_type', '=', 'claim')
      .where(sql<boolean>`about_id = any(${ids}::text[])`)
      .where('verb', 'in', ['confirm', 'correct', 'reject']),
  );
  const found = [...about, ...own];
  return found.length === 0 ? [] : standingDecisions([...found, ...carries, ...(await undoings(tx, found))]);
}

/** Whatever undoes these, and what undoes that. */
async function undoings(tx: Tx, decisions: readonly Decision[]): Promise<Decision[]> {
  const found: Decision[] = [];
  for (let ids = decisions.map(({ id }) => id); ids.length > 0; ) {
    const names = ids;
    const next = await decisionsIn(tx, (query) => query.where(sql<boolean>`undoes = any(${names}::text[])`));
    found.push(...next);
    ids = next.map(({ id }) => id);
  }
  return found;
}

/** The reports whose claims these decisions may change. */
async function reportsOf(tx: Tx, decided: readonly Decision[]): Promise<string[]> {
  const bearing = [...decided, ...(await undoneBy(tx, decided))].filter(({ verb }) => BEARING.has(verb));
  const reports = bearing.flatMap(({ about }) => (about.type === 'report' ? [about.id] : []));
  const claims = bearing.flatMap(({ about, value, verb }) => [
    ...(about.type === 'claim' ? [about.id] : []),
    ...(verb === 'carry' ? formerIds(value) : []),
  ]);
  return [...reports, ...(await reportsOfClaims(tx, [...new Set(claims)]))];
}

/** Verbs that change what a claim says. */
const BEARING: ReadonlySet<string> = new Set(['confirm', 'correct', 'reject', 'add', 'carry']);

/** What undoings name, in the end. */
async function undoneBy(tx: Tx, decided: readonly Decision[]): Promise<Decision[]> {
  const found: Decision[] = [];
  for (let left = decided; ; ) {
    const names = left.flatMap(({ value, verb }) => (verb === 'undo' ? [String(value)] : []));
    if (names.length === 0) return found;
    left = await decisionsIn(tx, (query) => query.where('id', 'in', names));
    found.push(...left);
  }
}

/** A claim that only an older reading has is looked for in the readings themselves. */
async function reportsOfClaims(tx: Tx, claims: readonly string[]): Promise<string[]> {
  if (claims.length === 0) return [];
  const rows = await tx
    .selectFrom('claims')
    .select(['id', 'report'])
    .where(sql<boolean>`id = any(${[...claims]}::text[])`)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const older = claims.filter((id) => !known.has(id)).map((id) => `%${JSON.stringify(id)}%`);
  if (older.length === 0) return rows.map(({ report }) => report);
  const found = await tx
    .selectFrom('readings')
    .select('report')
    .distinct()
    .where(sql<boolean>`body::text like any(${older}::text[])`)
    .execute();
  return [...rows, ...found].map(({ report }) => report);
}

/** The ids of claims that a carrying speaks of. */
function formerIds(value: unknown): string[] {
  const said = carrySchema.safeParse(value).data;
  return said === undefined ? [] : [...said.moves.flat(), ...said.open];
}

function addedId(value: unknown): string[] {
  const said = keptValues.add.safeParse(value).data;
  return said === undefined ? [] : [said.claim.id];
}

function claimRow(
  place: { readonly report: string; readonly reading: string; readonly ordinal: number },
  { at, by, claim, state }: DecidedClaim,
): Insert<'claims'> {
  const actors = [...claim.participants.map((p) => p.actor), claim.source.actor];
  return {
    ...place,
    id: claim.id,
    kind: claim.kind,
    modality: claim.modality,
    source_kind: claim.source.kind,
    start_date: claim.time?.start ?? null,
    end_date: claim.time?.end ?? null,
    country: claim.place?.country ?? null,
    place: column(claim.place?.name ?? claim.place?.text?.quote ?? null),
    actors: [...new Set(actors.filter((a) => a !== null))].sort(),
    body: canonicalJson(claim),
    state,
    checked_by: column(by),
    checked_at: at,
    confidence: claim.confidence,
    unknown_actor: claim.participants.some(({ actor }) => actor === null),
    unknown_place: claim.place?.precision === 'unknown',
  };
}
