import { describe, expect, it } from 'vitest';
import { batchesOf, nameOfPasted } from './files.ts';

const given = (name: string, size: number) => ({ name, file: { size } as File });
const names = (batches: readonly { name: string }[][]) => batches.map((batch) => batch.map(({ name }) => name));
const MB = 1024 * 1024;

describe('files that are brought in', () => {
  it('go in batches that fit into a request, in order of their names', () => {
    expect(names(batchesOf([given('c', 30 * MB), given('a', 30 * MB), given('b', 5 * MB)]))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
    expect(batchesOf([])).toEqual([]);
    const many = Array.from({ length: 1000 }, (_, i) => given(String(i), 10));
    expect(batchesOf(many).map((batch) => batch.length)).toEqual([400, 400, 200]);
  });

  it('keep what is said of a report beside it', () => {
    const pair = [given('a.txt', 39 * MB), given('a.meta.json', 2 * MB)];
    expect(names(batchesOf(pair))).toEqual([['a.meta.json', 'a.txt']]);
  });

  it.each([
    ['<!DOCTYPE html><p>x', 'pasted.html'],
    ['\n <html lang="en">', 'pasted.html'],
    ['<p>One</p>', 'pasted.html'],
    ['Shells fell on Sunday.', 'pasted.txt'],
    ['<3 from the coast', 'pasted.txt'],
    ['<place unknown> shells fell', 'pasted.txt'],
  ])('%j is called %s', (text, name) => {
    expect(nameOfPasted(text)).toBe(name);
  });
});
