import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Delivery, type Failure, isFailure } from '../records/report.ts';
import { deliveries, deliveriesFromMemory } from './deliveries.ts';
import { LARGEST_REPORT } from './input.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'corroborate-sources-'));
});
afterAll(() => rm(root, { recursive: true }));

async function all(found: AsyncIterable<Delivery | Failure>): Promise<(Delivery | Failure)[]> {
  const list: (Delivery | Failure)[] = [];
  for await (const one of found) list.push(one);
  return list;
}

/** "name kind" of a delivery, "name !reason" of a failure. */
function brief(found: readonly (Delivery | Failure)[]): string[] {
  return found.map((one) => (isFailure(one) ? `${one.name} !${one.reason}` : `${one.name} ${one.kind}`));
}

async function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, name, path, '..'), { recursive: true });
    await writeFile(join(root, name, path), content);
  }
  return join(root, name);
}

const LINE = '{"id":"1","text":"Shells fell on the town."}';

describe('a folder', () => {
  test('is walked by code point, into its folders, and only for what may be a report', async () => {
    const path = await folderOf('mixed', {
      'b.txt': 'b',
      'B.html': '<p>B</p>',
      'a/z.txt': 'z',
      'a.jsonl': `${LINE}\n`,
      'é.txt': 'e',
      '\u{1F54A}.txt': 'dove',
      '\uFF5E.txt': 'tilde',
      'b.meta.json': '{}',
      'b.gold.json': '{}',
      'map.png': 'x',
      '.hidden.txt': 'x',
      'paper.pdf': '%PDF-1.7',
    });
    expect(brief(await all(deliveries(path)))).toEqual([
      'B.html html',
      'a/z.txt text',
      'a.jsonl:1 json',
      'b.txt text',
      'paper.pdf !unknown-format',
      'é.txt text',
      '\uFF5E.txt text',
      '\u{1F54A}.txt text',
    ]);
  });

  test('that contains itself by a link is walked once', async () => {
    const path = await folderOf('loop', { 'a.txt': 'a' });
    await symlink(path, join(path, 'self'));
    expect(brief(await all(deliveries(path)))).toEqual(['a.txt text']);
  });

  test('with a link that leads nowhere names it and goes on', async () => {
    const path = await folderOf('dangling', { 'b.txt': 'b' });
    await symlink(join(path, 'gone.txt'), join(path, 'a.txt'));
    expect(brief(await all(deliveries(path)))).toEqual(['a.txt !unreadable', 'b.txt text']);
  });
});

describe('hints', () => {
  test('come from the .meta.json beside a text, and what is given outranks them', async () => {
    const meta = '{"published":"2017-03-16","publisher":"Example Wire","title":null}';
    const path = await folderOf('hints', { 'a.txt': 'a', 'a.meta.json': meta });
    const [delivery] = await all(deliveries(path, { publisher: 'Given' }));
    expect(delivery).toMatchObject({
      hints: { published: '2017-03-16', publisher: 'Given', title: null, url: null },
    });
  });

  test.each([
    ['no JSON', '{"published":', 'bad-json'],
    ['wrong types', '{"published":20170316}', 'bad-fields'],
  ])('a .meta.json with %s fails its report, and the next goes on', async (what, meta, reason) => {
    const path = await folderOf(what, { 'a.txt': 'a', 'a.meta.json': meta, 'b.txt': 'b' });
    expect(brief(await all(deliveries(path)))).toEqual([`a.txt !${reason}`, 'b.txt text']);
  });
});

describe('JSON lines', () => {
  test('are named by number; empty lines are passed over, line ends and a mark left out', async () => {
    const path = await folderOf('lines', { 'r.jsonl': `\uFEFF${LINE}\r\n\r\n  \n${LINE}` });
    const found = await all(deliveries(join(path, 'r.jsonl')));
    expect(brief(found)).toEqual(['r.jsonl:1 json', 'r.jsonl:4 json']);
    expect(found.map((one) => (isFailure(one) ? '' : Buffer.from(one.bytes).toString()))).toEqual([LINE, LINE]);
  });

  test('in UTF-16 come out in UTF-8', async () => {
    const path = await folderOf('wide', { 'r.jsonl': Buffer.from(`\uFEFF${LINE}\n${LINE}\n`, 'utf16le') });
    const found = await all(deliveries(path));
    expect(found.map((one) => (isFailure(one) ? '' : Buffer.from(one.bytes).toString()))).toEqual([LINE, LINE]);
  });

  test('longer than a report are failures with their place, and the next line goes on', async () => {
    const huge = Buffer.alloc(LARGEST_REPORT + 1, 'x');
    const path = await folderOf('huge', {
      'r.jsonl': Buffer.concat([Buffer.from(`${LINE}\n`), huge, Buffer.from(`\n${LINE}`)]),
    });
    expect(brief(await all(deliveries(path)))).toEqual(['r.jsonl:1 json', 'r.jsonl:2 !too-large', 'r.jsonl:3 json']);
  });
});

describe('what is no report', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty text', 'a.txt', '', 'a.txt !empty'],
    ['an empty list', 'a.jsonl', '', 'a.jsonl !empty'],
    ['zeros in a list', 'b.jsonl', 'MZ\0\0\0\x03\0', 'b.jsonl !binary'],
    ['a PDF without its ending', 'paper', '%PDF-1.7 ...', 'paper !unknown-format'],
    ['an archive without its ending', 'stuff', 'PK\x03\x04', 'stuff !unknown-format'],
  ])('%s is a failure with a reason', async (what, name, content, expected) => {
    const path = await folderOf(`bad ${what}`, { [name]: content });
    expect(brief(await all(deliveries(join(path, name))))).toEqual([expected]);
  });

  test('a path that leads nowhere is a failure', async () => {
    const path = join(root, 'nowhere.txt');
    expect(brief(await all(deliveries(path)))).toEqual([`${path} !unreadable`]);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission is a failure', async () => {
    const path = await folderOf('locked', { 'a.txt': 'a', 'b.txt': 'b' });
    await chmod(join(path, 'a.txt'), 0);
    expect(brief(await all(deliveries(path)))).toEqual(['a.txt !unreadable', 'b.txt text']);
  });
});

describe('a file without an ending that we know', () => {
  test.each([
    ['<!DOCTYPE html>\n<html lang=en><body>…', 'html'],
    [`${LINE}\n${LINE}`, 'json'],
    [`\uFEFF${JSON.stringify(JSON.parse(LINE), null, 2)}\n`, 'json'],
    ['Shells fell on the town.', 'text'],
  ])('is told by its first bytes: %s', async (content, kind) => {
    const path = await folderOf(`sniff ${kind}`, { 'report.dat': content });
    const [found] = await all(deliveries(join(path, 'report.dat')));
    expect(found).toMatchObject({ kind });
  });
});

describe('from memory', () => {
  test('a pasted text keeps its hints', async () => {
    const [found] = await all(deliveriesFromMemory('Shells fell.', 'pasted text', { publisher: 'Example Wire' }));
    expect(found).toMatchObject({ name: 'pasted text', kind: 'text', hints: { publisher: 'Example Wire' } });
  });

  test('an upload is told by its name', async () => {
    expect(brief(await all(deliveriesFromMemory(Buffer.from(`${LINE}\n${LINE}`), 'r.jsonl')))).toEqual([
      'r.jsonl:1 json',
      'r.jsonl:2 json',
    ]);
  });

  test('nothing pasted is a failure', async () => {
    expect(brief(await all(deliveriesFromMemory('', 'pasted text')))).toEqual(['pasted text !empty']);
  });
});
