import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import { attachedTo, eventOf, withinOf } from './event.ts';
import { ClaimIndex } from './groups/claim-index.ts';
import { type MintedEvent, nameGroups } from './groups/ids.ts';
import type { Rules } from './rules.ts';
import { type Rulings, rulingsOf } from './rulings.ts';
import { attachments } from './values/attach.ts';
import { wholesIn } from './values/within.ts';

export interface Corroboration {
  /** Ordered by day, undated last, then by id. */
  readonly events: readonly ConflictEvent[];
  /** Ids that are new. */
  readonly minted: readonly string[];
  /** Ids that lost their place, each with the id that now holds most of its claims. */
  readonly forwards: readonly (readonly [string, string])[];
}

/**
 * Finds which claims speak of one happening and makes an event of each group. The groups depend on the claims and the
 * people's decisions only, never on the claims' order; ids depend on those that were minted before.
 *
 * @param minted every id ever minted, with the claims that its event last held
 */
export function corroborate(
  claims: readonly AttestedClaim[],
  minted: readonly MintedEvent[],
  decisions: readonly Decision[],
  rules: Rules,
): Corroboration {
  const rulings = rulingsOf(decisions, minted);
  const known = new Map(claims.map((attested) => [attested.claim.id, attested]));
  const index = new ClaimIndex(rules, rulings);
  index.add([...known.values()].filter(({ claim }) => !rulings.out.has(claim.id)));
  const taken = new Set(minted.map((event) => event.id));
  const all = [...known.values()];
  return eventsAround([...known.keys()], index, rulings, rules, {
    claims: (ids) => ids.flatMap((id) => known.get(id) ?? []),
    inReports: () => all,
    minted: () => minted,
    taken: (id) => taken.has(id),
  });
}

/** What a record answers of what it holds, so that a few new claims need not be looked at with all old ones. */
export interface Shelf {
  /** The claims of these ids, in their order. */
  readonly claims: (ids: readonly string[]) => readonly AttestedClaim[];
  /** All claims of these reports. */
  readonly inReports: (reports: ReadonlySet<string>) => readonly AttestedClaim[];
  /** The events, as last minted or changed, that hold any of these claims. */
  readonly minted: (claims: readonly string[]) => readonly MintedEvent[];
  /** Whether an event's id was ever minted. */
  readonly taken: (id: string) => boolean;
}

/**
 * The events of these claims and of all that are linked with them: what has to be made anew when these claims came,
 * went or were decided on. Everything else in the record stays as it is, and the whole is what `corroborate` makes of
 * all claims at once.
 */
export function eventsAround(
  ids: readonly string[],
  index: Pick<ClaimIndex, 'groupsAround'>,
  rulings: Rulings,
  rules: Rules,
  shelf: Shelf,
): Corroboration {
  const groups = index.groupsAround(ids).map((group) => shelf.claims(group));
  const unnamed = groups.map((group) => ({ claims: group.map(({ claim }) => claim.id), day: dayOf(group) }));
  const naming = nameGroups(unnamed, shelf.minted(unnamed.flatMap((group) => group.claims)), shelf.taken);
  const reports = new Set(groups.flatMap((group) => group.map(({ report }) => report.id)));
  const events = eventsOf(groups, naming.ids, shelf.inReports(reports), rulings, rules);
  return { events: events.sort(byDay), minted: naming.minted, forwards: naming.forwards };
}

/**
 * The events that groups of claims attest, in their order.
 *
 * @param ids of the events
 * @param around all claims of the reports that the groups stand in
 */
export function eventsOf(
  groups: readonly (readonly AttestedClaim[])[],
  ids: readonly string[],
  around: readonly AttestedClaim[],
  rulings: Rulings,
  rules: Rules,
): ConflictEvent[] {
  const about = attachments(around, rules.codebook);
  const wholes = wholesIn(around, rules);
  const byReport = claimsByReport(around);
  return groups.map((group, i) => ({
    ...eventOf(
      ids[i] ?? '',
      group,
      [...new Set(group.map(({ report }) => report.id))].flatMap((report) => byReport.get(report) ?? []),
      rules,
      rulings,
    ),
    attached: attachedTo(group, about),
    within: withinOf(group, wholes),
  }));
}

/** Claims by the id of the report that makes them, in the order in which they come. */
export function claimsByReport(claims: readonly AttestedClaim[]): Map<string, AttestedClaim[]> {
  const reports = new Map<string, AttestedClaim[]>();
  for (const one of claims) {
    const own = reports.get(one.report.id);
    if (own === undefined) reports.set(one.report.id, [one]);
    else own.push(one);
  }
  return reports;
}

/** The day in an event's id: the first that a claim states, else its first report's. */
export function dayOf(group: readonly AttestedClaim[]): string | null {
  const stated = group.flatMap(({ claim }) => claim.time?.start ?? claim.time?.end ?? []).sort();
  const published = group.flatMap(({ report }) => report.published?.slice(0, 10) ?? []).sort();
  return stated[0] ?? published[0] ?? null;
}

function byDay(a: ConflictEvent, b: ConflictEvent): number {
  const x = `${a.time.start ?? '9999'}|${a.id}`;
  const y = `${b.time.start ?? '9999'}|${b.id}`;
  return x < y ? -1 : x > y ? 1 : 0;
}
