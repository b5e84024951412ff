import { z } from 'zod';
import type { Decision } from '../records/decision.ts';
import type { MintedEvent } from './groups/ids.ts';

const claimList = z.array(z.string()).min(1);

/** What the decisions that bear on grouping carry as `value`. Claims are named, not events: ids of events may move on. */
const together = z.object({ claims: claimList });
const apart = z.object({ claims: claimList, from: claimList });

/** What people decided about which claims are of one happening. A later decision overrules an earlier one on a pair. */
export interface Rulings {
  /** Whether a person said that two claims are never one happening. */
  readonly apart: (a: string, b: string) => boolean;
  /** Pairs that a person made one, of which at least one is among these. */
  readonly pairs: (ids: readonly string[]) => readonly (readonly [string, string])[];
  /** Claims that a person took out of every event. */
  readonly out: ReadonlySet<string>;
  /** By claim: who last confirmed, or found wrong, the event that it stands in. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

export interface Verdict {
  readonly coder: string;
  readonly discounted: boolean;
  readonly at: string;
}

/**
 * Reads the decisions: `merge` and `split` of events or claims, `never-same`, `take-out`, `confirm`, `discount`, and
 * `undo` of any of them. Those of the program are no rulings. Their order is that of their moments, then of their ids.
 */
export function rulingsOf(decisions: readonly Decision[], minted: readonly MintedEvent[]): Rulings {
  const events = new Map(minted.map((event) => [event.id, event.claims]));
  const pairs = new Map<string, boolean>();
  const out = new Set<string>();
  const verdicts = new Map<string, Verdict>();
  for (const decision of standing(decisions)) {
    const own = decision.about.type === 'event' ? (events.get(decision.about.id) ?? []) : [decision.about.id];
    ruleOnPairs(decision, own, pairs);
    if (decision.verb === 'take-out') for (const id of own) out.add(id);
    if (decision.verb === 'confirm' || decision.verb === 'discount') {
      const verdict = { coder: decision.coder ?? '', discounted: decision.verb === 'discount', at: decision.at };
      for (const id of claimsIn(decision.value) ?? own) verdicts.set(id, verdict);
    }
  }
  const parted = partners(pairs, false);
  const joined = partners(pairs, true);
  return {
    apart: (a, b) => parted.get(a)?.has(b) === true,
    pairs: (ids) => ids.flatMap((a) => [...(joined.get(a) ?? [])].map((b): [string, string] => [a, b])),
    out,
    verdicts,
  };
}

/** Decisions by people, in order, without those that were undone. */
function standing(decisions: readonly Decision[]): Decision[] {
  const byPeople = decisions
    .filter((decision) => decision.coder !== null)
    .toSorted((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)));
  const undone = new Set(byPeople.flatMap((decision) => (decision.verb === 'undo' ? [String(decision.value)] : [])));
  return byPeople.filter((decision) => decision.verb !== 'undo' && !undone.has(decision.id));
}

function ruleOnPairs(decision: Decision, own: readonly string[], pairs: Map<string, boolean>): void {
  if (decision.verb === 'merge') {
    const claims = [...own, ...(claimsIn(decision.value) ?? [])];
    const [first, ...rest] = claims;
    if (first !== undefined) for (const other of rest) pairs.set(key(first, other), true);
  }
  if (decision.verb !== 'split' && decision.verb !== 'never-same') return;
  const parsed = apart.safeParse(decision.value);
  if (!parsed.success) return;
  for (const a of parsed.data.claims) for (const b of parsed.data.from) pairs.set(key(a, b), false);
}

function claimsIn(value: unknown): string[] | null {
  const parsed = together.safeParse(value);
  return parsed.success ? parsed.data.claims : null;
}

/** By claim: those that a person made one with it, or never one, as `same` asks. */
function partners(pairs: ReadonlyMap<string, boolean>, same: boolean): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const put = (a: string, b: string): void => void found.set(a, (found.get(a) ?? new Set<string>()).add(b));
  for (const [pair, ruled] of pairs) {
    const [a = '', b = ''] = pair.split('\n');
    if (ruled !== same) continue;
    put(a, b);
    put(b, a);
  }
  return found;
}

function key(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
