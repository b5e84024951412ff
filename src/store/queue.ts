import { sql } from 'kysely';
import { claimsNamed, clashesAmong } from '../decisions/clashes.ts';
import { standingDecisions } from '../decisions/standing.ts';
import type { AboutType } from '../records/decision.ts';
import { QUEUE_REASONS, type QueueEntry, type QueueReason } from '../records/queue.ts';
import { listDecisions } from './list-decisions.ts';
import { reportsWithLostDecisions } from './lost-decisions.ts';
import type { Store } from './store.ts';

export interface QueueQuery {
  readonly type?: AboutType | undefined;
  readonly reason?: QueueReason | undefined;
  /** One thing alone, by `type` and id. */
  readonly id?: string | undefined;
  /** Things that others have in hand, as `claim c-…`. */
  readonly except?: readonly string[] | undefined;
  /** Whose decisions of today are counted. */
  readonly coder: string | null;
  readonly limit: number;
  readonly offset: number;
}

export interface QueueFinds {
  readonly total: number;
  readonly items: readonly QueueEntry[];
  readonly reasons: readonly { readonly id: QueueReason; readonly count: number }[];
  readonly progress: {
    readonly claims: number;
    readonly claims_checked: number;
    readonly events: number;
    readonly events_checked: number;
    readonly reports: number;
    readonly reports_done: number;
    readonly yours_today: number;
  };
}

/** From so many killed on an event is looked at early. */
const HIGH_TOLL = 10;
/** Below this a claim counts as uncertain. */
const SURE = 0.6;

/**
 * What needs a person, the most valuable first: claims that nobody checked, events that are contested, deadly or have
 * changed since somebody checked them, reports that are newer versions of others or in which a decided claim is gone,
 * whatever people disagree on.
 */
export async function queueOf(store: Store, query: QueueQuery): Promise<QueueFinds> {
  const disagreed = await disagreedEvents(store);
  const all = allItems(disagreed, await reportsWithLostDecisions(store));
  const wanted = sql`
    (${query.type ?? null}::text is null or type = ${query.type ?? null})
    and (${query.id ?? null}::text is null or id = ${query.id ?? null})
    and (${query.reason ?? null}::text is null or ${query.reason ?? null} = any(reasons))
    and not (type || ' ' || id = any(${[...(query.except ?? [])]}::text[]))`;
  const { rows } = await sql<Row>`
    with items as (${all}), wanted as (select * from items where ${wanted})
    select 'item' as part, type, id, worth, reasons, null::bigint as n from (
      select * from wanted order by worth desc, id collate "C" limit ${query.limit} offset ${query.offset}
    ) as page
    union all
    select 'total', null, null, null, null, count(*) from wanted
    union all
    select 'reason', null, reason, null, null, count(*) from items, unnest(reasons) as reason group by reason
  `.execute(store.database);
  const counted = new Map(rows.filter(({ part }) => part === 'reason').map(({ id, n }) => [id, n ?? 0]));
  return {
    total: rows.find(({ part }) => part === 'total')?.n ?? 0,
    items: rows
      .filter(({ part }) => part === 'item')
      .map(entryOf)
      .sort(byWorth),
    reasons: QUEUE_REASONS.map((id) => ({ id, count: counted.get(id) ?? 0 })).filter(({ count }) => count > 0),
    progress: await progressOf(store, query.coder),
  };
}

interface Row {
  readonly part: 'item' | 'total' | 'reason';
  readonly type: AboutType | null;
  readonly id: string | null;
  readonly worth: number | null;
  readonly reasons: QueueReason[] | null;
  readonly n: number | null;
}

function entryOf({ id, reasons, type, worth }: Row): QueueEntry {
  return {
    type: type ?? 'claim',
    id: id ?? '',
    worth: worth ?? 0,
    reasons: (reasons ?? []).map((reason) => ({ id: reason, detail: null })),
  };
}

function byWorth(a: QueueEntry, b: QueueEntry): number {
  return b.worth - a.worth || (a.id < b.id ? -1 : 1);
}

/** Everything that waits, with what a look at it is worth: rows of type, id, worth, reasons. */
function allItems(disagreed: readonly string[], lost: readonly string[]) {
  return sql`
    select 'claim' as type, claims.id,
      10 * (1 - confidence) + 2 * unknown_actor::int + 2 * unknown_place::int
        + coalesce(2 * ln(1 + toll), 0) + 3 * (grade is not distinct from 'contested')::int as worth,
      coalesce(nullif(array_remove(array[
        case when grade = 'contested' then 'contested' end,
        case when toll >= ${HIGH_TOLL} then 'high-toll' end,
        case when unknown_actor then 'unknown-actor' end,
        case when unknown_place then 'unknown-place' end,
        case when confidence < ${SURE} then 'uncertain' end
      ], null), '{}'), array['unchecked']) as reasons
    from claims
    left join event_claims on event_claims.claim = claims.id
    left join events on events.id = event_claims.event
    where state = 'machine'
    union all
    select 'event', events.id,
      20 * (events.id = any(${[...disagreed]}::text[]))::int + 8 * (before.event is not null)::int
        + 12 * (grade = 'contested')::int + coalesce(3 * ln(1 + toll), 0),
      array_remove(array[
        case when events.id = any(${[...disagreed]}::text[]) then 'people-disagree' end,
        case when grade = 'contested' then 'contested' end,
        case when toll >= ${HIGH_TOLL} then 'high-toll' end,
        case when before.event is not null then 'changed-since-checked' end
      ], null)
    from events
    left join (
      select distinct event_claims.event from decisions
      join event_claims on event_claims.claim = any(decisions.claims)
      where about_type = 'event' and verb in ('confirm', 'discount', 'restore')
        and not exists (select from decisions as u where u.undoes = decisions.id)
    ) as before on before.event = events.id
    where events.id = any(${[...disagreed]}::text[])
      or checked_by is null and (grade = 'contested' or toll >= ${HIGH_TOLL} or before.event is not null)
    union all
    select 'report', reports.id, 15 * is_lost::int + 6 * is_changed::int, array_remove(array[
        case when is_lost then 'decision-lost' end,
        case when is_changed then 'changed-report' end
      ], null)
    from reports
    cross join lateral (select
      reports.id = any(${[...lost]}::text[]) as is_lost,
      version_of is not null and not exists (
        select from decisions where verb = 'done' and about_type = 'report' and about_id = reports.id
          and not exists (select from decisions as u where u.undoes = decisions.id)
      ) as is_changed
    ) as why
    where is_lost or is_changed`;
}

/** Events of which people's standing decisions cannot all hold. */
async function disagreedEvents(store: Store): Promise<string[]> {
  const standing = standingDecisions(await listDecisions(store, undefined));
  const claims = clashesAmong(standing.filter(({ verb }) => verb !== 'carry')).flatMap(([a, b]) => {
    const named = new Set(claimsNamed(a));
    return claimsNamed(b).filter((id) => named.has(id));
  });
  if (claims.length === 0) return [];
  const rows = await store.database
    .selectFrom('event_claims')
    .select('event')
    .distinct()
    .where(sql<boolean>`claim = any(${[...new Set(claims)]}::text[])`)
    .execute();
  return rows.map(({ event }) => event);
}

async function progressOf({ database, effects }: Store, coder: string | null): Promise<QueueFinds['progress']> {
  const midnight = new Date(effects.now()).toISOString().slice(0, 10);
  const { rows } = await sql<QueueFinds['progress']>`
    select
      (select count(*) from claims) as claims,
      (select count(*) from claims where state <> 'machine') as claims_checked,
      (select count(*) from events) as events,
      (select count(*) from events where checked_by is not null) as events_checked,
      (select count(*) from readings where is_current) as reports,
      (select count(distinct about_id) from decisions where verb = 'done'
        and not exists (select from decisions as u where u.undoes = decisions.id)) as reports_done,
      (select count(*) from decisions where coder = ${coder} and at >= ${`${midnight}T00:00:00Z`}::timestamptz)
        as yours_today
  `.execute(database);
  const [found] = rows;
  if (found === undefined) throw new Error('The database counted nothing.');
  return found;
}
