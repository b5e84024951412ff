import type { Happening } from './frames.ts';

/**
 * The proposals that are claims: those whose probability reaches the threshold, the likelier first; one all of whose
 * words already name a likelier claim tells nothing of its own. They come back in the order in which they were given.
 */
export function chosenOf<T extends { readonly happening: Happening }>(
  proposals: readonly T[],
  judged: readonly number[],
  threshold: number,
): T[] {
  const order = proposals
    .map((proposal, i) => ({ proposal, p: judged[i] ?? 0 }))
    .filter(({ p }) => p >= threshold)
    .sort((a, b) => b.p - a.p);
  const named = new Set<number>();
  const chosen = new Set<T>();
  for (const { proposal } of order) {
    const words = proposal.happening.candidates.map((c) => c.first);
    if (words.some((word) => !named.has(word))) chosen.add(proposal);
    for (const word of words) named.add(word);
  }
  return proposals.filter((proposal) => chosen.has(proposal));
}
