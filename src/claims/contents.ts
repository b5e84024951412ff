import { lemmaAt, type Tree, tokenAt, wordAt } from './tree.ts';

/** The words that say what each sentence of a report is about, times left out. */
export interface Contents {
  /** Lemmas of nouns, names, verbs and adjectives, by sentence. */
  readonly words: readonly ReadonlySet<string>[];
  /** Words for numbers, by sentence. */
  readonly numbers: readonly ReadonlySet<string>[];
  /** In how many sentences a word stands. */
  readonly counts: ReadonlyMap<string, number>;
}

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
const NUMBER: ReadonlySet<string> = new Set(['NUM']);

export function contentsOf(tree: Tree): Contents {
  const words = wordsBySentence(tree, CONTENT, lemmaAt);
  const counts = new Map<string, number>();
  for (const sentence of words) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { words, numbers: wordsBySentence(tree, NUMBER, wordAt), counts };
}

function wordsBySentence(tree: Tree, classes: ReadonlySet<string>, form: typeof wordAt): Set<string>[] {
  return tree.sentences.map(({ first, last }) => {
    const words = new Set<string>();
    for (let i = first; i < last; i++)
      if (classes.has(tokenAt(tree, i).pos) && tree.label[i] !== 'DATE') words.add(form(tree, i));
    return words;
  });
}

/** The share, from 0 to 1, of a sentence's words that another has too; those that few sentences have weigh more. */
export function sharedContent({ words, counts }: Contents, sentence: number, other: number): number {
  const there = words[other];
  let [all, shared] = [0, 0];
  for (const word of words[sentence] ?? []) {
    const weight = 0.1 + Math.log((words.length + 1) / (counts.get(word) ?? 1));
    all += weight;
    if (there?.has(word)) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}
