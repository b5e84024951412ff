import { expect, test } from 'vitest';
import { DataError } from '../errors.ts';
import { scoresOf } from './model.ts';
import { type ClaimModels, parseModels, printModels } from './models.ts';

const one = { labels: [''], rows: new Map([['bias', 0]]), weights: Int16Array.from([-123]) };
const names = 'kinds apart actor recipient affected participant place time figure modality source claim sure'.split(
  ' ',
);
const JUDGES = new Set(['claim', 'sure']);
const NO_TREES = { features: [], base: 0, trees: [] };
const file = (change: object = {}): string => {
  const models = Object.fromEntries(
    names.map((name) => [
      name,
      JUDGES.has(name) ? { linear: one, trees: NO_TREES } : name === 'participant' ? NO_TREES : one,
    ]),
  ) as unknown as ClaimModels;
  return JSON.stringify({ ...JSON.parse(printModels({ ...models, version: '1', threshold: 0.4 })), ...change });
};

test('a file of weights gives the weights that were printed', () => {
  const { time } = parseModels(file(), 'en.json');
  expect(scoresOf(time, ['bias', 'other'])).toEqual([-1.23]);
});

test.each([
  ['a model is missing', { time: undefined }],
  ['weights do not fit the features', { time: { labels: [''], features: ['bias'], weights: [1, 2] } }],
  ['a weight is no whole number', { time: { labels: [''], features: ['bias'], weights: [0.5] } }],
  ['a feature is no text', { time: { labels: [''], features: [7], weights: [1] } }],
])('%s: the message names the file and the model', (_, change) => {
  expect(() => parseModels(file(change), 'en.json')).toThrow(DataError);
  expect(() => parseModels(file(change), 'en.json')).toThrow(/en\.json: time/);
});
