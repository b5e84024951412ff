import type { GoldReport } from '../../evaluation/claims-gold.ts';
import { isAbsorbing, pairsOf } from '../../evaluation/claims-score.ts';
import type { Claim } from '../../src/records/reading.ts';

/** What a judge should say of a proposal; null where it should learn nothing. */
export type Answer = boolean | null;

/** A coded report with the claims of its proposals. */
interface Told {
  readonly study: { readonly gold: Pick<GoldReport, 'text' | 'claims'> };
  readonly claims: readonly Claim[];
}

/**
 * Which proposals find a required claim that those before them have not found, going from the likeliest (`p`) down:
 * a second telling of what a surer one tells is no claim of its own. Null where an optional claim takes it.
 */
export function answersInOrder({ study, claims }: Told, p: readonly number[]): Answer[] {
  const pairs = pairsOf(study.gold, claims);
  const required = claims.map(() => [] as number[]);
  const absorbed = new Set<number>();
  for (const pair of pairs) {
    if (study.gold.claims[pair.gold]?.need === 'required') required[pair.claim]?.push(pair.gold);
    else if (isAbsorbing(study.gold.claims, pair)) absorbed.add(pair.claim);
  }
  const found = findInOrder(required, orderOf(p));
  return claims.map((_, i) => (found.has(i) ? true : absorbed.has(i) ? null : false));
}

function orderOf(p: readonly number[]): number[] {
  return [...p.keys()].sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0));
}

/** Those that enlarge the matching when they come in, in order; who is in stays in (Kuhn's augmenting paths). */
function findInOrder(options: readonly (readonly number[])[], order: readonly number[]): Set<number> {
  const owner = new Map<number, number>();
  const place = (claim: number, seen: Set<number>): boolean =>
    (options[claim] ?? []).some((gold) => {
      if (seen.has(gold)) return false;
      seen.add(gold);
      const held = owner.get(gold);
      if (held !== undefined && !place(held, seen)) return false;
      owner.set(gold, claim);
      return true;
    });
  return new Set(order.filter((claim) => place(claim, new Set())));
}
