import type { Quote } from '../records/span.ts';
import type { PlacedClaim } from '../store/due-readings.ts';

interface Pair {
  readonly before: number;
  readonly after: number;
  /** How much of the triggers lies on one another; 0 where they are different words. */
  readonly trigger: number;
}

/**
 * Which claim of an older reading is which of a newer one: by its id; else of the same kind, with evidence that
 * overlaps, and the same trigger; else the only one of its kind there. Each is matched once. Where two could be meant,
 * none is: that is for a person to say.
 *
 * @returns index of the older claim → index of the newer one
 */
export function matchClaims(before: readonly PlacedClaim[], after: readonly PlacedClaim[]): Map<number, number> {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  const take = (from: number, to: number): void => {
    if (matches.has(from) || taken.has(to)) return;
    matches.set(from, to);
    taken.add(to);
  };
  const byId = new Map(after.map(({ claim }, i) => [claim.id, i]));
  for (const [i, { claim }] of before.entries()) {
    const same = byId.get(claim.id);
    if (same !== undefined) take(i, same);
  }
  const pairs = pairsOf(before, after);
  for (const { before: from, after: to, trigger } of pairs) if (trigger > 0) take(from, to);
  const left = pairs.filter((pair) => !matches.has(pair.before) && !taken.has(pair.after));
  for (const { before: from, after: to } of left) {
    const rivals = left.filter((pair) => pair.before === from || pair.after === to);
    if (rivals.length === 1) take(from, to);
  }
  return matches;
}

/** The pairs of one kind whose evidence overlaps, those with most of the trigger in common first, then in order. */
function pairsOf(before: readonly PlacedClaim[], after: readonly PlacedClaim[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [i, old] of before.entries())
    for (const [j, one] of after.entries()) {
      if (old.claim.kind !== one.claim.kind) continue;
      const common = commonOf(old.text === one.text);
      const evidence = old.claim.evidence.some((a) => one.claim.evidence.some((b) => common(a, b) > 0));
      if (evidence) pairs.push({ before: i, after: j, trigger: common(old.claim.trigger, one.claim.trigger) });
    }
  return pairs.sort((a, b) => b.trigger - a.trigger || a.before - b.before || a.after - b.after);
}

/** How many characters two quotes have in common: by their places in one text, else by their words. */
function commonOf(sameText: boolean): (a: Quote, b: Quote) => number {
  if (sameText) return (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return (a, b) => {
    const [short, long] = [flat(a.quote), flat(b.quote)].sort((x, y) => x.length - y.length);
    return short !== undefined && long?.includes(short) ? short.length : 0;
  };
}

function flat(quote: string): string {
  return quote.replace(/\s+/gu, ' ').trim();
}
