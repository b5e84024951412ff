import type { Population } from '../records/reading.ts';
import type { NumberPhrase } from './numbers.ts';
import type { Scene } from './scene.ts';
import { classesAt } from './words.ts';

/** Class of noun → population, the narrowest first. */
const POPULATIONS: readonly (readonly [string, Population])[] = [
  ['child', 'children'],
  ['woman', 'women'],
  ['captive', 'detainees'],
  ['staff', 'staff'],
  ['armed', 'combatants'],
];

/** Who is counted: by the classes of the counted noun, civilians only where the word says so. */
export function populationOf({ tree, words }: Scene, n: NumberPhrase): Population {
  const classes = classesAt(words.classes, tree, n.noun);
  if (tree.tokens[n.noun]?.lemma.toLowerCase() === 'civilian') return 'civilians';
  return POPULATIONS.find(([name]) => classes.includes(name))?.[1] ?? 'people';
}
