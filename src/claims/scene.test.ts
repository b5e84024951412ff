import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../test/claims/scene-of.ts';
import { spanOf } from './mentions.ts';
import type { Scene } from './scene.ts';
import { antecedentOf } from './speakers.ts';

const quote = ({ tree }: Scene, first: number, last: number) => {
  const span = spanOf(tree, first, last);
  return tree.text.slice(span.start, span.end);
};

describe('candidates', () => {
  test.each([
    ['A car bomb exploded near the gate.', ['car bomb', 'exploded']],
    ['The men laid down their arms.', ['laid down their arms']],
    ['The cease-fire was short.', ['cease-fire']],
    ['It was a quiet evening by the lake.', []],
    ['The choir sang in March.', []],
  ])('%j', (text, words) => {
    const scene = sceneOf(text);
    expect(scene.candidates.map((c) => quote(scene, c.first, c.last))).toEqual(words);
  });

  test('words of no means are open to the kinds of which the report speaks', () => {
    const scene = sceneOf('An air strike hit the port. The attack killed two.');
    expect(scene.kindCounts.get('air-strike')).toBe(1);
    expect(scene.candidates.find((c) => c.word === 'attack')?.open).toBe(true);
  });
});

describe('numbers', () => {
  test.each([
    ['At least 40 villagers were killed.', ['At least 40 villagers']],
    ['Between 3 and 5 soldiers died.', ['Between 3 and 5 soldiers']],
    ['Dozens of people fled.', ['Dozens of people']],
    ['A child was hurt.', ['A child']],
    ['They paid $300 for it.', []],
    ['It is 30 km from the town.', []],
    ['He was born in 1984.', []],
    ['The attack on 5 May was brief.', []],
    ['About 40 percent of it burnt.', []],
    ['Rivera, 65, was shot at home.', []],
    ['The 65-year-old man went home.', []],
    ['They shot at a woman in the yard.', ['a woman']],
    ['A group of men fled.', []],
    ['An army unit left the town.', []],
  ])('%j', (text, figures) => {
    const scene = sceneOf(text);
    expect(scene.numbers.map((n) => quote(scene, n.first, n.last))).toEqual(figures);
  });
});

describe('mentions', () => {
  const mentionsOf = (text: string) => {
    const scene = sceneOf(text);
    return scene.mentions.map((m) => quote(scene, m.first, m.last));
  };

  test.each([
    ['Jaish al-Nasr fired rockets at the port.', 'Jaish al-Nasr'],
    ['The US-led coalition bombed the port.', 'The US-led coalition'],
    ['The town is under a tight government siege.', 'government'],
  ])('%j', (text, mention) => {
    expect(mentionsOf(text)).toContain(mention);
  });

  test.each([
    ['Jaish al-Nasr fired rockets at the port.', 'Jaish al'],
    ['The town is under a tight government siege.', 'a tight government'],
    ['Two died when rebel mortars hit the port.', 'when rebel'],
  ])('not cut in %j: %s', (text, mention) => {
    expect(mentionsOf(text)).not.toContain(mention);
  });
});

describe('voices', () => {
  test.each([
    ['The rebels have left, the mayor said.', 'the mayor', 'The rebels have left'],
    ['Police said on Sunday that two men were shot.', 'Police', 'two men were shot'],
    ['According to a monitoring group, the port was shelled.', 'a monitoring group', 'the port was shelled'],
    [
      'Army jets bombed the crowded market near the town hall the mayor said.',
      'the mayor',
      'bombed the crowded market',
    ],
  ])('%j', (text, speaker, said) => {
    const scene = sceneOf(text);
    const voice = scene.voices[0];
    const mention = scene.mentions[voice?.speaker ?? -1];
    expect(mention && quote(scene, mention.first, mention.last)).toBe(speaker);
    expect(quote(scene, voice?.from ?? 0, (voice?.to ?? 0) + 1)).toContain(said);
  });

  test.each([
    ['The rebels took the village two days after it was lost said the Britain-based group.', 'the Britain-based group'],
    ['Clashes raged in the old town said the Observatory which follows the war.', 'the Observatory'],
    ['The observatory said the army had taken the bridge.', 'The observatory'],
    ['The mayor said Monday that shells had hit the port.', 'The mayor'],
  ])('speaks: %j', (text, speaker) => {
    const scene = sceneOf(text);
    const mention = scene.mentions[scene.voices[0]?.speaker ?? -1];
    expect(mention && quote(scene, mention.first, mention.last)).toBe(speaker);
  });

  test.each([
    ['The Observatory said shells hit the port. It said two people died.', 'The Observatory'],
    ['A rights group said shells hit the port. The group added that two people died.', 'A rights group'],
    ['The mayor said shells hit the port. He said two people died.', 'The mayor'],
  ])('who is meant in %j', (text, speaker) => {
    const scene = sceneOf(text);
    const [, second] = scene.voices;
    const mention = second && scene.mentions[antecedentOf(scene, second)?.speaker ?? -1];
    expect(mention && quote(scene, mention.first, mention.last)).toBe(speaker);
  });

  test('a speaker with a name of its own points to nobody before', () => {
    const scene = sceneOf('The mayor said shells hit the port. The head of the hospital said two people died.');
    expect(scene.voices.map((v) => antecedentOf(scene, v))).toEqual([null, null]);
  });

  test('who is told stands with who tells', () => {
    const scene = sceneOf('A shopkeeper told Reuters that the shells came at dawn.');
    const hearer = scene.mentions[scene.voices[0]?.hearer ?? -1];
    expect(hearer && quote(scene, hearer.first, hearer.last)).toBe('Reuters');
    expect(sceneOf('A shopkeeper said that the shells came at dawn.').voices[0]?.hearer).toBe(-1);
  });

  test('a report without words of saying has no voices', () => {
    expect(sceneOf('Shells hit the port at noon.').voices).toEqual([]);
  });
});

test('a headline that runs into the lead is a sentence of its own', () => {
  const text = 'Shells hit port of Arvo Shells hit the port on Monday.';
  const { tree } = sceneOf(text, 'Shells hit port of Arvo');
  expect(tree.sentences.map((s) => text.slice(s.start, s.end))).toContain('Shells hit port of Arvo');
});
