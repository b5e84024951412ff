import { dayOf, eventsOf } from '../corroborate/corroborate.ts';
import type { Rules } from '../corroborate/rules.ts';
import { decidedEvents } from '../decisions/events.ts';
import type { AttestedClaim } from '../records/attested.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { Store } from '../store/store.ts';
import type { ClaimShelf } from './claim-shelf.ts';
import { nameAll, nameInRecord } from './name-groups.ts';
import type { RulingsNow } from './rulings-now.ts';

/** What forming events needs. */
export interface Forming {
  readonly store: Store;
  readonly shelf: ClaimShelf;
  readonly rules: Rules;
  readonly now: RulingsNow;
}

export interface Formed {
  readonly events: readonly ConflictEvent[];
  readonly forwards: readonly (readonly [string, string])[];
}

/** The events of some groups of claims. Claims that are no more are left out. */
export async function formGroups(forming: Forming, groups: readonly (readonly string[])[]): Promise<Formed> {
  const found = await gathered(forming, groups);
  const unnamed = found.groups.map((group) => ({ claims: group.map(({ claim }) => claim.id), day: dayOf(group) }));
  const { forwards, ids } = await nameInRecord(forming.store, unnamed, forming.now);
  return { events: eventsWith(forming, found, ids), forwards };
}

/** So many claims are looked at in one go. */
const AT_ONCE = 10_000;

/** All events of a record, some thousand at a time; with the last of them what became of former ids. */
export async function* formAll(
  forming: Forming,
  groups: readonly (readonly string[])[],
): AsyncGenerator<Formed & { readonly ids: readonly string[]; readonly last: boolean }> {
  const parts = partsOf(groups);
  const unnamed: { claims: string[]; day: string | null }[] = [];
  for (const part of parts)
    for (const group of (await gathered(forming, part)).groups)
      unnamed.push({ claims: group.map(({ claim }) => claim.id), day: dayOf(group) });
  const { forwards, ids } = await nameAll(forming.store, unnamed, forming.now);
  let at = 0;
  for (const part of parts) {
    const found = await gathered(forming, part);
    const own = ids.slice(at, at + found.groups.length);
    at += own.length;
    const last = part === parts.at(-1);
    yield { events: eventsWith(forming, found, own), forwards: last ? forwards : [], ids, last };
  }
}

interface Gathered {
  readonly groups: AttestedClaim[][];
  /** All claims of the reports that the groups stand in. */
  readonly around: readonly AttestedClaim[];
}

async function gathered({ shelf }: Forming, groups: readonly (readonly string[])[]): Promise<Gathered> {
  const around = await shelf.around(groups.flat());
  const byId = new Map(around.map((attested) => [attested.claim.id, attested]));
  const there = groups.map((group) => group.flatMap((id) => byId.get(id) ?? []));
  return { groups: there.filter((group) => group.length > 0), around };
}

function eventsWith({ now, rules }: Forming, { around, groups }: Gathered, ids: readonly string[]): ConflictEvent[] {
  const events = eventsOf(groups, ids, around, now.rulings, rules);
  return decidedEvents(events, groups.flat(), now.decided);
}

/** Never none: where there is nothing, that is to be said too. */
function partsOf(groups: readonly (readonly string[])[]): string[][][] {
  const parts: string[][][] = [[]];
  let size = 0;
  for (const group of groups) {
    if (size >= AT_ONCE) parts.push([]);
    if (size >= AT_ONCE) size = 0;
    parts.at(-1)?.push([...group]);
    size += group.length;
  }
  return parts;
}
