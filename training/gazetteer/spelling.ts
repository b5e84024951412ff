import type { Place } from '../../src/resolve/places/place.ts';

/** Countries whose names GeoNames writes by the Board on Geographic Names' rules for Arabic. */
const ARABIC = new Set('AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE'.split(' '));

/** Countries where an apostrophe in GeoNames' spelling is a soft sign. */
const CYRILLIC = new Set(['BY', 'KG', 'KZ', 'MN', 'RU', 'UA']);

/** Latin letters that Unicode does not take apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ð: 'D',
  ð: 'd',
  Þ: 'Th',
  þ: 'th',
  ı: 'i',
  Ə: 'A',
  ə: 'a',
  Æ: 'Ae',
  æ: 'ae',
  Œ: 'Oe',
  œ: 'oe',
  ß: 'ss',
  Ħ: 'H',
  ħ: 'h',
};

/**
 * A gazetteer's name as English news print it: agencies use no diacritics, and names from Arabic without the marks and
 * the assimilated articles of scholarly transliteration ("Ar Raqqah" is "Raqqa", "Al Bāb" "Al-Bab", "Dar‘ā" "Daraa").
 */
export function englishSpelling(name: string, country: Place['country']): string {
  if (/[^\p{Script=Latin}\p{Script=Common}\p{M}]/u.test(name)) return name;
  const spelled = spelledIn(name, country ?? '').trim();
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

function spelledIn(name: string, country: string): string {
  if (CYRILLIC.has(country)) return plain(name).replace(/'/g, '');
  return ARABIC.has(country) && isTransliterated(name) ? fromArabic(plain(openAyn(name))) : plain(name);
}

/** GeoNames' main names are the usual English ones of well-known places ("Jeddah"); others show that they are not. */
function isTransliterated(name: string): boolean {
  return /[^\p{ASCII}]|`|(?:^| )a(?:[dlnrstz]|dh|sh|th) |^Muhafazat/iu.test(name);
}

/** An ayn before an a stands for one more of them: "Dar‘ā" "Daraa". */
function openAyn(name: string): string {
  return name.replace(/(?<=[bcdfghj-np-tv-z])[‘`ʻʿ](?=[āa])/gu, 'a');
}

/** Marks go; an apostrophe stays where it divides two parts of a name ("N'Djamena"), not where it is a soft sign. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? (/[–—]/.test(letter) ? '-' : ''))
    .replace(/`/g, '')
    .replace(/'(?!\p{L})/gu, '');
}

/** Words as English reports spell them, in order; each row keeps the name's other words. */
const ARABIC_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/'/g, ''],
  // An article that takes on the next letter's sound goes, unless so little is left that it is part of the name.
  [/^(?:a[dnrstz]|adh|ash|ath)[ -](?=\p{L}{5})/iu, ''],
  [/^(?:a[dnrstz]|adh|ash|ath|al)[ -](?=\p{L}{2})/iu, 'Al-'],
  [/(?<= )(?:a[dnrstz]|adh|ash|ath|al)[ -](?=\p{L}{2})/giu, 'al-'],
  [/\bDayr\b/g, 'Deir'],
  [/\bTall\b(?= )/g, 'Tal'],
  [/\bShaykh\b/g, 'Sheikh'],
  [/\bAyn\b/g, 'Ain'],
  [/\bBayt\b/g, 'Beit'],
  [/\bKhirbat\b/g, 'Khirbet'],
  [/\bMuhafazat /g, ''],
  [/(?<=\p{L}{2}(?<!iy))ah$/u, 'a'],
];

function fromArabic(name: string): string {
  return ARABIC_SPELLINGS.reduce((spelled, [written, instead]) => spelled.replace(written, instead), name);
}
