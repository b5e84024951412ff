import type { Claim } from '../src/records/reading.ts';
import { type GoldClaim, type GoldReport, listOf } from './claims-gold.ts';
import { f1, type Slots, slotsOf } from './claims-slots.ts';

/** A gold claim and a predicted one that were matched; indices into their lists. */
export interface Pair {
  readonly gold: number;
  readonly claim: number;
  readonly slots: Slots;
  readonly score: number;
}

export interface ReportScore {
  readonly hits: readonly Pair[];
  readonly absorbed: readonly Pair[];
  readonly required: number;
  readonly predicted: number;
  readonly malformed: number;
}

/** A text with the claims that coders found in it. */
type Coded = Pick<GoldReport, 'text' | 'claims'>;

const mean = (xs: readonly number[]): number => (xs.length > 0 ? xs.reduce((a, b) => a + b, 0) / xs.length : 0);

/**
 * Matches the claims of one reading with gold: one to one where the kind agrees and the evidence overlaps, required
 * claims first, as many as possible, best slots first; what is left may be absorbed by an optional claim with which it
 * shares half its slots. Offsets of claims are code points. Gives the same numbers as the gold readings' own scorer.
 */
export function scoreReport({ text, claims: gold }: Coded, all: readonly Claim[]): ReportScore {
  const points = [...text];
  const formed = all.map((c) => wellFormed(points, c));
  const pairs = pairsOf({ text, claims: gold }, all).filter((p) => formed[p.claim]);
  const hits = match(pairs.filter((p) => gold[p.gold]?.need === 'required'));
  const used = new Set(hits.map((p) => p.claim));
  const absorbed = match(pairs.filter((p) => isAbsorbing(gold, p) && !used.has(p.claim)));
  return {
    hits,
    absorbed,
    required: gold.filter((g) => g.need === 'required').length,
    predicted: all.length,
    malformed: formed.filter((is) => !is).length,
  };
}

/** Every pair of a gold claim and one of the given claims that could be matched: kinds agree, evidence overlaps. */
export function pairsOf({ text, claims: gold }: Coded, claims: readonly Claim[]): Pair[] {
  return gold.flatMap((g, i) => {
    const span = pointsOf(text, g.evidence);
    return claims.flatMap((c, j) => pairOf(g, i, span, c, j));
  });
}

/** Whether a pair's gold claim is optional and may take the other, which shares half its slots with it. */
export function isAbsorbing(gold: readonly GoldClaim[], { gold: g, score }: Pair): boolean {
  return gold[g]?.need === 'optional' && score >= 0.5;
}

function pairOf(g: GoldClaim, i: number, span: readonly [number, number] | null, c: Claim, j: number): Pair[] {
  if (!span || !listOf(g.kind).includes(c.kind)) return [];
  if (!c.evidence.some((e) => e.start < span[1] && span[0] < e.end)) return [];
  const slots = slotsOf(g, c);
  return [{ gold: i, claim: j, slots, score: mean(Object.values(slots)) }];
}

function wellFormed(points: readonly string[], c: Claim): boolean {
  if (c.evidence.reduce((n, e) => n + (e.end - e.start), 0) > 600) return false;
  const spans = [c.trigger, ...c.evidence, c.time?.text, c.place?.text, c.source.text];
  spans.push(...c.participants.map((p) => p.text), ...c.figures.map((f) => f.text));
  const stands = spans.every(
    (t) => t == null || (t.end > t.start && points.slice(t.start, t.end).join('') === t.quote),
  );
  return stands && c.evidence.some((e) => e.start <= c.trigger.start && c.trigger.end <= e.end);
}

function pointsOf(text: string, quote: string): [number, number] | null {
  const i = text.indexOf(quote);
  if (i < 0) return null;
  const start = [...text.slice(0, i)].length;
  return [start, start + [...quote].length];
}

/** Largest one-to-one matching by augmenting paths (Kuhn); pairs with better slots are tried first. */
function match(pairs: readonly Pair[]): Pair[] {
  const byGold = new Map<number, Pair[]>();
  for (const p of [...pairs].sort((a, b) => b.score - a.score)) byGold.set(p.gold, [...(byGold.get(p.gold) ?? []), p]);
  const owner = new Map<number, Pair>();
  const place = (g: number, seen: Set<number>): boolean =>
    (byGold.get(g) ?? []).some((p) => {
      if (seen.has(p.claim)) return false;
      seen.add(p.claim);
      const held = owner.get(p.claim);
      if (held && !place(held.gold, seen)) return false;
      owner.set(p.claim, p);
      return true;
    });
  const best = (g: number) => byGold.get(g)?.[0]?.score ?? 0;
  for (const g of [...byGold.keys()].sort((a, b) => best(b) - best(a))) place(g, new Set());
  return [...owner.values()];
}

/** Scores over many reports, with the keys of the `claims` evaluation, as fractions of 1. */
export function totals(scores: readonly ReportScore[]): Record<string, number> {
  const sum = (of: (s: ReportScore) => number) => scores.reduce((n, s) => n + of(s), 0);
  const hits = scores.flatMap((s) => s.hits);
  const required = sum((s) => s.required);
  const counted = sum((s) => s.predicted - s.absorbed.length);
  const slots = [...new Set(hits.flatMap((p) => Object.keys(p.slots)))].sort();
  return {
    claims_precision: counted > 0 ? hits.length / counted : 0,
    claims_recall: required > 0 ? hits.length / required : 0,
    claims_f1: f1(hits.length, counted, required),
    ...Object.fromEntries(slots.map((k) => [k, mean(hits.flatMap((p) => p.slots[k] ?? []))])),
    reading_f1: f1(
      hits.reduce((n, p) => n + p.score, 0),
      counted,
      required,
    ),
    malformed: sum((s) => s.malformed),
  };
}
