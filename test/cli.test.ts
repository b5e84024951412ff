import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/commands.ts';
import { readingSchema } from '../src/records/reading.ts';

/** The command line as people use it: the built program in a process of its own. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'corroborate-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

function corroborate(...words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'corroborate'), ...words],
      { cwd: folder, maxBuffer: 1 << 26 },
      (error, out, err) => {
        resolve({ exit: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });
}

describe('help', () => {
  it.each(COMMANDS.map((c) => c.name))('%s has an example', async (name) => {
    const { exit, out } = await corroborate(name, '--help');
    expect(exit).toBe(0);
    expect(out).toMatch(/Example:\n\s+corroborate /);
  });
});

describe('wrong use', () => {
  it.each([
    ['an unknown command', ['bring'], /bring/],
    ['an unknown flag', ['events', '--bogus'], /--bogus/],
    ['a bad date', ['events', '--from', 'yesterday'], /--from <date>.*yesterday.*expected a date/],
    ['a bad format', ['events', '--format', 'pdf'], /--format <format>.*pdf.*table, json, csv, geojson/],
    ['an unknown kind', ['events', '--kind', 'bomb'], /--kind bomb.*air-strike/],
    ['a bad country', ['events', '--country', 'Syria'], /--country <code>.*Syria.*two letters/],
    ['a bad port', ['serve', '--port', '99999'], /--port <n>.*99999.*0 to 65535/],
    ['no path', ['import'], /path/],
    ['an empty path', ['import', ''], /path ""/],
    ['a head that is none', ['verify', '--expect', '0000'], /--expect <head>.*0000.*64/],
    ['a record that is a file', ['events', '--record', join(root, 'README.md')], /README\.md/],
    ['a model that is not there', ['parse', folder, '--model', 'nowhere'], /nowhere\/card\.json/],
    ['a record that is not there', ['show', 'e-none', '--record', 'nowhere'], /nowhere: there is no record/],
    ['a record that is not there, to verify', ['verify', '--record', 'nowhere'], /nowhere/],
    ['a folder that is no record', ['events', '--record', root], /is not a record/],
  ])('%s is named and exits with 2', async (_, words, message) => {
    const { exit, out, err } = await corroborate(...words);
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(exit).toBe(2);
  });
});

describe('read', () => {
  it('prints one valid reading a report and nothing else', async () => {
    const story = join(folder, 'story.txt');
    writeFileSync(story, 'Two shells hit a market in Idlib on Sunday, killing at least 12 people, residents said.\n');
    const { exit, out } = await corroborate('read', story, '--published', '2019-03-04', '--publisher', 'Gulf Gazette');
    expect(exit).toBe(0);
    const reading = readingSchema.parse(JSON.parse(out));
    expect(reading.report).toMatchObject({ published: '2019-03-04', publisher: 'Gulf Gazette' });
    expect(reading.claims.map((c) => c.kind)).toContain('shelling');
    for (const { evidence } of reading.claims)
      for (const { start, end, quote } of evidence)
        expect([...reading.report.text].slice(start, end).join('')).toBe(quote);
  });

  it('names what it cannot read, reads the rest and exits with 1', async () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const { exit, out, err } = await corroborate('read', join(folder, 'empty.txt'), join(folder, 'story.txt'));
    expect(exit).toBe(1);
    expect(err).toMatch(/empty\.txt: empty: /);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('writes one NAME.json a report into a folder', async () => {
    const { exit } = await corroborate('read', join(folder, 'story.txt'), '--out', join(folder, 'readings'));
    expect(exit).toBe(0);
    readingSchema.parse(JSON.parse(readFileSync(join(folder, 'readings', 'story.json'), 'utf8')));
  });
});

describe('a record', () => {
  const record = join(folder, 'record');
  beforeAll(async () => {
    expect((await corroborate('import', join(root, 'examples'), '--record', record)).exit).toBe(0);
  }, 120_000);

  it('is not changed by a second import', async () => {
    const before = await corroborate('verify', '--record', record, '--json');
    const { out } = await corroborate('import', join(root, 'examples'), '--record', record, '--json');
    expect(JSON.parse(out)).toMatchObject({ new: 0, same_text: 0, failed: 0 });
    const after = await corroborate('verify', '--record', record, '--json');
    expect(JSON.parse(after.out)).toEqual(JSON.parse(before.out));
  });

  it('says so where an event or a report is unknown', async () => {
    expect(await corroborate('show', 'e-none', '--record', record)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('e-none'),
    });
    expect(await corroborate('report', 'r-none', '--record', record)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('r-none'),
    });
  });

  it('gives the same events after a rebuild', async () => {
    const before = await corroborate('events', '--record', record, '--json');
    expect((await corroborate('rebuild', '--record', record)).exit).toBe(0);
    const after = await corroborate('events', '--record', record, '--json');
    expect(after.out).toBe(before.out);
    expect(JSON.parse(after.out).length).toBeGreaterThan(5);
  });
});
