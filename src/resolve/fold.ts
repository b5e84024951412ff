/** Spellings of one name, brought together: the keys under which names of places and actors are filed and sought. */

/** Letters that Unicode does not take apart into a base and a mark: Latin ones, and Arabic ones that stand for one another. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'a',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ħ: 'h',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ـ: '',
};

/** Spellings of the Arabic article before a name, its assimilated forms among them. */
const ARTICLES: ReadonlySet<string> = new Set(
  'al el ul ad ed ud ar er ur as es us ash esh ush at et ut an en un az ez uz adh ath il'.split(' '),
);

/** Case, marks, apostrophes and hyphens folded: "Ḩajīn" → "hajin", "Deir ez-Zor" → "deir ez zor", "Dar'a" → "dara". */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþıəæœßħٱىیةکـ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʻʼʽʾʿ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A folded name without its articles: "ar raqqah" → "raqqah"; one that is nothing but articles stays. */
export function withoutArticles(folded: string): string {
  const kept = folded.split(' ').filter((word) => !ARTICLES.has(word));
  return kept.length > 0 ? kept.map((word) => word.replace(/^ال(?=\p{L}{3})/u, '')).join(' ') : folded;
}

/** Ways to write one sound of Arabic, Persian or Russian in Latin letters, brought to one. Digraphs stand before their letters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:dayr|der|dir)\b/g, 'deir'],
  [/\b(?:tell|tel)\b/g, 'tall'],
  [/tsch|tch/g, 'sh'],
  [/dzh|dj/g, 'j'],
  [/ch/g, 'sh'],
  [/ou|oo|ow|aw|au/g, 'u'],
  [/ee|ie|ei|ey|ai|ay|ae|y/g, 'i'],
  [/ph/g, 'f'],
  [/gh|rh/g, 'g'],
  [/dh|th/g, 'd'],
  [/kh/g, 'k'],
  [/q|ck|c/g, 'k'],
  [/w|v/g, 'u'],
  [/o/g, 'u'],
  [/e/g, 'a'],
  [/[ae]h?\b/g, 'a'],
  [/(.)\1+/g, '$1'],
];

/** How a name sounds, roughly: "Masudiyah" and "Massudiyeh" are both "masudia". Words stay apart. */
export function soundOf(name: string): string {
  return SOUNDS.reduce((text, [written, sound]) => text.replace(written, sound), withoutArticles(foldName(name)));
}

/** The consonants of how a name sounds, with its first letter: the key of the last-resort index. */
export function skeletonOf(name: string): string {
  const sound = soundOf(name).replaceAll(' ', '');
  return sound.slice(0, 1).replace(/[aiu]/, 'a') + sound.slice(1).replace(/[aiu]|(?<!s)h/g, '');
}

/** Likeness of two strings, 0 to 1: one less their edit distance (Levenshtein) over the longer length. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
