/** An event's id and the claims that form it. */
export interface Grouping {
  readonly id: string;
  readonly claims: readonly string[];
}

/** How happenings were parted anew. */
export interface Regrouping {
  /** Events whose claims stand in several events now. */
  readonly split: readonly { readonly event: string; readonly into: readonly string[] }[];
  /** Events that hold claims of several events of before. */
  readonly joined: readonly { readonly event: string; readonly from: readonly string[] }[];
}

/**
 * Compares two groupings of claims into events.
 *
 * @param follow the claim of today that a claim of before is; null where it is none
 */
export function regrouping(
  before: readonly Grouping[],
  after: readonly Grouping[],
  follow: (claim: string) => string | null,
): Regrouping {
  const home = new Map(after.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const went = before.map(({ id, claims }) => ({
    id,
    into: sorted(claims.flatMap((claim) => home.get(follow(claim) ?? '') ?? [])),
  }));
  const came = new Map<string, string[]>();
  for (const { id, into } of went) for (const event of into) came.set(event, [...(came.get(event) ?? []), id]);
  return {
    split: went.filter(({ into }) => into.length > 1).map(({ id, into }) => ({ event: id, into })),
    joined: [...came]
      .filter(([, from]) => from.length > 1)
      .map(([event, from]) => ({ event, from: sorted(from) }))
      .sort((a, b) => (a.event < b.event ? -1 : 1)),
  };
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
