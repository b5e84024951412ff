import { sql } from 'kysely';
import type { AboutType } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { Claim } from '../records/reading.ts';
import { eventsById } from './events-by-id.ts';
import type { Store } from './store.ts';

interface Thing {
  readonly type: AboutType;
  readonly id: string;
}

/** What a list needs to say of something that waits. */
export interface ItemFacts {
  readonly claim: Claim | null;
  /** The event that it is or is in. */
  readonly event: ConflictEvent | null;
  readonly report: { readonly id: string; readonly title: string | null; readonly published: string | null } | null;
  /** Whom it was last given to. */
  readonly assigned: string | null;
}

/** The facts of claims, events and reports by their ids; null for what is not there. */
export async function aboutItems(store: Store, things: readonly Thing[]): Promise<(thing: Thing) => ItemFacts> {
  const ids = (type: AboutType): string[] => things.filter((one) => one.type === type).map(({ id }) => id);
  const claims = await claimsOf(store, ids('claim'));
  const events = await eventsById(store, [...ids('event'), ...claims.flatMap(({ event }) => event ?? [])]);
  const tellings = await claimsOf(
    store,
    events.flatMap((event) => event.claims.slice(0, 1)),
  );
  const reports = await reportsOf(store, [...ids('report'), ...[...claims, ...tellings].map(({ report }) => report)]);
  const assigned = await assignments(store, things);
  const claimById = new Map([...claims, ...tellings].map((one) => [one.id, one]));
  const eventById = new Map(events.map((one) => [one.id, one]));
  const reportById = new Map(reports.map((one) => [one.id, one]));
  return ({ id, type }) => {
    const claim = type === 'claim' ? claimById.get(id) : undefined;
    const event = eventById.get((type === 'event' ? id : claim?.event) ?? '');
    const telling = claim ?? claimById.get(event?.claims[0] ?? '');
    return {
      claim: claim?.body ?? null,
      event: event ?? null,
      report: reportById.get(type === 'report' ? id : (telling?.report ?? '')) ?? null,
      assigned: assigned.get(`${type} ${id}`) ?? null,
    };
  };
}

async function claimsOf({ database }: Store, ids: readonly string[]) {
  return await database
    .selectFrom('claims')
    .leftJoin('event_claims', 'event_claims.claim', 'claims.id')
    .select(['claims.id', 'claims.report', 'claims.body', 'event_claims.event'])
    .where(sql<boolean>`claims.id = any(${[...ids]}::text[])`)
    .execute();
}

async function reportsOf({ database }: Store, ids: readonly string[]) {
  return await database
    .selectFrom('reports')
    .select(['id', 'title', 'published'])
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .execute();
}

/** Whom each thing was last given to; null where it was taken from somebody. */
async function assignments({ database }: Store, things: readonly Thing[]): Promise<Map<string, string | null>> {
  const rows = await database
    .selectFrom('decisions')
    .select(['about_type', 'about_id', 'value'])
    .where('verb', '=', 'assign')
    .where(sql<boolean>`about_id = any(${things.map(({ id }) => id)}::text[])`)
    .where(sql<boolean>`not exists (select from decisions as u where u.undoes = decisions.id)`)
    .orderBy('at')
    .orderBy('seq')
    .execute();
  return new Map(
    rows.map(({ about_id, about_type, value }) => {
      const to = typeof value === 'object' && value !== null && 'to' in value ? value.to : null;
      return [`${about_type} ${about_id}`, typeof to === 'string' ? to : null];
    }),
  );
}
