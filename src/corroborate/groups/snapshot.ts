import type { DrawersHeld } from './drawers.ts';
import type { Filed } from './filed-reports.ts';
import type { LinksHeld } from './links.ts';

/** All that an index of claims holds. */
export interface IndexHeld {
  readonly filed: readonly Filed[];
  /** How many stories were ever numbered. */
  readonly stories: number;
  readonly drawers: DrawersHeld;
  readonly links: LinksHeld;
  /** By story: the part that it is in, by the number of its first. */
  readonly parts: Int32Array;
}
