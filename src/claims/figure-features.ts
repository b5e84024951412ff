import type { Candidate } from './candidates.ts';
import type { NumberPhrase } from './numbers.ts';
import type { Scene } from './scene.ts';
import { ancestors, lemmaAt, pathBetween, tokenAt, wordAt } from './tree.ts';
import { classesAt } from './words.ts';

/** What a number counts and how it stands to a happening. */
export function figureFeatures(scene: Scene, c: Candidate, kind: string, n: NumberPhrase): string[] {
  const { tree, words } = scene;
  const path = pathBetween(tree, c.head, n.noun);
  const steps = path?.steps || 'far';
  const side = n.noun < c.first ? 'left' : 'right';
  const gap = Math.abs(n.noun - c.head);
  const near = gap <= 3 ? 3 : gap <= 8 ? 8 : gap <= 16 ? 16 : 99;
  const measures = [...governing(scene, n), ...nearest(scene, n), ...closest(scene, n)];
  const { dep, head } = tokenAt(tree, n.noun);
  const as = `${dep}${dep === 'pobj' ? `_${lemmaAt(tree, head)}` : ''}`;
  const whose = owner(scene, c, kind, n);
  const out = [
    'bias',
    `kind:${kind}`,
    `path:${steps}`,
    `${kind}|path:${steps}`,
    `gap:${side}:${near}`,
    `single:${n.single}`,
    `${as}|single:${n.single}`,
    ...whose,
    ...whose.map((w) => `${w}|${kind}`),
    ...wholeOf(scene, n),
    ...measures,
  ];
  for (const m of measures)
    out.push(
      `${m}|${kind}`,
      `${m}|gap:${side}:${near}`,
      `${m}|single:${n.single}`,
      `${m}|as:${as}`,
      ...whose.map((w) => `${m}|${w}`),
    );
  for (const k of classesAt(words.classes, tree, n.noun))
    out.push(`#${k}`, `#${k}|${kind}`, `#${k}|${steps}`, ...measures.map((m) => `#${k}|${m}`));
  const noun = tokenAt(tree, n.noun);
  out.push(`dep:${dep}`, `up:${dep}:${lemmaAt(tree, head)}`, `up:${dep}:${lemmaAt(tree, head)}|${kind}`);
  out.push(`up2:${as}:${lemmaAt(tree, tokenAt(tree, head).head)}`);
  if (noun.pos !== 'PROPN') out.push(`noun:${lemmaAt(tree, n.noun)}`, `noun:${lemmaAt(tree, n.noun)}|${kind}`);
  out.push(`number:${/^\d/u.test(wordAt(tree, n.at)) ? 'digits' : wordAt(tree, n.at)}`);
  out.push(
    `before:${lemmaAt(tree, n.first - 1)}`,
    `after:${lemmaAt(tree, n.last)}`,
    `after2:${lemmaAt(tree, n.last + 1)}`,
  );
  const people = classesAt(words.classes, tree, n.noun).some((k) => PEOPLE.has(k))
    ? 'people'
    : n.noun === n.at || n.noun === n.last - 1
      ? 'bare'
      : 'things';
  out.push(people, ...measures.map((m) => `${people}|${m}`), `${people}|${kind}`);
  const others = scene.candidates.filter((o) => o.sentence === n.sentence && Math.abs(o.head - n.noun) < gap).length;
  out.push(`closer:${Math.min(others, 3)}`);
  return out;
}

const PEOPLE = new Set(['civilian', 'child', 'woman', 'armed', 'captive', 'staff', 'casualty', 'leader', 'state']);

/**
 * Whose number it is among the words of the sentence that can name a happening: the nearest through the tree, and the one
 * that is the measure's word ("killed", "injured") above it.
 */
function owner(scene: Scene, c: Candidate, kind: string, n: NumberPhrase): string[] {
  const { tree } = scene;
  const rivals = scene.candidates.filter((o) => o.sentence === n.sentence);
  const length = (o: Candidate): number => pathBetween(tree, o.head, n.noun)?.length ?? 9;
  const nearest = rivals.reduce((a, b) => (length(b) < length(a) ? b : a), c);
  const above = ancestors(tree, n.noun, 4).find((at) => rivals.some((o) => o.head === at));
  const relation = (o: Candidate | undefined): string =>
    o === undefined ? 'none' : o === c ? 'own' : o.kinds.includes(kind) ? 'like' : 'other';
  return [
    `nearest:${relation(nearest)}`,
    `above:${relation(above === undefined ? undefined : above === c.head ? c : rivals.find((o) => o.head === above))}`,
  ];
}

/** Of a part ("12 people, including four children", "five of them") what its whole is counted by. */
function wholeOf(scene: Scene, n: NumberPhrase): string[] {
  const { tree, words } = scene;
  const lead = [n.first - 1, n.first - 2, n.first - 3].find((i) => words.partLeads.has(wordAt(tree, i)));
  const of = wordAt(tree, n.at + 1) === 'of' && words.partOf.has(wordAt(tree, n.at + 2));
  const whole =
    lead === undefined && !of
      ? undefined
      : scene.numbers.findLast((o) => o.last <= n.first && o.sentence === n.sentence);
  if (!whole) return [];
  return ['part', ...governing(scene, whole), ...closest(scene, whole)].map((f) => `whole:${f}`);
}

/** The measure's word to which the shortest way through the tree leads, with that way. */
function closest({ tree, words }: Scene, n: NumberPhrase): string[] {
  const sentence = tree.sentences[n.sentence];
  let best: { readonly length: number; readonly out: string[] } | null = null;
  for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++) {
    const measures = words.measures.get(lemmaAt(tree, i));
    const path = measures && pathBetween(tree, i, n.noun);
    if (!path || (best && path.length >= best.length)) continue;
    best = { length: path.length, out: measures.flatMap((m) => [`tied:${m}`, `tied:${m}:${path.steps}`]) };
  }
  return best?.out ?? ['tied:none'];
}

/** Measures of the words above the noun: "were killed", "killing", "the death of". */
function governing({ tree, words }: Scene, n: NumberPhrase): string[] {
  const out: string[] = [];
  for (const [level, at] of ancestors(tree, n.noun, 5).entries()) {
    for (const m of words.measures.get(lemmaAt(tree, at)) ?? []) out.push(`gov${Math.min(level, 3)}:${m}`, `gov:${m}`);
  }
  return out;
}

/** The nearest word of a measure on either side. */
function nearest({ tree, words }: Scene, n: NumberPhrase): string[] {
  const out: string[] = [];
  for (const [side, step, from] of [
    ['L', -1, n.first - 1],
    ['R', 1, n.last],
  ] as const) {
    for (let i = from, k = 0; k < 10 && tree.sentenceOf[i] === n.sentence; i += step, k++) {
      const measures = words.measures.get(lemmaAt(tree, i));
      if (!measures) continue;
      for (const m of measures) out.push(`near${side}:${m}`, `near${side}:${m}:${k < 3 ? 3 : 10}`);
      break;
    }
  }
  return out;
}
