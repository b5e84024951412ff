import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import type { TimePhrase } from './times.ts';
import { isSince } from './times.ts';
import { ancestors, clauseHead, lemmaAt, pathBetween, tokenAt, wordAt } from './tree.ts';

/** Words of time that can date a happening: in its own sentence, in the five before it, and in the report's first. */
export function timePhrases(scene: Scene, c: Candidate): TimePhrase[] {
  return scene.times.filter((t) => (t.sentence <= c.sentence && c.sentence - t.sentence <= 5) || t.sentence === 0);
}

export function timeFeatures(scene: Scene, c: Candidate, kind: string, t: TimePhrase): string[] {
  const { tree, words } = scene;
  const back = c.sentence - t.sentence;
  const zone = back === 0 ? 'own' : back === 1 ? 'one' : back === 2 ? 'two' : back > 2 ? 'far' : 'next';
  const form = shapeOf(tree.text.slice(t.start, t.end));
  const out = [
    `${zone}`,
    `${zone}|${form}`,
    `form:${form}`,
    `${zone}|kind:${kind}`,
    isSince(tree, t) ? `${zone}|since` : `${zone}|at`,
  ];
  out.push(`${zone}|first:${scene.times[0] === t}`, `${zone}|sentence:${Math.min(t.sentence, 2)}`);
  const there = scene.plainKinds[t.sentence]?.has(kind) === true ? 'told-there' : 'untold-there';
  out.push(
    `${zone}|${there}`,
    `${zone}|${there}|${form}`,
    c.open ? `${zone}|open` : `${zone}|plain`,
    `${zone}|pos:${tokenAt(tree, c.head).pos}`,
  );
  const verb = clauseHead(tree, t.token);
  if (words.sayingVerbs.has(lemmaAt(tree, verb)))
    out.push(`${zone}|saying`, `${zone}|saying|${scene.kinds.get(kind)?.speech === true ? 'speech' : 'deed'}`);
  out.push(`${zone}|v:${lemmaAt(tree, verb)}`, ...order(scene, c, t, zone));
  if (back !== 0) return out;
  const path = pathBetween(tree, c.head, headOf(scene, t));
  const gap = Math.abs(t.token - c.head);
  const side = t.token < c.first ? 'left' : 'right';
  out.push(
    `path:${path?.steps || 'far'}`,
    `len:${path?.length ?? 9}`,
    `gap:${side}:${gap <= 3 ? 3 : gap <= 8 ? 8 : gap <= 16 ? 16 : 99}`,
  );
  out.push(verb === clauseHead(tree, c.head) ? 'same-clause' : 'other-clause', `before:${wordAt(tree, t.token - 1)}`);
  return out;
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

function headOf({ tree }: Scene, t: TimePhrase): number {
  for (let i = t.token; i < t.last; i++) {
    const { head } = tokenAt(tree, i);
    if (head < t.token || head >= t.last) return i;
  }
  return t.token;
}

/** How many other times and happenings stand between, and whether the happening is told as past background. */
function order({ tree, times, candidates }: Scene, c: Candidate, t: TimePhrase, zone: string): string[] {
  const [from, to] = t.token < c.head ? [t.token, c.head] : [c.head, t.token];
  const rivals = times.filter((o) => o.token > from && o.token < to).length;
  const others = candidates.filter((o) => o.head > from && o.head < to && o.sentence === c.sentence).length;
  const tense = ancestors(tree, clauseHead(tree, c.head), 1).map((a) => tokenAt(tree, a).tag)[0] ?? '';
  return [`${zone}|rivals:${Math.min(rivals, 3)}`, `${zone}|others:${Math.min(others, 3)}`, `${zone}|tense:${tense}`];
}
