import type { Candidate } from './candidates.ts';
import type { Mention } from './mentions.ts';
import { roleFeatures } from './role-features.ts';
import type { Scene } from './scene.ts';
import { lemmaAt, tokenAt, wordAt } from './tree.ts';

const PLACES = new Set(['GPE', 'LOC', 'FAC']);

/** Sentences before a happening in which its place is looked for, besides the report's first two. */
const REACH = 4;

/**
 * Mentions that can say where: named places, kinds of place, and names behind a word that leads a place, in the
 * sentence itself, those before it and the report's first; of one wording elsewhere only the nearest.
 */
export function placeMentions(scene: Scene, c: Candidate): Mention[] {
  const seen = new Set<string>();
  const kept: Mention[] = [];
  for (const m of [...scene.mentions].reverse()) {
    const back = c.sentence - m.sentence;
    if (back < 0 || (back > REACH && m.sentence > 1) || !canBePlace(scene, m)) continue;
    const words = textOf(scene, m);
    if (back > 0 && seen.has(words)) continue;
    seen.add(words);
    kept.push(m);
  }
  return kept.reverse();
}

function textOf({ tree }: Scene, m: Mention): string {
  return tree.text.slice(tokenAt(tree, m.head).start, tokenAt(tree, m.head).end).toLowerCase();
}

/** How often a report names a place by its last word. */
function frequency(scene: Scene, m: Mention): number {
  const words = textOf(scene, m);
  return scene.mentions.filter((o) => textOf(scene, o) === words).length;
}

function canBePlace({ tree, words }: Scene, m: Mention): boolean {
  if (m.shape === 'pronoun' || m.shape === 'number') return false;
  if (PLACES.has(m.label) || m.classes.includes('settlement') || m.classes.includes('facility')) return true;
  const { dep, head } = tokenAt(tree, m.head);
  return m.shape === 'name' && m.label !== 'PERSON' && dep === 'pobj' && words.locative.has(lemmaAt(tree, head));
}

export function placeFeatures(scene: Scene, c: Candidate, kind: string, m: Mention): string[] {
  const back = Math.min(c.sentence - m.sentence, 5);
  const own = [
    `back:${back}`,
    `back:${back}|@${m.label}`,
    `back:${back}|shape:${m.shape}`,
    ...m.classes.map((k) => `back:${back}|#${k}`),
  ];
  const named = hasName(scene, m) ? 'named' : 'nameless';
  own.push(
    named,
    `${named}|${back}`,
    `often:${Math.min(frequency(scene, m), 5)}`,
    `often:${Math.min(frequency(scene, m), 5)}|${named}|${back > 0}`,
  );
  const there = scene.plainKinds[m.sentence]?.has(kind) === true ? 'told-there' : 'untold-there';
  own.push(`${there}|${back > 0}`, `${there}|${named}|${back > 0}`);
  if (back === 0) return [...roleFeatures(scene, c, kind, m), ...own, ...among(scene, c, m)];
  const lead = wordAt(scene.tree, m.first - 1);
  return [
    ...own,
    `back|before:${lead}`,
    `back|kind:${kind}`,
    ...among(scene, c, m),
    m.sentence === 0 ? 'lead' : 'later',
  ];
}

function hasName({ tree }: Scene, m: Mention): boolean {
  for (let i = m.first; i < m.last; i++) if (tokenAt(tree, i).pos === 'PROPN') return true;
  return false;
}

/** Where the mention stands among the possible places of its sentence. */
function among(scene: Scene, c: Candidate, m: Mention): string[] {
  const rivals = scene.mentions.filter((o) => o.sentence === m.sentence && canBePlace(scene, o));
  const closer = rivals.filter((o) => Math.abs(o.head - c.head) < Math.abs(m.head - c.head)).length;
  return [
    `closer:${Math.min(closer, 4)}:${Math.min(c.sentence - m.sentence, 5)}`,
    `rank:${Math.min(rivals.indexOf(m), 4)}`,
    `rivals:${Math.min(rivals.length, 4)}`,
  ];
}
