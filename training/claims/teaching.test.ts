import { expect, test } from 'vitest';
import type { Claim } from '../../src/records/reading.ts';
import { answersInOrder } from './teaching.ts';

const TEXT = 'A bomb went off in the market. Troops shelled the port.';
const gold = (need: 'required' | 'optional', kind: string, evidence: string) => ({
  need,
  kind,
  evidence,
  modality: 'happened',
  participants: [],
  time: null,
  place: null,
  figures: [],
  source: 'reporter',
});

function claim(kind: string, words: string): Claim {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length, quote: words };
  return {
    kind,
    evidence: [span],
    trigger: span,
    modality: 'happened',
    participants: [],
    time: null,
    place: null,
    figures: [],
    source: { kind: 'reporter', text: null, name: null, actor: null, doubt: false, via: [] },
  } as unknown as Claim;
}

const answers = (golds: ReturnType<typeof gold>[], claims: Claim[], p: number[]) =>
  answersInOrder({ study: { gold: { text: TEXT, claims: golds } }, claims }, p);

const BOMB = 'A bomb went off in the market.';

test.each([
  ['the likelier of two tellings is right', [0.4, 0.6], [false, true]],
  ['whichever comes first in the text', [0.6, 0.4], [true, false]],
])('%s', (_, p, right) => {
  const claims = [claim('explosive-device', 'bomb'), claim('explosive-device', 'went off')];
  expect(answers([gold('required', 'explosive-device', BOMB)], claims, p)).toEqual(right);
});

test('what an optional claim takes teaches nothing, what none takes is wrong', () => {
  const golds = [gold('optional', 'shelling', 'Troops shelled the port.')];
  const claims = [claim('shelling', 'shelled'), claim('siege', 'port')];
  expect(answers(golds, claims, [0.5, 0.5])).toEqual([null, false]);
});

test('one that fits two gives way to one that fits one alone', () => {
  const golds = [gold('required', 'shelling', BOMB), gold('required', 'shelling', 'shelled the port')];
  const both = { ...claim('shelling', TEXT) };
  expect(answers(golds, [both, claim('shelling', 'bomb')], [0.9, 0.2])).toEqual([true, true]);
});
