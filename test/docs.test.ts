import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BENCHMARKS } from '../benchmark/benchmarks.ts';
import { EVALUATIONS } from '../evaluation/evaluations.ts';
import { SETTINGS, variableOf } from '../src/config.ts';
import { FAILURE_REASONS } from '../src/records/report.ts';

/** Runs the commands of the README and of docs/ as a reader would: in order, in a folder with the project's files. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runShell = promisify(execFile);

/** Commands that set up the project or serve until stopped; each has a test of its own. */
const TESTED_ELSEWHERE = /^npm (start|test|run)|^\.\/corroborate serve/;

function pages(): string[] {
  return ['README.md', ...readdirSync(join(root, 'docs')).map((f) => `docs/${f}`)].filter((f) => f.endsWith('.md'));
}

function commandsOf(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap((m) =>
    (m[1] ?? '').split('\n').filter((l) => l.trim() !== ''),
  );
}

describe('the commands in the documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-docs-'));
  beforeAll(() => {
    for (const name of ['corroborate', 'examples']) symlinkSync(join(root, name), join(folder, name));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(command: string): Promise<string> {
    const { stdout } = await runShell('bash', ['-c', command], { cwd: folder, maxBuffer: 1 << 26 });
    return stdout;
  }

  /** EVENT and REPORT stand for an id of the record that the README's own import made. */
  async function filledIn(command: string): Promise<string> {
    if (!/\b(EVENT|REPORT)\b/.test(command)) return command;
    const events: { id: string }[] = JSON.parse(await run('./corroborate events --format json'));
    const event = events[0]?.id ?? '';
    const page: { claims: { report: { id: string } }[] } = JSON.parse(await run(`./corroborate show ${event} --json`));
    return command.replace(/\bEVENT\b/, event).replace(/\bREPORT\b/, page.claims[0]?.report.id ?? '');
  }

  it('each works', async () => {
    const failures: string[] = [];
    for (const page of pages())
      for (const command of commandsOf(page).filter((c) => !TESTED_ELSEWHERE.test(c)))
        await run(await filledIn(command)).catch((error: Error) =>
          failures.push(`${page}: ${command}\n${error.message}`),
        );
    expect(failures).toEqual([]);
  }, 300_000);

  it('the README names both ways in', () => {
    expect(commandsOf('README.md')).toEqual(expect.arrayContaining(['npm start', 'npm test']));
  });
});

describe('the links in the documents', () => {
  it.each(['README.md', 'DESIGN.md', ...pages().filter((p) => p.startsWith('docs/'))])(
    '%s points at files that exist',
    (page) => {
      const links = [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(
        (m) => m[1] ?? '',
      );
      const dead = links.filter((l) => !/^[a-z]+:/.test(l)).filter((l) => !existsSync(join(root, dirname(page), l)));
      expect(dead).toEqual([]);
    },
  );
});

/** The cells of a page's tables, row by row, without backquotes. */
function rowsOf(page: string): string[][] {
  const lines = readFileSync(join(root, page), 'utf8').split('\n');
  return lines
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

describe('the tables in the documents', () => {
  it('docs/settings.md lists every setting with its variable, default and help', () => {
    const defaults = SETTINGS.parse({});
    const expected = Object.entries(SETTINGS.shape).map(([name, { description }]) => [
      name,
      variableOf(name),
      String(Object.entries(defaults).find(([key]) => key === name)?.[1]),
      description ?? '',
    ]);
    expect(rowsOf('docs/settings.md').slice(2)).toEqual(expected);
  });

  it('docs/evaluation.md lists every evaluation and every benchmark, and no other', () => {
    const listed = rowsOf('docs/evaluation.md').flatMap(([first = '']) => first.split(', '));
    const names = listed.filter((name) => name !== 'NAME' && !/^-+$/.test(name));
    expect(names.sort()).toEqual([...EVALUATIONS, ...BENCHMARKS].map(({ name }) => name).sort());
  });

  it('docs/sources.md lists every reason of a failure', () => {
    const listed = rowsOf('docs/sources.md').map(([first = '']) => first);
    expect(listed.slice(-FAILURE_REASONS.length)).toEqual([...FAILURE_REASONS]);
  });
});
