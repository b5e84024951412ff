import type { Engine } from '../pipeline.ts';
import { eventTitle } from '../publish/title.ts';
import { eventsById } from '../store/events-by-id.ts';
import type { Store } from '../store/store.ts';

export interface TitledEvent {
  readonly id: string;
  readonly title: string;
}

/** Claim → the event that it attests, with its headline. */
export async function eventTitles(
  store: Store,
  { codebook, words }: Engine,
  links: readonly { readonly claim: string; readonly event: string }[],
): Promise<Map<string, TitledEvent>> {
  const events = await eventsById(store, [...new Set(links.map((link) => link.event))]);
  const titles = new Map(
    events.map((event) => [event.id, { id: event.id, title: eventTitle(event, codebook, words.titles) }]),
  );
  return new Map(
    links.flatMap(({ claim, event }) => {
      const titled = titles.get(event);
      return titled ? [[claim, titled] as const] : [];
    }),
  );
}
