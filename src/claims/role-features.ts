import { partAmong } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';
import { childrenOf, lemmaAt, pathBetween, type Tree, tokenAt, wordAt } from './tree.ts';

/** How a mention stands to the word that names a happening: for roles, places and what a figure counts. */
export function roleFeatures(scene: Scene, c: Candidate, kind: string, m: Mention): string[] {
  const { tree } = scene;
  const path = pathBetween(tree, c.head, m.head);
  const steps = path?.steps || 'far';
  const side = m.head < c.first ? 'left' : m.head >= c.last ? 'right' : 'in';
  const gap = Math.abs(m.head - c.head);
  const near = gap <= 2 ? 2 : gap <= 5 ? 5 : gap <= 10 ? 10 : gap <= 20 ? 20 : 99;
  const shared = [`path:${steps}`, `${kind}|path:${steps}`, `w:${c.word}|path:${steps}`, `gap:${side}:${near}`];
  const kinds = m.classes.length > 0 ? m.classes : [`no:${m.shape}`];
  const out = ['bias', ...shared, `shape:${m.shape}`, `label:${m.label}`, `kind:${kind}`, `kind:${kind}|${side}`];
  const known = m.knownAs === '' ? [] : [`known:${m.knownAs}`];
  for (const k of [...kinds, `@${m.label}`, ...known]) {
    out.push(`#${k}`, `#${k}|${kind}`, `#${k}|path:${steps}`, `#${k}|${side}:${near}`, `#${k}|${kind}|${side}`);
  }
  out.push(...outside(scene, m, kind), ...apexFeatures(scene, path?.apex ?? -1, steps), ...order(scene, c, m));
  if (path) out.push(`len:${path.length}`, `len:${path.length}:${side}`);
  if (kind !== '' && scene.kinds.get(kind)?.mutual) out.push(`mutual|path:${steps}`);
  out.push(`pos:${tokenAt(tree, c.head).pos}|path:${steps}`);
  out.push(...asArgument(scene, c, kind, m));
  return out;
}

/** The words that lead a mention into its clause: its preposition, its verb, its numbers and articles. */
function outside({ tree, words }: Scene, m: Mention, kind: string): string[] {
  const { dep, head } = tokenAt(tree, m.head);
  const out = [`dep:${dep}`, `dep:${dep}|${kind}`];
  const above = tokenAt(tree, head).pos === 'PROPN' ? 'NAME' : lemmaAt(tree, head);
  out.push(`up:${dep}:${above}`, `up:${dep}:${above}|${kind}`);
  const before = m.first > 0 ? wordAt(tree, m.first - 1) : '';
  out.push(`before:${before}`, `before:${before}|${kind}`);
  if (dep === 'pobj') {
    const verb = tokenAt(tree, head).head;
    out.push(`pp:${above}:${tokenAt(tree, verb).pos === 'PROPN' ? 'NAME' : lemmaAt(tree, verb)}`);
  }
  if (tokenAt(tree, m.head).pos !== 'PROPN')
    out.push(`word:${lemmaAt(tree, m.head)}`, `word:${lemmaAt(tree, m.head)}|${kind}`);
  for (let i = m.first; i < m.last; i++)
    if (words.numbers.has(wordAt(tree, i)) || tokenAt(tree, i).pos === 'NUM')
      out.push('number', `number|${kind}`, `number|${dep}`);
  const next = wordAt(tree, m.last);
  out.push(tokenAt(tree, m.last).pos === 'PROPN' ? 'after:NAME' : `after:${next}`);
  return out;
}

/** The word where the way from happening to mention turns, and its voice. */
function apexFeatures({ tree }: Scene, apex: number, steps: string): string[] {
  if (apex < 0) return [];
  const word = tokenAt(tree, apex).pos === 'PROPN' ? 'NAME' : lemmaAt(tree, apex);
  const passive = childrenOf(tree, apex).some((c) => tokenAt(tree, c).dep === 'auxpass');
  return [`apex:${word}|${steps}`, `apex:${word}`, passive ? `passive|${steps}` : `active|${steps}`];
}

/** Whether other mentions of its class or other happenings stand between. */
function order({ tree, candidates, mentions }: Scene, c: Candidate, m: Mention): string[] {
  const [from, to] = m.head < c.head ? [m.head, c.head] : [c.head, m.head];
  const verbs = countVerbs(tree, from, to);
  const others = candidates.filter((o) => o.head > from && o.head < to).length;
  const rivals = mentions.filter((o) => o.head > from && o.head < to && o.shape !== 'modifier').length;
  return [`verbs:${Math.min(verbs, 3)}`, `others:${Math.min(others, 3)}`, `rivals:${Math.min(rivals, 3)}`];
}

function countVerbs(tree: Tree, from: number, to: number): number {
  let n = 0;
  for (let i = from + 1; i < to; i++) if (tokenAt(tree, i).pos === 'VERB') n++;
  return n;
}

/** Whether the grammar makes it the doer or the object of what the happening's words name, however the clause is built. */
function asArgument(scene: Scene, c: Candidate, kind: string, m: Mention): string[] {
  const own = scene.arguments.get(c);
  if (!own) return [];
  const as = `as:${partAmong(scene.tree, own, m.head)}`;
  const family = scene.kinds.get(kind)?.family ?? '';
  const filled = `${own.doers.length > 0 ? 'd' : ''}${own.objects.length > 0 ? 'o' : ''}`;
  const out = [as, `${as}|${filled}`, `${as}|${kind}`, `${as}|${family}`, `w:${c.word}|${as}`, `${as}|${m.shape}`];
  for (const k of m.classes) out.push(`#${k}|${as}`, `#${k}|${as}|${kind}`);
  if (m.label !== '') out.push(`@${m.label}|${as}`);
  if (m.knownAs !== '') out.push(`known:${m.knownAs}|${as}`);
  return out;
}
