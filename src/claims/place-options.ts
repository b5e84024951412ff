import type { Candidate } from './candidates.ts';
import type { Mention } from './mentions.ts';
import { roleFeatures } from './role-features.ts';
import type { Scene } from './scene.ts';
import { lemmaAt, tokenAt, wordAt } from './tree.ts';

const PLACES = new Set(['GPE', 'LOC', 'FAC']);

/** Mentions that can say where: named places, kinds of place, and names behind a word that leads a place. */
export function placeMentions(scene: Scene, c: Candidate): Mention[] {
  return scene.mentions.filter((m) => m.sentence <= c.sentence && c.sentence - m.sentence <= 2 && canBePlace(scene, m));
}

function canBePlace({ tree, words }: Scene, m: Mention): boolean {
  if (m.shape === 'pronoun' || m.shape === 'number') return false;
  if (PLACES.has(m.label) || m.classes.includes('settlement') || m.classes.includes('facility')) return true;
  const { dep, head } = tokenAt(tree, m.head);
  return m.shape === 'name' && m.label !== 'PERSON' && dep === 'pobj' && words.locative.has(lemmaAt(tree, head));
}

export function placeFeatures(scene: Scene, c: Candidate, kind: string, m: Mention): string[] {
  const back = c.sentence - m.sentence;
  const own = [
    `back:${back}`,
    `back:${back}|@${m.label}`,
    `back:${back}|shape:${m.shape}`,
    ...m.classes.map((k) => `back:${back}|#${k}`),
  ];
  const named = hasName(scene, m) ? 'named' : 'nameless';
  own.push(named, `${named}|${back}`);
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
    `closer:${Math.min(closer, 4)}:${c.sentence - m.sentence}`,
    `rank:${Math.min(rivals.indexOf(m), 4)}`,
    `rivals:${Math.min(rivals.length, 4)}`,
  ];
}
