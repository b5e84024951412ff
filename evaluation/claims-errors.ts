import type { Claim } from '../src/records/reading.ts';
import { type GoldClaim, type GoldReport, listOf } from './claims-gold.ts';
import type { Pair, ReportScore } from './claims-score.ts';

/** Errors of one report by class: `missed KIND`, `extra KIND`, or the name of a slot. */
export type ErrorLists = ReadonlyMap<string, readonly string[]>;

/** Where the points of a report are lost, one line for each error. */
export function errorsOf(
  { name, claims: gold }: GoldReport,
  claims: readonly Claim[],
  score: ReportScore | undefined,
): ErrorLists {
  const lists = new Map<string, string[]>();
  const add = (key: string, text: string) => lists.set(key, [...(lists.get(key) ?? []), `${name}: ${text}`]);
  const found = new Set(score?.hits.map((p) => p.gold));
  const used = new Set([...(score?.hits ?? []), ...(score?.absorbed ?? [])].map((p) => p.claim));
  for (const [i, g] of gold.entries())
    if (g.need === 'required' && !found.has(i)) add(`missed ${listOf(g.kind)[0] ?? ''}`, g.evidence);
  for (const [i, c] of claims.entries())
    if (!used.has(i))
      add(`extra ${c.kind}`, `${c.trigger.quote} (${c.confidence.toFixed(2)}): ${c.evidence[0]?.quote ?? ''}`);
  for (const pair of score?.hits ?? []) addSlots(pair, gold[pair.gold], claims[pair.claim], add);
  return lists;
}

function addSlots(
  pair: Pair,
  gold: GoldClaim | undefined,
  claim: Claim | undefined,
  add: (key: string, text: string) => void,
): void {
  if (!gold || !claim) return;
  for (const [slot, credit] of Object.entries(pair.slots)) {
    if (credit < 1)
      add(slot, `${credit.toFixed(2)} ${goldValue(slot, gold)} ≠ ${ourValue(slot, claim)}: ${gold.evidence}`);
  }
}

function goldValue(slot: string, gold: GoldClaim): string {
  return JSON.stringify(Object.entries(gold).find(([key]) => key === slot)?.[1] ?? null);
}

function ourValue(slot: string, claim: Claim): string {
  if (slot === 'participants') return JSON.stringify(claim.participants.map((p) => [p.role, p.text.quote]));
  if (slot === 'figures') return JSON.stringify(claim.figures.map((f) => [f.measure, f.low, f.high]));
  if (slot === 'time')
    return JSON.stringify(claim.time && [claim.time.start, claim.time.end, claim.time.text?.quote ?? null]);
  if (slot === 'place') return JSON.stringify(claim.place?.text?.quote ?? null);
  return slot === 'source' ? claim.source.kind : claim.modality;
}

/** All lists as lines, the longest list first: what to mend first. */
export function joinErrors(all: readonly ErrorLists[]): string[] {
  const lists = new Map<string, string[]>();
  for (const one of all) for (const [key, lines] of one) lists.set(key, [...(lists.get(key) ?? []), ...lines]);
  const sorted = [...lists].sort((a, b) => b[1].length - a[1].length);
  return sorted.flatMap(([key, lines]) => [`${key}: ${lines.length}`, ...lines.map((l) => `  ${l}`)]);
}
