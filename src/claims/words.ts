import type { ClaimLanguage } from './language.ts';
import { lemmaAt, type Tree, tokenAt, wordAt } from './tree.ts';

/** A table of words with the tables turned round: phrase → classes. */
export type WordIndex = ReadonlyMap<string, readonly string[]>;

export function indexWords(table: Readonly<Record<string, readonly string[]>>): WordIndex {
  const index = new Map<string, string[]>();
  for (const [name, words] of Object.entries(table)) {
    for (const word of words) {
      const names = index.get(word);
      if (names) names.push(name);
      else index.set(word, [name]);
    }
  }
  return index;
}

const NONE: readonly string[] = [];

/** Classes of the word at a token: by its lemma, its form, and the phrase that it ends. */
export function classesAt(index: WordIndex, tree: Tree, i: number): readonly string[] {
  const lemma = lemmaAt(tree, i);
  const own = index.get(lemma) ?? index.get(wordAt(tree, i)) ?? NONE;
  const phrase = i > 0 ? index.get(`${wordAt(tree, i - 1)} ${lemma}`) : undefined;
  return phrase ? [...new Set([...own, ...phrase])] : own;
}

/** The language's tables, turned round once for quick look-up. */
export interface Words {
  readonly language: ClaimLanguage;
  readonly classes: WordIndex;
  readonly modality: WordIndex;
  readonly measures: WordIndex;
  readonly numbers: ReadonlySet<string>;
  readonly bounds: ReadonlySet<string>;
  readonly sayingVerbs: ReadonlySet<string>;
  readonly inverting: ReadonlySet<string>;
  readonly citing: ReadonlySet<string>;
  readonly locative: ReadonlySet<string>;
  readonly partLeads: ReadonlySet<string>;
  readonly partOf: ReadonlySet<string>;
}

export function turnTables(language: ClaimLanguage): Words {
  return {
    language,
    classes: indexWords(language.classes),
    modality: indexWords(language.modality),
    measures: indexWords(language.measures),
    numbers: new Set(language.numbers),
    bounds: new Set(language.bounds.flatMap((phrase) => phrase.split(' '))),
    sayingVerbs: new Set(language.saying.verbs),
    inverting: new Set(language.saying.inverting),
    citing: new Set(language.saying.citing),
    locative: new Set(language.locative),
    partLeads: new Set(language.parts.leads),
    partOf: new Set(language.parts.of),
  };
}

/** True for a token that a number is written with. */
export function isNumber(words: Words, tree: Tree, i: number): boolean {
  const token = tokenAt(tree, i);
  if (token.pos === 'NUM' || token.tag === 'CD') return true;
  const word = wordAt(tree, i);
  return words.numbers.has(word) || /^\d[\d.,]*$/u.test(word);
}
