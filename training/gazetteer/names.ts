import { likeness, soundOf } from '../../src/resolve/fold.ts';
import type { DumpRow } from '../../src/resolve/places/geonames.ts';

/** Places of at least this many people keep every name, however unlike the main one it is. */
const WELL_KNOWN = 20_000;
/** Below this likeness of sound another name of a small place is more often a translator's slip than a name. */
const ALIKE = 0.45;

/** Names of a dump's row that an English or Arabic report may use: no codes, no transliterations in lower case, no other scripts. */
export function usefulNames({ place, names }: DumpRow): string[] {
  const sound = soundOf(place.name);
  const kept = names.filter((name, at) => at === 0 || (isName(name) && (isKept(name) || alike(name))));
  return [...new Set(kept)];

  function isKept(name: string): boolean {
    return place.population >= WELL_KNOWN || /\p{Script=Arabic}/u.test(name);
  }
  function alike(name: string): boolean {
    return likeness(soundOf(name), sound) >= ALIKE;
  }
}

function isName(name: string): boolean {
  if (/\p{Script=Arabic}/u.test(name)) return /^[\p{Script=Arabic}\p{M}\s-]{3,}$/u.test(name);
  return (
    /^['’‘ʻ`(]?\p{Lu}/u.test(name) &&
    /^[\p{Script=Latin}\p{M}\s'’‘ʻʼ`.\-()]{3,}$/u.test(name) &&
    !/^\p{Lu}{3,4}$/u.test(name)
  );
}
