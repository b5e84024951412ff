import type { Phrase } from './phrase.ts';
import type { ActorWord } from './scan.ts';
import type { ActorWords } from './words.ts';

/**
 * The name of a group that the list does not have: the longest run of capitalised words in the head with a noun that
 * groups bear ("Front", "Brigade"). Names of people and places alone are no groups. Null where there is none.
 */
export function proposeName(phrase: Phrase, table: ActorWords): string | null {
  const words = [...phrase.head, ...phrase.tail];
  const runs = capitalisedRuns(words, table).filter((run) => run.some((word) => table.groupNouns.includes(word.lower)));
  const longest = runs.filter((run) => run.length > 1).sort((a, b) => b.length - a.length)[0];
  return longest ? nameOf(longest, phrase) : null;
}

function capitalisedRuns(words: readonly ActorWord[], table: ActorWords): ActorWord[][] {
  const runs: ActorWord[][] = [[]];
  for (const word of words) {
    const run = runs.at(-1) ?? [];
    if (/^\p{Lu}|^\d/u.test(word.text) || (run.length > 0 && table.nameJoints.includes(word.lower))) run.push(word);
    else if (run.length > 0) runs.push([]);
  }
  return runs.map((run) => withoutJoints(run, table)).filter((run) => run.length > 0);
}

/** A run ends with a capitalised word: "Front for the" is "Front". */
function withoutJoints(run: readonly ActorWord[], table: ActorWords): ActorWord[] {
  const last = run.findLastIndex((word) => !table.nameJoints.includes(word.lower));
  return run.slice(0, last + 1);
}

function nameOf(run: readonly ActorWord[], phrase: Phrase): string {
  const start = run[0]?.start ?? phrase.start;
  return phrase.text.slice(start - phrase.start, (run.at(-1)?.end ?? start) - phrase.start).replace(/\s+/g, ' ');
}
