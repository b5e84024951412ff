import type { Days } from '../records/said-time.ts';
import type { Candidate } from './candidates.ts';
import { retellingMarks } from './retelling.ts';
import type { Scene } from './scene.ts';
import type { TimeOption } from './time-options.ts';
import { isSince, type TimePhrase } from './times.ts';
import { ancestors, childrenOf, clauseHead, lemmaAt, pathBetween, type Tree, tokenAt, wordAt } from './tree.ts';

/** What speaks for or against each answer to "when?": where its words stand, what they say, what the claim is like. */
export function timeFeatures(scene: Scene, c: Candidate, kind: string, options: readonly TimeOption[]): string[][] {
  const shared = { claim: claimMarks(scene, c, kind), counts: dayCounts(scene) };
  return options.map((option) => optionFeatures(scene, c, kind, option, shared));
}

/** What is the same for all options of a claim. */
interface Shared {
  readonly claim: readonly string[];
  /** How often the report names each single day. */
  readonly counts: ReadonlyMap<string, number>;
}

function optionFeatures(
  scene: Scene,
  c: Candidate,
  kind: string,
  option: TimeOption,
  { claim, counts }: Shared,
): string[] {
  const zone = zoneOf(c, option.best);
  const own = [...phraseMarks(scene, option), `main:${isMain(counts, option.days)}`];
  const both = betweenMarks(scene, c, kind, option);
  const speech = scene.kinds.get(kind)?.speech === true ? 'speech' : 'deed';
  const far = `far:${distanceOf(scene, option.days)}`;
  const out = [zone, `use:${option.use}`, `${zone}|use:${option.use}`];
  for (const m of [...own, ...claim, ...both]) out.push(`${zone}|${m}`);
  for (const m of own) out.push(m);
  for (const m of claim) out.push(`${zone}|${far}|${m}`);
  for (const m of both) out.push(`${zone}|${speech}|${m}`);
  if (option.use !== 'said') for (const m of [...claim, ...both]) out.push(`${zone}|${option.use}|${m}`);
  return out;
}

/** Where the words stand, seen from the happening. */
function zoneOf(c: Candidate, t: TimePhrase): string {
  const back = c.sentence - t.sentence;
  if (back === 0) return 'own';
  if (back < 0) return back === -1 ? 'next' : 'later';
  return back === 1 ? 'one' : back <= 3 ? 'some' : 'many';
}

/** Days from the option's first day to the report's day, in steps. */
function distanceOf({ published }: Scene, days: Days | null): string {
  if (days === null || published === null) return 'unknown';
  const gap = dayNumber(published) - dayNumber(days.start);
  const long = dayNumber(days.end) - dayNumber(days.start);
  const step =
    gap < 0 ? 'ahead' : gap <= 2 ? String(gap) : gap <= 7 ? 'week' : gap <= 31 ? 'month' : gap <= 365 ? 'year' : 'ages';
  return `${step}${long === 0 ? '' : long <= 1 ? '+1' : long <= 10 ? '+week' : long <= 31 ? '+month' : '+long'}`;
}

const dayNumber = (iso: string): number => Math.round(Date.parse(iso) / 86_400_000);

/** What the words themselves say, wherever they stand. */
function phraseMarks(scene: Scene, { best: t, days, phrases, use }: TimeOption): string[] {
  const { tree } = scene;
  const shape = shapeOf(tree.text.slice(t.start, t.end));
  const verb = clauseHead(tree, t.token);
  return [
    `shape:${shape}`,
    `form:${t.form}`,
    `far:${distanceOf(scene, days)}`,
    `said:${Math.min(new Set(phrases).size, 3)}`,
    `since:${isSince(tree, t)}`,
    `printed:${isPrinted(scene, t, days)}`,
    `lead:${Math.min(Math.min(...phrases.map((p) => p.sentence)), 3)}`,
    `by:${scene.words.sayingVerbs.has(lemmaAt(tree, verb)) ? 'saying' : 'doing'}`,
    `use:${use}`,
  ];
}

/** The phrase's form with numbers and names of days and months folded. */
function shapeOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gu, 'DAY')
    .replace(/\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gu, 'MONTH')
    .replace(/\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?/gu, 'MONTH')
    .replace(/\d{4}/gu, 'YEAR')
    .replace(/\d+/gu, 'N');
}

/** True for the date that a page prints above its text: the report's own day in full, with no word that leads it. */
function isPrinted({ tree, published }: Scene, t: TimePhrase, days: Days | null): boolean {
  const full = t.form === 'date' && /\d{4}/u.test(tree.text.slice(t.start, t.end));
  const led = tokenAt(tree, t.token - 1).pos === 'ADP';
  return full && !led && t.sentence <= 2 && days?.start === published && days?.end === published;
}

function dayCounts({ times }: Scene): Shared['counts'] {
  const counts = new Map<string, number>();
  for (const { uses } of times) {
    const said = uses.find((u) => u.use === 'said')?.past;
    if (said && said.start === said.end) counts.set(said.start, (counts.get(said.start) ?? 0) + 1);
  }
  return counts;
}

/** True for the day that the report names most often. */
function isMain(counts: Shared['counts'], days: Days | null): boolean {
  if (days === null || days.start !== days.end) return false;
  return counts.get(days.start) === Math.max(...counts.values());
}

/** What the claim is like, wherever the words stand. */
function claimMarks(scene: Scene, c: Candidate, kind: string): string[] {
  const { tree, words } = scene;
  const verb = clauseHead(tree, c.head);
  const helpers = childrenOf(tree, verb)
    .filter((k) => tokenAt(tree, k).dep.startsWith('aux'))
    .map((k) => lemmaAt(tree, k));
  const sentence = tree.sentences[c.sentence];
  const first = sentence?.first ?? 0;
  const marks = new Set<string>();
  for (let i = first; i < (sentence?.last ?? 0); i++)
    for (const m of words.modality.get(lemmaAt(tree, i)) ?? []) marks.add(`mark:${m}`);
  const own = scene.times.filter((t) => t.sentence === c.sentence && t.uses.length > 0).length;
  return [
    'any',
    `kind:${kind}`,
    `tense:${[...helpers, tokenAt(tree, verb).tag].join('+')}`,
    `pos:${tokenAt(tree, c.head).pos}`,
    c.open ? 'open' : 'plain',
    `article:${articleOf(tree, c)}`,
    `own-times:${Math.min(own, 2)}`,
    `opens:${wordAt(tree, first)}`,
    `at:${Math.min(c.sentence, 4)}`,
    `saying-above:${ancestors(tree, c.head, 5)
      .slice(1)
      .some((a) => words.sayingVerbs.has(lemmaAt(tree, a)))}`,
    `dep:${tokenAt(tree, verb).dep}`,
    `large:${[...(scene.contents.numbers[c.sentence] ?? [])].some((n) => LARGE.test(n))}`,
    ...marks,
  ];
}

/** Numbers as a war's whole toll has them. */
const LARGE = /^(?:\d{1,3}(?:,\d{3})+|\d{4,})$/u;

function articleOf(tree: Tree, c: Candidate): string {
  const article = childrenOf(tree, c.head).find((k) => tokenAt(tree, k).dep === 'det');
  return article === undefined ? '' : wordAt(tree, article);
}

/** How words and happening stand to each other. */
function betweenMarks(scene: Scene, c: Candidate, kind: string, option: TimeOption): string[] {
  const { best: t } = option;
  const there = scene.plainKinds[t.sentence]?.has(kind) === true ? 'told-there' : 'untold-there';
  const marks = [there, `near:${nearness(scene, c, t)}`, `${there}|near:${nearness(scene, c, t)}`];
  if (t.sentence === c.sentence) return [...marks, ...within(scene, c, t)];
  return [...marks, ...across(scene, c, t), ...retellingMarks(scene, c, kind, option)];
}

/** Names that both sentences hold: do they tell of the same place and people? */
function across({ tree }: Scene, c: Candidate, t: TimePhrase): string[] {
  const [here, there] = [namesOf(tree, c.sentence), namesOf(tree, t.sentence)];
  const shared = [...here].filter((n) => there.has(n)).length;
  return [
    `shared:${Math.min(shared, 2)}`,
    `new:${Math.min(here.size - shared, 2)}`,
    `shared:${Math.min(shared, 1)}|new:${Math.min(here.size - shared, 1)}`,
  ];
}

function namesOf(tree: Tree, sentence: number): Set<string> {
  const names = new Set<string>();
  const { first = 0, last = 0 } = tree.sentences[sentence] ?? {};
  for (let i = first; i < last; i++)
    if (tokenAt(tree, i).pos === 'PROPN' && tree.label[i] !== 'DATE') names.add(wordAt(tree, i));
  return names;
}

/** How many other words of time stand nearer to the happening, backwards through the text. */
function nearness({ times }: Scene, c: Candidate, t: TimePhrase): number {
  const nearer = times.filter(
    (o) => o.uses.length > 0 && o !== t && o.sentence <= c.sentence && o.sentence > t.sentence,
  );
  return Math.min(nearer.length, 3);
}

/** The same inside one sentence: by the tree, by order, by what stands between. */
function within(scene: Scene, c: Candidate, t: TimePhrase): string[] {
  const { tree, times, candidates, words } = scene;
  const path = pathBetween(tree, c.head, headOf(tree, t));
  const gap = Math.abs(t.token - c.head);
  const side = t.token < c.first ? 'left' : 'right';
  const near = gap <= 3 ? 3 : gap <= 8 ? 8 : gap <= 16 ? 16 : 99;
  const verb = clauseHead(tree, t.token);
  const same = verb === clauseHead(tree, c.head) ? 'same-clause' : 'other-clause';
  const by = words.sayingVerbs.has(lemmaAt(tree, verb)) ? 'by-saying' : 'by-doing';
  const [from, to] = t.token < c.head ? [t.token, c.head] : [c.head, t.token];
  const rivals = times.filter((o) => o.uses.length > 0 && o.token > from && o.token < to).length;
  const others = candidates.filter((o) => o.head > from && o.head < to && o.sentence === c.sentence).length;
  return [
    `path:${path?.steps || 'far'}`,
    `len:${path?.length ?? 9}`,
    `gap:${side}:${near}`,
    same,
    by,
    `${same}|${by}`,
    `${same}|${side}`,
    `before:${wordAt(tree, t.token - 1)}`,
    `v:${lemmaAt(tree, verb)}`,
    `rivals:${Math.min(rivals, 3)}`,
    `others:${Math.min(others, 3)}`,
    `taken:${takenBy(scene, c, verb)}`,
    `taken:${takenBy(scene, c, verb)}|${side}`,
  ];
}

/** Whether the verb that the words hang on tells of another happening, and whether this one stands below it. */
function takenBy({ tree, candidates }: Scene, c: Candidate, verb: number): string {
  const own = c.first <= verb && verb < c.last;
  if (own) return 'own';
  const below = ancestors(tree, c.head).includes(verb) ? 'below' : 'apart';
  const taken = candidates.some((o) => o !== c && o.first <= verb && verb < o.last);
  return `${taken ? 'other' : 'nobody'}-${below}`;
}

function headOf(tree: Tree, t: TimePhrase): number {
  for (let i = t.token; i < t.last; i++) {
    const { head } = tokenAt(tree, i);
    if (head < t.token || head >= t.last) return i;
  }
  return t.token;
}
