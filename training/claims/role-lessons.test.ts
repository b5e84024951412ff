import { expect, test } from 'vitest';
import { spanOf } from '../../src/claims/mentions.ts';
import { ROLES } from '../../src/claims/role-values.ts';
import { sceneOf } from '../../test/claims/scene-of.ts';
import { roleLesson } from './role-lessons.ts';

test('of mentions that agree with what coders named one is the best, by the words that it shares', () => {
  const scene = sceneOf('The gunmen shelled the village of Tarin.');
  const [c] = scene.candidates;
  if (!c) throw new Error('no happening in the text');
  const happening = { kind: 'shelling', sentence: 0, candidates: [c] };
  const gold = {
    need: 'required' as const,
    kind: 'shelling',
    evidence: scene.tree.text,
    modality: 'happened',
    participants: [
      ['actor', 'The gunmen'],
      ['recipient', 'the village of Tarin'],
    ] satisfies [string, string][],
    time: null,
    place: null,
    figures: [],
    source: 'reporter',
  };
  const { mentions } = roleLesson(scene, happening, gold, 1, new Map());
  const named = mentions.flatMap(({ mention, right, best }) => {
    const { start, end } = spanOf(scene.tree, mention.first, mention.last);
    const quote = scene.tree.text.slice(start, end);
    return ROLES.flatMap((role, r) => (right[r] ? [`${role} ${quote}${best[r] ? '' : ' (not the best)'}`] : []));
  });
  expect(named).toEqual(['actor The gunmen', 'recipient the village of Tarin', 'recipient Tarin (not the best)']);
});
