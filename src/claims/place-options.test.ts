import { expect, test } from 'vitest';
import { sceneOf } from '../../test/claims/scene-of.ts';
import { spanOf } from './mentions.ts';

function placesIn(text: string): string[] {
  const { tree, places } = sceneOf(text);
  return places.options.map(({ mention }) => {
    const { start, end } = spanOf(tree, mention.first, mention.last);
    return text.slice(start, end);
  });
}

test.each([
  ['a named town', 'Rebels shelled the town of Tarin.', 'the town of Tarin'],
  ['a facility without a name', 'A shell hit a hospital.', 'a hospital'],
  ['a name behind a word that leads a place', 'Three men were arrested in Damascus.', 'Damascus'],
  ['a post that bears a title', "Rebels attacked the president's residence.", "the president's residence"],
])('a place that a happening may have: %s', (_, text, place) => {
  expect(placesIn(text)).toContain(place);
});

test.each([
  ['who carries a title', 'Rebels shelled positions of President Marco Salas.', 'President Marco Salas'],
  ['an hour', 'The meeting began at 1900 GMT in Damascus.', '1900 GMT'],
  ['the city named before', 'Troops entered Damascus. Later they left the city.', 'the city'],
])('no place of a happening: %s', (_, text, words) => {
  expect(placesIn(text)).not.toContain(words);
});
