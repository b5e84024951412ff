import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { belowFloor } from './floors.ts';

const root = mkdtempSync(join(tmpdir(), 'floors-'));
mkdirSync(join(root, 'evaluation'));
writeFileSync(join(root, 'evaluation', 'floors.json'), '{"times": {"value": 0.6, "wrong": 0.1}}');
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each<[string, Record<string, number>, number]>([
  ['at its floor and its ceiling', { value: 0.6, wrong: 0.1 }, 0],
  ['better, and with scores that have no floor', { value: 0.9, wrong: 0, other: 0 }, 0],
  ['below its floor', { value: 0.59, wrong: 0.1 }, 1],
  ['above its ceiling', { value: 0.6, wrong: 0.11 }, 1],
  ['no number', { value: Number.NaN, wrong: 0.1 }, 1],
  ['missing', { wrong: 0.1 }, 1],
])('a score that is %s', (_, scores, complaints) => {
  expect(belowFloor(root, 'times', scores)).toHaveLength(complaints);
});

test('an evaluation without floors has nothing to fall below', () => {
  expect(belowFloor(root, 'places', { within: 0 })).toEqual([]);
});
