import { sql } from 'kysely';
import { claimOf } from '../decisions/claims.ts';
import { misplaced } from '../decisions/words.ts';
import { UsageError } from '../errors.ts';
import type { Decision, DecisionRequest } from '../records/decision.ts';
import { sha256 } from './canonical.ts';
import type { Tx } from './database.ts';
import { followForwards } from './forwards.ts';

interface Kept {
  /** What the decision is about by its id of today. */
  readonly about: Decision['about'];
  readonly value: unknown;
}

/**
 * What the record keeps of a request: events by the claims that they hold now, an added claim with its id. Throws
 * UsageError that names what is not there, or the words that do not stand where they are said to.
 */
export async function keptValue(tx: Tx, request: DecisionRequest, decision: string): Promise<Kept> {
  const { about } = request;
  if (about.type === 'event') return await keptOfEvent(tx, request, about.id);
  const text = about.type === 'claim' ? await textOfClaim(tx, about.id) : await textOfReport(tx, about.id);
  const wrong = misplaced(request.value, text)[0];
  if (wrong !== undefined)
    throw new UsageError(`words "${wrong.quote}": they do not stand at ${wrong.start} to ${wrong.end} of the report`);
  if (request.verb !== 'add') return { about, value: request.value ?? null };
  const claim = claimOf(`c-${sha256(decision).slice(0, 16)}`, request.value.claim);
  return { about, value: { claim } };
}

async function keptOfEvent(tx: Tx, request: DecisionRequest, asked: string): Promise<Kept> {
  const { claims, id } = await eventHeld(tx, asked);
  const about = { type: 'event', id } as const;
  switch (request.verb) {
    case 'confirm':
    case 'restore':
      return { about, value: { claims } };
    case 'discount':
      return { about, value: { ...request.value, claims } };
    case 'merge':
      return { about, value: await merged(tx, { id, claims }, request.value.events) };
    case 'split':
      return { about, value: parted(id, claims, request.value.claims) };
    case 'never-same': {
      const other = await eventHeld(tx, request.value.event);
      if (other.id === id) throw new UsageError(`event ${request.value.event}: it is ${id} itself`);
      return { about, value: { event: other.id, claims, from: other.claims } };
    }
    case 'pin':
      if (request.value.slot !== 'title') refuseStrange(id, claims, [request.value.claim]);
      return { about, value: { ...request.value, claims } };
    default:
      return { about, value: request.value ?? null };
  }
}

interface Held {
  readonly id: string;
  readonly claims: readonly string[];
}

async function merged(tx: Tx, own: Held, asked: readonly string[]) {
  const others: Held[] = [];
  for (const event of asked) others.push(await eventHeld(tx, event));
  if (others.every(({ id }) => id === own.id))
    throw new UsageError(`events ${asked.join(', ')}: they are ${own.id} itself`);
  return { events: others.map(({ id }) => id), claims: unique([own, ...others].flatMap(({ claims }) => claims)) };
}

function parted(id: string, held: readonly string[], claims: readonly string[]) {
  refuseStrange(id, held, claims);
  const from = held.filter((claim) => !claims.includes(claim));
  if (from.length === 0) throw new UsageError(`claims: a split leaves at least one claim of event ${id} where it is`);
  return { claims: unique(claims), from };
}

function refuseStrange(event: string, held: readonly string[], claims: readonly string[]): void {
  const strange = claims.find((id) => !held.includes(id));
  if (strange !== undefined) throw new UsageError(`claim ${strange}: it is not in event ${event} (any longer)`);
}

async function eventHeld(tx: Tx, asked: string): Promise<Held> {
  const id = await followForwards(tx, asked);
  const rows = await tx
    .selectFrom('event_claims')
    .select('claim')
    .where('event', '=', id)
    .orderBy(sql`claim collate "C"`)
    .execute();
  if (rows.length === 0) throw new UsageError(`event ${asked}: not in this record`);
  return { id, claims: rows.map(({ claim }) => claim) };
}

async function textOfClaim(tx: Tx, claim: string): Promise<string> {
  const row = await tx.selectFrom('claims').select('report').where('id', '=', claim).executeTakeFirst();
  if (row === undefined) throw new UsageError(`claim ${claim}: not in this record`);
  return await textOfReport(tx, row.report);
}

async function textOfReport(tx: Tx, report: string): Promise<string> {
  const row = await tx
    .selectFrom('readings')
    .select(sql<string>`body->'report'->>'text'`.as('text'))
    .where('report', '=', report)
    .where('is_current', '=', true)
    .executeTakeFirst();
  if (row === undefined) throw new UsageError(`report ${report}: not in this record`);
  return row.text;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
