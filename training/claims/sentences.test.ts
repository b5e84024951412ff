import { describe, expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebooks/load.ts';
import { loadSentences, parseLine } from './sentences.ts';

const told = (line: string) => {
  const { text, claims } = parseLine(line);
  return [text, claims.map((c) => [c.kind, c.need, c.evidence])];
};

describe('a line of practice sentences', () => {
  test.each([
    ['+ arrest | Police held two men.', ['Police held two men.', [[['arrest'], 'required', 'Police held two men.']]]],
    ['- It rained.', ['It rained.', []]],
    [
      '* Rebels [offensive/armed-clash: hit the post] and [withdrawal?: left].',
      [
        'Rebels hit the post and left.',
        [
          [['offensive', 'armed-clash'], 'required', 'hit the post'],
          [['withdrawal'], 'optional', 'left'],
        ],
      ],
    ],
    ['* A [bracket] stays.', ['A [bracket] stays.', []]],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual(expected);
  });
});

test('every practice sentence names kinds of the codebook and evidence that it holds', async () => {
  const kinds = new Set((await loadCodebook('data/codebook.json')).kinds.map((k) => k.id));
  const wrong = (await loadSentences('training/claims/sentences.txt')).filter(
    ({ text, claims }) =>
      text.includes('[') ||
      claims.some((c) => [c.kind].flat().some((k) => !kinds.has(k)) || text.indexOf(c.evidence) < 0),
  );
  expect(wrong.map((r) => r.text)).toEqual([]);
});
