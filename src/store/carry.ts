import { z } from 'zod';
import type { Decision } from '../records/decision.ts';
import type { MintedEvent } from './minted-events.ts';
import { rewriteDecision, stringsIn } from './rewrite-decision.ts';

/**
 * What a `carry` decision says: which claims became which, and which ones that people decided on became none. Said by
 * the program the latter wait for a person; said by a person that is settled.
 */
export const carrySchema = z.object({
  moves: z.array(z.tuple([z.string(), z.string()])),
  open: z.array(z.string()),
});
export type Carry = z.infer<typeof carrySchema>;

/** A decision of a person that names claims which are no more. */
export interface OpenItem {
  readonly decision: Decision;
  readonly claims: readonly string[];
}

export interface Carried {
  /** Decisions as they stand on the claims of today; those that stand on none are left out. */
  readonly decisions: readonly Decision[];
  /** Events with the claims of today. */
  readonly minted: readonly MintedEvent[];
  /** What a person has to place. */
  readonly open: readonly OpenItem[];
  /** The claim that an id stands for today; null where it stands for none. */
  readonly follow: (claim: string) => string | null;
}

/**
 * Carries decisions and events over to the claims of today. Nothing that people decided is changed in the record: what
 * a rereading made of their claims stands beside it, in `carry` decisions, and is followed here. A person's own `carry`
 * decision places what the program could not.
 *
 * @param claims ids of all claims of the current readings
 */
export function carry(
  claims: ReadonlySet<string>,
  minted: readonly MintedEvent[],
  decisions: readonly Decision[],
): Carried {
  const { steps, settled } = stepsOf(decisions);
  const follow = follower(claims, steps);
  const forwards = new Map(minted.map(({ id, to }) => [id, to]));
  const rewriting = {
    rename: (id: string) => (steps.has(id) ? follow(id) : lastOf(id, forwards)),
    blank: () => false,
    typeOf: (id: string) => (claims.has(id) ? ('claim' as const) : null),
  };
  const others = decisions.filter(({ verb }) => verb !== 'carry');
  const now = others.map((decision) => rewriteDecision(decision, rewriting));
  const lost = (id: string): boolean => steps.has(id) && !settled.has(id) && follow(id) === null;
  return {
    decisions: now.filter((decision) => decision !== null),
    minted: minted.map((event) => ({ ...event, claims: event.claims.map((id) => follow(id) ?? id) })),
    open: openOf(others, minted, lost),
    follow,
  };
}

interface Steps {
  /** Old claim → the one that it became, null where it became none; the last decision on a claim counts. */
  readonly steps: ReadonlyMap<string, string | null>;
  /** Claims of which a person said that they became none. */
  readonly settled: ReadonlySet<string>;
}

function stepsOf(decisions: readonly Decision[]): Steps {
  const steps = new Map<string, string | null>();
  const settled = new Set<string>();
  const undone = undoneBy(decisions);
  for (const { coder, id, value, verb } of decisions.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    if (verb !== 'carry' || (coder !== null && undone.has(id))) continue;
    const said = carrySchema.parse(value);
    for (const claim of said.open) steps.set(claim, null);
    for (const [from, to] of said.moves) steps.set(from, to);
    if (coder !== null) for (const claim of said.open) settled.add(claim);
  }
  return { steps, settled };
}

function undoneBy(decisions: readonly Decision[]): Set<string> {
  return new Set(
    decisions.flatMap(({ coder, value, verb }) => (coder !== null && verb === 'undo' ? [String(value)] : [])),
  );
}

function follower(
  claims: ReadonlySet<string>,
  steps: ReadonlyMap<string, string | null>,
): (claim: string) => string | null {
  return (claim) => {
    const seen = new Set<string>();
    for (let at: string | null = claim; at !== null && !seen.has(at); at = steps.get(at) ?? null) {
      if (claims.has(at)) return at;
      seen.add(at);
    }
    return null;
  };
}

/** Where an event's id leads in the end; any other string stays. */
function lastOf(id: string, forwards: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = forwards.get(at); next != null && !seen.has(next); next = forwards.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** People's decisions that name lost claims, or an event of which every claim is lost. */
function openOf(
  decisions: readonly Decision[],
  minted: readonly MintedEvent[],
  lost: (claim: string) => boolean,
): OpenItem[] {
  const events = new Map(minted.map(({ id, claims }) => [id, claims]));
  const undone = undoneBy(decisions);
  return decisions
    .filter(({ coder, id, verb }) => coder !== null && verb !== 'undo' && verb !== 'withdraw' && !undone.has(id))
    .flatMap((decision) => {
      const held = events.get(decision.about.id) ?? [];
      const ended = decision.about.type === 'event' && held.length > 0 && held.every(lost) ? held : [];
      const claims = [...new Set([...namesIn(decision).filter(lost), ...ended])].sort();
      return claims.length === 0 ? [] : [{ decision, claims }];
    });
}

/** The ids, and whatever other strings, that a decision names. */
export function namesIn({ about, value }: Decision): string[] {
  return [about.id, ...stringsIn(value)];
}
