import type { DrawersHeld } from './drawers.ts';
import type { FiledHeld } from './filed-reports.ts';
import type { LinksHeld } from './links.ts';

/** All that an index of claims holds, lent: whoever takes it goes on in the place of that index. */
export interface IndexHeld extends FiledHeld {
  readonly drawers: DrawersHeld;
  readonly links: LinksHeld;
  /** By story: the part that it is in, by the number of its first. */
  readonly parts: readonly Int32Array[];
}
