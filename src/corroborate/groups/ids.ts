import { digest } from '../pairs/hash.ts';

/** An event's id as it was minted, with the claims that the event last held. */
export interface MintedEvent {
  readonly id: string;
  readonly claims: readonly string[];
  /** The event that it became part of; null or missing for one that did not. */
  readonly to?: string | null;
}

/** A group of claims that asks for an id. `day` is ISO, or null where neither claims nor reports have a date. */
export interface Unnamed {
  readonly claims: readonly string[];
  readonly day: string | null;
}

export interface Naming {
  /** One id per group, in the groups' order. */
  readonly ids: readonly string[];
  /** Those of them that are new. */
  readonly minted: readonly string[];
  /** Ids that lost their place, each with the id that now holds most of its claims. */
  readonly forwards: readonly (readonly [string, string])[];
}

const SHORTEST = 4;

/**
 * Gives every group its id. A group keeps the id with which it shares most claims; an id goes to one group only, the
 * one that holds most of its claims; groups without one are minted one from their own content. Ties go to an id that
 * leads nowhere else, then to the group that is not just what a forwarded id once held (it gets that id back), then to
 * the lesser id, then to the group with the lesser first claim.
 *
 * @param taken whether an id was ever minted
 */
export function nameGroups(
  groups: readonly Unnamed[],
  minted: readonly MintedEvent[],
  taken: (id: string) => boolean,
): Naming {
  const overlaps = overlapsOf(groups, minted);
  const ids = new Map<number, string>();
  const holders = new Map<string, number>();
  for (const { id, group } of overlaps) {
    if (ids.has(group) || holders.has(id)) continue;
    ids.set(group, id);
    holders.set(id, group);
  }
  const fresh = mintMissing(groups, ids, taken);
  const forwards = forwardsOf(overlaps, holders, ids);
  return { ids: groups.map((_, i) => ids.get(i) ?? ''), minted: fresh, forwards };
}

interface Overlap {
  readonly id: string;
  readonly group: number;
  readonly count: number;
  /** Whether the id leads to another event. */
  readonly forwards: boolean;
}

/** Largest first. */
function overlapsOf(groups: readonly Unnamed[], minted: readonly MintedEvent[]): Overlap[] {
  const groupOf = new Map(groups.flatMap((group, i) => group.claims.map((claim) => [claim, i] as const)));
  const overlaps = minted.flatMap(({ id, claims, to }) => {
    const counts = new Map<number, number>();
    for (const claim of claims) {
      const group = groupOf.get(claim);
      if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return [...counts].map(([group, count]) => ({ id, group, count, forwards: (to ?? null) !== null }));
  });
  const sizes = new Map(minted.map(({ id, claims }) => [id, claims.length]));
  const awaited = new Set(
    overlaps
      .filter(({ count, forwards, group, id }) => forwards && isWhole(count, groups[group], sizes.get(id)))
      .map(({ group }) => group),
  );
  const rank = ({ forwards, group }: Overlap): number => 2 * Number(forwards) + Number(awaited.has(group));
  const first = (overlap: Overlap): string => groups[overlap.group]?.claims[0] ?? '';
  return overlaps.sort(
    (a, b) => b.count - a.count || rank(a) - rank(b) || order(a.id, b.id) || order(first(a), first(b)),
  );
}

function isWhole(count: number, group: Unnamed | undefined, held: number | undefined): boolean {
  return count === held && count === group?.claims.length;
}

function mintMissing(groups: readonly Unnamed[], ids: Map<number, string>, taken: (id: string) => boolean): string[] {
  const fresh = new Set<string>();
  const missing = groups.flatMap((group, i) => (ids.has(i) ? [] : [{ group, i }]));
  missing.sort((a, b) => order(a.group.claims[0] ?? '', b.group.claims[0] ?? ''));
  return missing.map(({ group, i }) => {
    const id = mint(group, (one) => taken(one) || fresh.has(one));
    fresh.add(id);
    ids.set(i, id);
    return id;
  });
}

/** `e-2019-0302-71c4`: the day, and as many hex digits of the content's hash as make it the only one. */
function mint(group: Unnamed, taken: (id: string) => boolean): string {
  const hash = digest(group.claims.join('\n'));
  const day =
    group.day === null ? 'undated' : `${group.day.slice(0, 4)}-${group.day.slice(5, 7)}${group.day.slice(8, 10)}`;
  for (let length = SHORTEST; length < hash.length; length++) {
    const id = `e-${day}-${hash.slice(0, length)}`;
    if (!taken(id)) return id;
  }
  return `e-${day}-${digest(hash)}`;
}

function forwardsOf(
  overlaps: readonly Overlap[],
  holders: ReadonlyMap<string, number>,
  ids: ReadonlyMap<number, string>,
): [string, string][] {
  const forwards = new Map<string, string>();
  for (const { id, group } of overlaps) {
    const to = ids.get(group);
    if (!holders.has(id) && !forwards.has(id) && to !== undefined) forwards.set(id, to);
  }
  return [...forwards].sort(([a], [b]) => order(a, b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
