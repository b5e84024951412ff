import { type Rulings, rulingsOf } from '../corroborate/rulings.ts';
import { groupRulings } from '../decisions/rulings.ts';
import { standingDecisions } from '../decisions/standing.ts';
import type { Decision } from '../records/decision.ts';
import { carry, namesIn } from '../store/carry.ts';
import { rejectedAmong } from '../store/changes-since.ts';
import { type MintedEvent, mintedEvents } from '../store/minted-events.ts';
import type { Store } from '../store/store.ts';

/** What people's decisions mean for the claims of today. */
export interface RulingsNow {
  readonly rulings: Rulings;
  /** Standing decisions, by the claims' ids of today. */
  readonly decided: readonly Decision[];
  /** The claim that an id which a decision names stands for today; none where that is gone or was rejected. */
  readonly today: (id: string) => string[];
  /** Ids that claims had before, and have them no more. */
  readonly former: (claims: ReadonlySet<string>) => string[];
  /** An event with the claims of today. */
  readonly current: (event: MintedEvent) => MintedEvent;
}

/** Only what the decisions name is looked up, however large the record. */
export async function rulingsNow(store: Store, decisions: readonly Decision[]): Promise<RulingsNow> {
  const names = [...new Set(decisions.flatMap(namesIn))];
  const rejected = await rejectedAmong(store, names);
  const {
    decisions: decided,
    follow,
    minted,
  } = carry(new Set(rejected.keys()), await withTargets(store, names), standingDecisions(decisions));
  const follower = new Map(names.flatMap((id) => (rejected.has(id) ? [] : pairWith(id, follow(id)))));
  return {
    rulings: rulingsOf(groupRulings(decided), minted),
    decided,
    today: (id) => [follow(id)].filter((now) => now !== null && rejected.get(now) === false).map(String),
    former: (claims) => [...follower].flatMap(([id, now]) => (claims.has(now) ? [id] : [])),
    current: (event) => ({ ...event, claims: event.claims.map((id) => follower.get(id) ?? id) }),
  };
}

function pairWith(id: string, now: string | null): [string, string][] {
  return now === null ? [] : [[id, now]];
}

/** The events with these ids, and those that they lead to. */
async function withTargets(store: Store, ids: readonly string[]): Promise<MintedEvent[]> {
  const found = new Map<string, MintedEvent>();
  for (let open = [...ids]; open.length > 0; ) {
    const events = await mintedEvents(store, open);
    for (const event of events) found.set(event.id, event);
    open = events.flatMap(({ to }) => (to === null || found.has(to) ? [] : [to]));
  }
  return [...found.values()];
}
