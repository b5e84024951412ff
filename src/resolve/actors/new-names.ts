import type { ActorContext } from './context.ts';
import type { ActorList } from './list.ts';
import type { Phrase } from './phrase.ts';
import type { ActorWord } from './scan.ts';
import type { ActorWords } from './words.ts';

/**
 * The name of a group that the list does not have: the longest run of capitalised words in the head with a noun that
 * groups bear ("Front", "Brigade"). Names of people and places alone are no groups. Null where there is none.
 */
export function proposeName(phrase: Phrase, { words: table, list }: ActorContext): string | null {
  const words = [...phrase.head, ...phrase.openerWord, ...phrase.tail];
  const runs = capitalisedRuns(words, table).filter((run) => run.some((word) => table.groupNouns.includes(word.lower)));
  const named = runs.filter(
    (run) => run.length > 1 && run.some((word) => !isGeneric(word, table) && !isState(word, list)),
  );
  const longest = named.sort((a, b) => b.length - a.length)[0];
  return longest ? nameOf(longest, phrase) : acronymIn(phrase, table);
}

/** "Venezuela Armed Forces" are a state's, by its name. */
function isState({ text }: ActorWord, list: ActorList): boolean {
  return list.countryOf(text) !== null || list.labelled(text).some(({ actor }) => actor.id.startsWith('gov-'));
}

function isGeneric({ lower }: ActorWord, table: ActorWords): boolean {
  const bare = lower.replace(/'s$/, '');
  return table.generic.includes(bare) || table.groupNouns.includes(bare) || Object.hasOwn(table.roles, bare);
}

/** "DMIFA soldiers", "the CPDT": letters in capitals that are a group's own name. */
function acronymIn({ head }: Phrase, table: ActorWords): string | null {
  const found = head.find((word) => /^\p{Lu}{3,6}$/u.test(word.text));
  const others = head.filter((word) => word !== found);
  const fits = others.every(
    ({ lower }) => Object.hasOwn(table.roles, lower) || table.armed.includes(lower) || table.groupNouns.includes(lower),
  );
  return found && fits ? found.text : null;
}

function capitalisedRuns(words: readonly ActorWord[], table: ActorWords): ActorWord[][] {
  const runs: ActorWord[][] = [[]];
  for (const word of words) {
    const run = runs.at(-1) ?? [];
    if (/^\p{Lu}|^\d/u.test(word.text) || (run.length > 0 && table.nameJoints.includes(word.lower))) run.push(word);
    else if (run.length > 0) runs.push([]);
  }
  return runs
    .flatMap((run) => splitOwners(run))
    .map((run) => withoutJoints(run, table))
    .filter((run) => run.length > 0);
}

/** "the Brigade's Azmitia Battalion": the owner is one name, what it owns another. */
function splitOwners(run: readonly ActorWord[]): ActorWord[][] {
  const at = run.findLastIndex((word) => /['’]s$/u.test(word.text));
  return at < 0 || at === run.length - 1 ? [[...run]] : [run.slice(0, at + 1), run.slice(at + 1)];
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
