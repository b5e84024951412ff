import { type RawBuilder, sql } from 'kysely';
import type { CLAIM_STATES, ClaimState } from '../records/decision.ts';
import type { Claim, MODALITIES, SOURCE_KINDS } from '../records/reading.ts';
import { wordQuery } from './search-words.ts';
import type { Store } from './store.ts';

export const CLAIM_ORDERS = ['day', 'published', 'kind', 'outlet', 'confidence', 'state', 'country'] as const;

/** Which claims are wanted; all parts must hold. */
export interface ClaimQuery {
  /** Any of them. */
  readonly kinds?: readonly string[] | undefined;
  readonly state?: (typeof CLAIM_STATES)[number] | undefined;
  readonly modality?: (typeof MODALITIES)[number] | undefined;
  readonly source_kind?: (typeof SOURCE_KINDS)[number] | undefined;
  readonly report?: string | undefined;
  readonly event?: string | undefined;
  /** An outlet, exactly. */
  readonly outlet?: string | undefined;
  /** An actor's id. */
  readonly actor?: string | undefined;
  readonly country?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only claims less sure than this. */
  readonly below?: number | undefined;
  /** True: only claims in no event. */
  readonly loose?: boolean | undefined;
  /** Words of the evidence, all of them. */
  readonly words?: string | undefined;
  readonly sort: (typeof CLAIM_ORDERS)[number];
  readonly up: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface ListedClaim {
  readonly claim: Claim;
  readonly report: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: string | null;
  };
  /** The event that it is in. */
  readonly event: string | null;
  readonly state: ClaimState;
  readonly by: string | null;
  readonly at: string | null;
}

/** Claims as they stand, in the order asked for; undated ones last, ties by id. */
export async function listClaims(
  { database }: Store,
  query: ClaimQuery,
): Promise<{ readonly total: number; readonly claims: readonly ListedClaim[] }> {
  const found = database
    .selectFrom('claims')
    .innerJoin('reports', 'reports.id', 'claims.report')
    .leftJoin('event_claims', 'event_claims.claim', 'claims.id')
    .where(sql<boolean>`${sql.join(conditions(query), sql` and `)}`);
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['claims.body', 'claims.state', 'claims.checked_by', 'claims.checked_at', 'event_claims.event'])
    .select(['reports.id', 'reports.title', 'reports.publisher', 'reports.published'])
    .orderBy(sql`${ORDERS[query.sort]} ${query.up ? sql`asc` : sql`desc`} nulls last`)
    .orderBy(sql`claims.id collate "C"`)
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return {
    total,
    claims: rows.map(({ body, checked_at, checked_by, event, state, ...report }) => ({
      claim: body,
      report,
      event,
      state,
      by: checked_by,
      at: checked_at,
    })),
  };
}

const ORDERS: Readonly<Record<ClaimQuery['sort'], RawBuilder<unknown>>> = {
  day: sql`claims.start_date`,
  published: sql`reports.published`,
  kind: sql`claims.kind collate "C"`,
  outlet: sql`reports.publisher collate "C"`,
  confidence: sql`claims.confidence`,
  state: sql`claims.state collate "C"`,
  country: sql`claims.country collate "C"`,
};

function conditions(query: ClaimQuery): RawBuilder<boolean>[] {
  const given = [
    query.kinds === undefined ? null : sql<boolean>`claims.kind = any(${[...query.kinds]}::text[])`,
    equal(sql`claims.state`, query.state),
    equal(sql`claims.modality`, query.modality),
    equal(sql`claims.source_kind`, query.source_kind),
    equal(sql`claims.report`, query.report),
    equal(sql`event_claims.event`, query.event),
    equal(sql`reports.publisher`, query.outlet),
    equal(sql`claims.country`, query.country),
    query.actor === undefined ? null : sql<boolean>`claims.actors @> ${[query.actor]}::text[]`,
    query.from === undefined ? null : sql<boolean>`coalesce(claims.end_date, claims.start_date) >= ${query.from}::date`,
    query.to === undefined ? null : sql<boolean>`coalesce(claims.start_date, claims.end_date) <= ${query.to}::date`,
    query.below === undefined ? null : sql<boolean>`claims.confidence < ${query.below}`,
    query.loose === undefined ? null : sql<boolean>`(event_claims.event is null) = ${query.loose}`,
    ...wordConditions(query.words),
  ];
  return [sql<boolean>`true`, ...given.filter((one) => one !== null)];
}

function equal(column: RawBuilder<unknown>, value: string | undefined): RawBuilder<boolean> | null {
  return value === undefined ? null : sql<boolean>`${column} = ${value}`;
}

/** The reports whose text has the words are found by their index; then the claim's own evidence is looked at. */
function wordConditions(words: string | undefined): RawBuilder<boolean>[] {
  const query = words === undefined ? null : wordQuery(words);
  if (words === undefined || query === null) return [];
  const parts = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `%${word}%`);
  return [
    sql<boolean>`claims.report in (select report from readings where is_current and words @@ ${query})`,
    sql<boolean>`lower(claims.body->>'evidence') like all(${parts}::text[])`,
  ];
}
