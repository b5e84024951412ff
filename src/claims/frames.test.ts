import { expect, test } from 'vitest';
import { sceneOf } from '../../test/claims/scene-of.ts';
import { figuresOf } from './frames.ts';
import type { LogLinear } from './model.ts';

/** A model that says the same of every number: log odds against none, in hundredths. */
function figureModel(weights: Readonly<Record<string, number>>): LogLinear {
  const labels = ['none', ...Object.keys(weights)];
  return { labels, rows: new Map([['bias', 0]]), weights: Int16Array.from([0, ...Object.values(weights)]) };
}

const scene = sceneOf('An air strike killed 12 people.');
const candidate = scene.candidates[0];
if (!candidate) throw new Error('no happening in the text');
const happening = { kind: 'air-strike', sentence: 0, candidates: [candidate], p: [1], rank: 0, rival: 0 };

test.each([
  ['the likeliest measure', { killed: 100, injured: 50 }, ['killed']],
  ['a measure that is a little less likely than none', { killed: -50 }, ['killed']],
  ['no measure where none is much likelier', { killed: -90 }, []],
  ['no measure that its kind does not count', { surrendered: 300 }, []],
])('a number is given %s', (_, weights, measures) => {
  const found = figuresOf(scene, happening, { figure: figureModel(weights) });
  expect(found.map((f) => f.measure)).toEqual(measures);
});
