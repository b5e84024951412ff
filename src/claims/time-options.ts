import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import type { TimePhrase } from './times.ts';
import { isSince } from './times.ts';
import { childrenOf, clauseHead, lemmaAt, pathBetween, type Tree, tokenAt, wordAt } from './tree.ts';

/** Sentences before a happening in which its time is looked for, besides the report's first two. */
const REACH = 6;

/** Words of time that can date a happening: in its own sentence, in those before it, and in the report's first two. */
export function timePhrases(scene: Scene, c: Candidate): TimePhrase[] {
  return scene.times.filter((t) => (t.sentence <= c.sentence && c.sentence - t.sentence <= REACH) || t.sentence <= 1);
}

export function timeFeatures(scene: Scene, c: Candidate, kind: string, t: TimePhrase): string[] {
  const { tree } = scene;
  const back = c.sentence - t.sentence;
  const zone = back === 0 ? 'own' : back === 1 ? 'one' : back === 2 ? 'two' : back > 2 ? 'far' : 'next';
  const form = shapeOf(tree.text.slice(t.start, t.end));
  const tense = tenseOf(tree, c.head);
  const there = scene.plainKinds[t.sentence]?.has(kind) === true ? 'told-there' : 'untold-there';
  const marks = [
    `form:${form}`,
    isSince(tree, t) ? 'since' : 'at',
    `kind:${kind}`,
    `tense:${tense}`,
    `pos:${tokenAt(tree, c.head).pos}`,
    c.open ? 'open' : 'plain',
    there,
    `nearest:${nearness(scene, c, t)}`,
    `first:${scene.times[0] === t}`,
    `same:${Math.min(sameForm(scene, t), 4)}`,
    `day:${/DAY|today|yesterday|tonight/u.test(form)}`,
    `lead:${t.sentence === 0}`,
    `article:${articleOf(tree, c)}`,
    ...telling(scene, kind, t),
    ...order(scene, c, t),
  ];
  const out = [zone, ...marks.map((m) => `${zone}|${m}`), `form:${form}`];
  out.push(`${zone}|${there}|${form}`, `${zone}|${form}|nearest:${nearness(scene, c, t)}`, `${zone}|${tense}|${form}`);
  return back === 0 ? [...out, ...within(scene, c, t)] : out;
}

/** The phrase's form with numbers and names of days and months folded. */
function shapeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gu, 'DAY')
    .replace(/\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gu, 'MONTH')
    .replace(/\d{4}/gu, 'YEAR')
    .replace(/\d+/gu, 'N');
}

/** Auxiliaries and tag of the verb that governs a token. */
function tenseOf(tree: Tree, i: number): string {
  const verb = clauseHead(tree, i);
  const helpers = childrenOf(tree, verb)
    .filter((c) => tokenAt(tree, c).dep.startsWith('aux'))
    .map((c) => lemmaAt(tree, c));
  return [...helpers, tokenAt(tree, verb).tag].join('+');
}

function articleOf(tree: Tree, c: Candidate): string {
  const article = childrenOf(tree, c.head).find((k) => tokenAt(tree, k).dep === 'det');
  return article === undefined ? '' : wordAt(tree, article);
}

/** How many phrases of other words stand nearer to the happening, backwards through the text. */
function nearness({ times }: Scene, c: Candidate, t: TimePhrase): number {
  const nearer = times.filter((o) => o !== t && o.sentence <= c.sentence && o.sentence > t.sentence);
  return Math.min(nearer.length, 3);
}

function sameForm({ tree, times }: Scene, t: TimePhrase): number {
  const text = tree.text.slice(t.start, t.end);
  return times.filter((o) => tree.text.slice(o.start, o.end) === text).length;
}

/** Whether the phrase dates only the telling: its verb is one of saying. */
function telling({ tree, words, kinds }: Scene, kind: string, t: TimePhrase): string[] {
  const verb = clauseHead(tree, t.token);
  const speech = kinds.get(kind)?.speech === true ? 'speech' : 'deed';
  return words.sayingVerbs.has(lemmaAt(tree, verb))
    ? ['saying', `saying|${speech}`]
    : ['doing', `v:${lemmaAt(tree, verb)}`];
}

function headOf(tree: Tree, t: TimePhrase): number {
  for (let i = t.token; i < t.last; i++) {
    const { head } = tokenAt(tree, i);
    if (head < t.token || head >= t.last) return i;
  }
  return t.token;
}

/** How many other times and happenings stand between. */
function order({ times, candidates }: Scene, c: Candidate, t: TimePhrase): string[] {
  const [from, to] = t.token < c.head ? [t.token, c.head] : [c.head, t.token];
  const rivals = times.filter((o) => o.token > from && o.token < to).length;
  const others = candidates.filter((o) => o.head > from && o.head < to && o.sentence === c.sentence).length;
  const own = times.filter((o) => o.sentence === c.sentence).length;
  return [`rivals:${Math.min(rivals, 3)}`, `others:${Math.min(others, 3)}`, `own-times:${Math.min(own, 2)}`];
}

/** How the phrase stands to the happening inside one sentence. */
function within({ tree }: Scene, c: Candidate, t: TimePhrase): string[] {
  const path = pathBetween(tree, c.head, headOf(tree, t));
  const gap = Math.abs(t.token - c.head);
  const side = t.token < c.first ? 'left' : 'right';
  const near = gap <= 3 ? 3 : gap <= 8 ? 8 : gap <= 16 ? 16 : 99;
  const same = clauseHead(tree, t.token) === clauseHead(tree, c.head) ? 'same-clause' : 'other-clause';
  return [
    `path:${path?.steps || 'far'}`,
    `len:${path?.length ?? 9}`,
    `gap:${side}:${near}`,
    same,
    `before:${wordAt(tree, t.token - 1)}`,
    `${same}|${side}`,
  ];
}
