import { expect, test } from 'vitest';
import { sceneOf } from '../../test/claims/scene-of.ts';
import { spanOf } from './mentions.ts';
import type { Scene } from './scene.ts';
import { speakerOf } from './speakers.ts';

/** The words for who speaks in each attribution of a text. */
function speakersIn(text: string): string[] {
  const scene: Scene = sceneOf(text);
  return scene.voices.flatMap((voice) => {
    const speaker = scene.mentions[speakerOf(scene, voice)];
    if (!speaker) return [];
    const { start, end } = spanOf(scene.tree, speaker.first, speaker.last);
    return [text.slice(start, end)];
  });
}

test.each([
  [
    'Their release was announced by the Kurdish administration of northern Syria, which said 40 men were freed.',
    'administration',
  ],
  ['The attack was confirmed by residents of Homs, who said five people died.', 'residents'],
])('the body speaks, not the place in its name: %s', (text, word) => {
  expect(speakersIn(text).join(' | ')).toContain(word);
  expect(speakersIn(text)).not.toContain('northern Syria');
  expect(speakersIn(text)).not.toContain('Homs');
});

test.each([
  ['Russia, which said it had bombed no hospital, left the talks.', 'Russia'],
  ['The convoy was turned back by soldiers of Turkey, which said it was armed.', 'Turkey'],
])('a place that speaks keeps its words: %s', (text, word) => {
  expect(speakersIn(text).join(' | ')).toContain(word);
});
