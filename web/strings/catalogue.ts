import type { en } from './en.ts';
import { chosenLanguage } from './languages.ts';

/** A string whose words depend on a number, by CLDR's categories; Arabic uses all six. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Key = keyof typeof en;
/** What another language has to fill in. */
export type Catalogue = { readonly [K in Key]: (typeof en)[K] extends string ? string : Plural };

type Values = Readonly<Record<string, string | number>>;

/** The language that this page is shown in. */
export const language = chosenLanguage();
const catalogue = await language.catalogue();
const kindNames = await language.kinds();
export const locale = catalogue.locale;
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);

/** A string of the catalogue with its `{names}` filled in; `n` also chooses the plural. */
export function t(key: Key, values: Values = {}): string {
  const found: string | Plural = catalogue[key];
  const { n } = values;
  const pattern = typeof found === 'string' ? found : (found[plurals.select(Number(n ?? 0))] ?? found.other);
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? numbers.format(value) : isolated(value ?? '');
  });
}

const against = catalogue.direction === 'rtl' ? /\p{Script=Latin}/u : /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Words that run the other way are set apart (U+2068, U+2069), so that they never scramble what stands around them. */
function isolated(value: string): string {
  return against.test(value) ? `\u2068${value}\u2069` : value;
}

/** A kind's or family's name in the desk's language; `label` is the codebook's own. */
export function kindName(id: string, label: string): string {
  return kindNames?.kinds[id] ?? label;
}

export function familyName(id: string, label: string): string {
  return kindNames?.families[id] ?? label;
}

/** As `t`, for ids that a newer record may hold and this desk may not know: those are shown as they are. */
export function named(group: string, id: string): string {
  const key = `${group}.${id}`;
  return isKey(key) ? t(key) : id.replaceAll('-', ' ');
}

function isKey(key: string): key is Key {
  return key in catalogue;
}

export function number(n: number): string {
  return numbers.format(n);
}

const brief = new Intl.NumberFormat(locale, { notation: 'compact' });
/** A round number for an axis, where room is scarce: "100K". */
export function briefNumber(n: number): string {
  return n < 10_000 ? numbers.format(n) : brief.format(n);
}

/** Items in the language's own way of listing: "a, b and c". */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items.map(isolated));
}

/** Short details side by side, each safe beside words that run the other way. */
export function strung(parts: readonly string[]): string {
  return parts.map(isolated).join(' · ');
}

/** Words as the beginning of a sentence. */
export function asSentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

const countries = new Intl.DisplayNames(locale, { type: 'region' });
export function countryName(code: string): string {
  return countries.of(code) ?? code;
}

const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
export function languageName(code: string): string {
  return languageNames.of(code) ?? code;
}
