import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attested, ownRules, town } from '../../test/corroborate/attested.ts';
import { ClaimIndex } from '../corroborate/groups/claim-index.ts';
import { rulingsOf } from '../corroborate/rulings.ts';
import { keepIndex, readIndex } from './kept-index.ts';

const rules = await ownRules();
const none = rulingsOf([], []);
const made = { rules: rules.stamp, device: 'd', seq: 7 };
const claims = ['r-1', 'r-2', 'r-3'].map((id) =>
  attested(
    { report: id },
    { says: 'Jets bombed the market of Hilltop.', day: '2019-03-01', place: town('Hilltop', 35.5, 36.5) },
  ),
);
const index = new ClaimIndex(rules, none);
index.add(claims);

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-index-'));
  path = join(folder, 'kept');
});
afterAll(() => rm(folder, { recursive: true }));

describe('a kept index of claims', () => {
  test('comes back as it was', async () => {
    await keepIndex(path, made, index.held());
    const back = await readIndex(path, made);
    expect(back?.seq).toBe(7);
    expect(new ClaimIndex(rules, none, back?.held).groups()).toEqual(index.groups());
  });

  test.each([
    ['other rules', { ...made, rules: 'others' }],
    ['another history', { ...made, device: 'e' }],
  ])('is none under %s', async (_what, other) => {
    await keepIndex(path, made, index.held());
    expect(await readIndex(path, other)).toBe(null);
  });

  test('is none where the file was cut short', async () => {
    await keepIndex(path, made, index.held());
    await truncate(path, 300);
    expect(await readIndex(path, made)).toBe(null);
  });

  test('is none where the file holds something else', async () => {
    await writeFile(path, 'something else that is no index of claims');
    expect(await readIndex(path, made)).toBe(null);
  });

  test('is none where there is no file', async () => {
    expect(await readIndex(join(folder, 'nothing'), made)).toBe(null);
  });
});
