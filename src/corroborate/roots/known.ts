import type { CorroborationWords } from '../pairs/text.ts';
import type { Relations } from '../rules.ts';
import type { AttributionWords } from './attributions.ts';
import type { Alias, Entry } from './speakers.ts';
import type { ActorTies } from './ties.ts';

/** What telling speakers apart needs of a language. */
export type SpeakerWords = AttributionWords &
  Pick<CorroborationWords, 'hearsay' | 'statesmen' | 'unknown' | 'representatives'>;

/** All that is known when the speakers behind an event's claims are looked for. */
export interface Known {
  readonly relations: Relations;
  readonly words: SpeakerWords;
  readonly ties: ActorTies;
  readonly aliases: readonly Alias[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Actors who did or suffered what is told: they know of it themselves. */
  readonly doers: ReadonlySet<string>;
}
