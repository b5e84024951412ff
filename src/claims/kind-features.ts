import { argumentsOf } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { type Link, linkedKindFeatures, linkFeatures, linksOf } from './link-features.ts';
import type { Scene } from './scene.ts';
import { ancestors, childrenOf, clauseHead, lemmaAt, tokenAt, wordAt } from './tree.ts';
import { classesAt } from './words.ts';

/** Kinds that a report's context may give to words that tell no means. */
const LENDABLE = new Set(['battle', 'explosion', 'civilian-harm']);
/** Kinds of those families that words of no means never stand for: they name an act upon captives. */
const OWN_WORDS_ONLY = new Set(['abduction', 'torture', 'sexual-violence', 'siege', 'territory-gained']);

/** The kinds among which a candidate is judged: those of its words and, for open words, those that the report speaks of. */
export function optionsOf(scene: Scene, candidate: Candidate): string[] {
  const own = candidate.kinds.filter((k) => scene.kinds.has(k));
  if (!candidate.open) return own;
  const lent = [...scene.kindCounts.keys()].filter(
    (k) => !OWN_WORDS_ONLY.has(k) && LENDABLE.has(scene.kinds.get(k)?.family ?? ''),
  );
  return [...new Set([...own, ...lent])];
}

/** What holds of a candidate whatever its kind. */
export function candidateFeatures(scene: Scene, c: Candidate): string[] {
  const { tree } = scene;
  const head = tokenAt(tree, c.head);
  const out = [
    'bias',
    `w:${c.word}`,
    `pos:${head.pos}`,
    `tag:${head.tag}`,
    `dep:${head.dep}`,
    `label:${tree.label[c.head] ?? ''}`,
  ];
  out.push(`w+pos:${c.word}:${head.pos}`, `w+dep:${c.word}:${head.dep}`, `place:${Math.min(c.sentence, 6)}`);
  if (c.open) out.push('open');
  for (const r of c.rows) out.push(`row:${r}`, `row:${r}:${head.pos}`, `row:${r}:${head.dep}`);
  addNeighbours(scene, c, out);
  addChildren(scene, c, out);
  addAbove(scene, c, out);
  addArguments(scene, c, out);
  return out;
}

function addNeighbours({ tree, words }: Scene, c: Candidate, out: string[]): void {
  for (const [name, at] of [
    ['-1', c.first - 1],
    ['-2', c.first - 2],
    ['+1', c.last],
    ['+2', c.last + 1],
  ] as const) {
    if (tree.sentenceOf[at] !== c.sentence) {
      out.push(`n${name}:edge`);
      continue;
    }
    const named = tokenAt(tree, at).pos === 'PROPN';
    out.push(named ? `n${name}:NAME` : `n${name}:${lemmaAt(tree, at)}`);
    for (const k of classesAt(words.classes, tree, at)) out.push(`n${name}#${k}`);
  }
}

function addChildren({ tree, words }: Scene, c: Candidate, out: string[]): void {
  for (const child of childrenOf(tree, c.head)) {
    const { dep, pos } = tokenAt(tree, child);
    if (dep === 'punct') continue;
    out.push(`c:${dep}`);
    if (dep === 'prep' || dep === 'agent') addObject({ tree, words }, child, out);
    else if (pos !== 'PROPN') out.push(`c:${dep}:${lemmaAt(tree, child)}`);
    for (const k of classesAt(words.classes, tree, child)) out.push(`c:${dep}#${k}`);
    if (tree.label[child]) out.push(`c:${dep}@${tree.label[child]}`);
  }
}

function addObject({ tree, words }: Pick<Scene, 'tree' | 'words'>, prep: number, out: string[]): void {
  const name = `c:${lemmaAt(tree, prep)}`;
  out.push(name);
  for (const object of childrenOf(tree, prep)) {
    for (const k of classesAt(words.classes, tree, object)) out.push(`${name}#${k}`);
    if (tree.label[object]) out.push(`${name}@${tree.label[object]}`);
  }
}

function addAbove({ tree, words }: Scene, c: Candidate, out: string[]): void {
  const { head, dep } = tokenAt(tree, c.head);
  if (head !== c.head) out.push(`h:${dep}:${tokenAt(tree, head).pos === 'PROPN' ? 'NAME' : lemmaAt(tree, head)}`);
  const verb = clauseHead(tree, c.head);
  out.push(`v:${lemmaAt(tree, verb)}`, `v+dep:${dep}:${lemmaAt(tree, verb)}`, `vtag:${tokenAt(tree, verb).tag}`);
  for (const child of childrenOf(tree, verb)) {
    const d = tokenAt(tree, child).dep;
    if (d === 'aux' || d === 'neg' || d === 'auxpass' || d === 'mark') out.push(`v${d}:${wordAt(tree, child)}`);
    if (d.startsWith('nsubj') || d === 'dobj')
      for (const k of classesAt(words.classes, tree, child)) out.push(`v${d}#${k}`);
  }
  for (const above of ancestors(tree, verb, 5).slice(1)) {
    out.push(`up:${lemmaAt(tree, above)}`);
    for (const k of words.modality.get(lemmaAt(tree, above)) ?? []) out.push(`up#${k}`);
  }
}

/** What does it and what it is done to, by class, however the sentence is built. */
function addArguments({ tree, words }: Scene, c: Candidate, out: string[]): void {
  const { doers, objects } = argumentsOf(tree, c.head);
  for (const [sign, heads] of [
    ['S', doers],
    ['O', objects],
  ] as const) {
    if (heads.length === 0) out.push(`${sign}:none`);
    for (const head of heads) {
      const classes = classesAt(words.classes, tree, head);
      for (const k of classes) out.push(`${sign}#${k}`, `w+${sign}#${c.word}:${k}`);
      const label = tree.label[head];
      if (label) out.push(`${sign}@${label}`, `w+${sign}@${c.word}:${label}`);
      const known = tree.knownAs[head];
      if (known) out.push(`${sign}~${known}`, `w+${sign}~${c.word}:${known}`);
      if (tokenAt(tree, head).pos !== 'PROPN') out.push(`${sign}:${lemmaAt(tree, head)}`);
      else if (!label) out.push(`${sign}:NAME`);
    }
  }
}

/** Words and classes that stand around a candidate, for telling kinds apart. */
export function surroundings({ tree, words }: Scene, c: Candidate): string[] {
  const out = new Set<string>();
  for (let i = c.first - 6; i < c.last + 6; i++) {
    if (i >= c.first && i < c.last) continue;
    if (tree.sentenceOf[i] !== c.sentence || tokenAt(tree, i).pos === 'PROPN') continue;
    out.add(`b:${lemmaAt(tree, i)}`);
  }
  const sentence = tree.sentences[c.sentence];
  for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++) {
    for (const k of classesAt(words.classes, tree, i)) out.add(`s#${k}`);
  }
  return [...out];
}

/** How a kind stands to the report around a candidate. */
export function contextFeatures(scene: Scene, c: Candidate, kind: string): string[] {
  const out = [`sense:${c.kinds.indexOf(kind)}`];
  if (scene.plainKinds[c.sentence]?.has(kind)) out.push('in-sentence');
  if (scene.plainKinds[c.sentence - 1]?.has(kind)) out.push('in-previous');
  if (scene.plainKinds[c.sentence + 1]?.has(kind)) out.push('in-next');
  if (scene.plainKinds[0]?.has(kind)) out.push('in-lead');
  const count = scene.kindCounts.get(kind) ?? 0;
  const above = [...scene.kindCounts].filter(
    ([k, n]) => k !== kind && n > count && c.kinds.length > 0 && LENDABLE.has(scene.kinds.get(k)?.family ?? ''),
  );
  out.push(`rank:${Math.min(above.length, 4)}`, `count:${Math.min(count, 5)}`);
  return out;
}

/** What is found out about a candidate once for all its kinds. */
export interface About {
  readonly own: readonly string[];
  readonly around: readonly string[];
  readonly links: readonly Link[];
}

export function aboutOf(scene: Scene, c: Candidate): About {
  const links = linksOf(scene, c);
  return {
    own: [...candidateFeatures(scene, c), ...linkFeatures(c, links)],
    around: surroundings(scene, c),
    links,
  };
}

/** Features of one option: a candidate taken as one kind. */
export function kindFeatures(scene: Scene, c: Candidate, kind: string, { own, around, links }: About): string[] {
  const out = [...own];
  for (const f of own) out.push(`${kind}|${f}`);
  for (const f of around) out.push(`${kind}|${f}`);
  const family = scene.kinds.get(kind)?.family ?? '';
  for (const f of contextFeatures(scene, c, kind))
    out.push(f, `${c.word}|${f}`, `${kind}|${f}`, `${family}|${f}`, c.open ? `open|${f}` : `plain|${f}`);
  for (const other of scene.plainKinds[c.sentence] ?? [])
    if (other !== kind) out.push(`${kind}|beside:${other}`, `${family}|beside:${other}`);
  out.push(...linkedKindFeatures(c, links, kind));
  return out;
}
