import { type MintedEvent, type Naming, nameGroups, type Unnamed } from '../corroborate/groups/ids.ts';
import { idsOver, mintedAmong } from '../store/event-claims.ts';
import { mintedEvents } from '../store/minted-events.ts';
import type { Store } from '../store/store.ts';
import type { RulingsNow } from './rulings-now.ts';

/** Gives groups of claims their events' ids, by the events of the record that hold, or last held, any of them. */
export async function nameInRecord(store: Store, groups: readonly Unnamed[], now: RulingsNow): Promise<Naming> {
  const claims = groups.flatMap((group) => group.claims);
  const ids = await idsOver(store, [...claims, ...now.former(new Set(claims))]);
  return nameBy(store, groups, (await mintedEvents(store, ids)).map(now.current));
}

/** The same where the groups are all that there are. */
export async function nameAll(store: Store, groups: readonly Unnamed[], now: RulingsNow): Promise<Naming> {
  return nameBy(store, groups, (await mintedEvents(store)).map(now.current));
}

/** Which ids are taken is looked up once it is asked, and the naming begun anew with the answer. */
async function nameBy(store: Store, groups: readonly Unnamed[], minted: readonly MintedEvent[]): Promise<Naming> {
  const known = new Map<string, boolean>();
  for (;;) {
    const asked: string[] = [];
    const naming = nameGroups(groups, minted, (id) => {
      if (!known.has(id)) asked.push(id);
      return known.get(id) ?? false;
    });
    const taken = asked.length === 0 ? new Set<string>() : await mintedAmong(store, asked);
    if (taken.size === 0) return naming;
    for (const id of asked) known.set(id, taken.has(id));
  }
}
