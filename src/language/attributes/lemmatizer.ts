import type { LemmaRules } from '../model.ts';
import { isAlphabetic } from '../words/characters.ts';

/** One part of speech's tables, with the list of known lemmas as a set. */
interface Tables {
  readonly rules: readonly (readonly [string, string])[];
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly index: ReadonlySet<string>;
}

export type Lemmatizer = (text: string, pos: string, morph: string) => string;

/** The lemmatizer that a model asks for; one that knows no lemma where the model's kind is not supported. */
export function makeLemmatizer(rules: LemmaRules): Lemmatizer {
  if (rules.kind === null) return () => '';
  const tables = new Map(
    Object.entries(rules.tables).map(([part, { rules: suffixes, exceptions, index }]): [string, Tables] => [
      part,
      {
        rules: suffixes,
        exceptions: new Map(Object.entries(exceptions)),
        index: new Set(index === '' ? [] : index.split('\n')),
      },
    ]),
  );
  return (text, pos, morph) => englishLemma(tables, text, pos, morph);
}

/** spaCy's rule lemmatizer for English: exceptions first, then the suffix rules, known lemmas before unknown ones. */
function englishLemma(tables: ReadonlyMap<string, Tables>, text: string, pos: string, morph: string): string {
  const part = pos.toLowerCase();
  const lower = text.toLowerCase();
  if (part === '' || part === 'eol' || part === 'space' || isBaseForm(part, morph)) return lower;
  const found = tables.get(part);
  if (found === undefined) return part === 'propn' ? text : lower;
  const exceptions = found.exceptions.get(lower) ?? [];
  const known = applyRules(lower, found);
  // spaCy puts each new exception at the front, so the last of them that the rules did not give wins.
  const exception = exceptions.findLast((lemma, i) => !known.sure.includes(lemma) && exceptions.indexOf(lemma) === i);
  return exception ?? known.sure[0] ?? known.unknown[0] ?? text;
}

/** Lemmas by suffix rules: known words (the last found first), then forms with other signs; and unknown words apart. */
function applyRules(lower: string, { rules, index }: Tables): { sure: string[]; unknown: string[] } {
  const known: string[] = [];
  const odd: string[] = [];
  const unknown: string[] = [];
  for (const [from, to] of rules) {
    if (!lower.endsWith(from)) continue;
    const form = lower.slice(0, lower.length - from.length) + to;
    if (form === '') continue;
    if (index.has(form)) known.unshift(form);
    else if (!isAlphabetic(form)) odd.push(form);
    else unknown.push(form);
  }
  return { sure: [...known, ...odd], unknown };
}

/** Whether the word's features say that it is its own lemma (`EnglishLemmatizer.is_base_form`). */
function isBaseForm(part: string, morph: string): boolean {
  if (morph === '') return false;
  const has = (feature: string) => `|${morph}|`.includes(`|${feature}|`);
  if (part === 'noun' && has('Number=Sing')) return true;
  if (part === 'verb' && has('VerbForm=Fin') && has('Tense=Pres') && !`|${morph}`.includes('|Number=')) return true;
  return has('VerbForm=Inf') || has('VerbForm=None') || has('Degree=Pos');
}
