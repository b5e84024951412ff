/** When two mentions name the same: the rules of the gold readings' scorer. */

const fold = (s: string) => s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (s: string | null | undefined) => fold(s ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];

const LIGHT = new Set(
  (
    'the a an of in on at to and or by for from with its their his her this that these those other al el ad ar as an ash ' +
    'some many several local their nearby province governorate district city town village area region countryside near outskirts'
  ).split(' '),
);
const GENERIC = new Set(
  'forces force army fighters fighter militants militant group groups troops troop people government regime authorities'.split(
    ' ',
  ),
);

function keyOf(s: string | null | undefined): Set<string> {
  const all = wordsOf(s);
  const heavy = all.filter((w) => !LIGHT.has(w));
  const names = heavy.filter((w) => !GENERIC.has(w));
  if (names.length > 0) return new Set(names);
  return new Set(heavy.length > 0 ? heavy : all);
}

/**
 * Two mentions agree where one's content words all stand in the other's, or half of all of them are shared; `a`, the
 * predicted one, may have 14 words at most. Words that any army or province has decide only where there are no others.
 */
export function mentionsAgree(a: string | null | undefined, b: string | null | undefined): boolean {
  if (wordsOf(a).length > 14) return false;
  const x = keyOf(a);
  const y = keyOf(b);
  const shared = [...x].filter((w) => y.has(w)).length;
  if (shared === 0) return false;
  return shared === x.size || shared === y.size || shared / (x.size + y.size - shared) >= 0.5;
}
