import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** DESIGN.md's "who may import whom", read from the imports themselves. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));

const STAGES = ['sources', 'reports', 'language', 'claims', 'resolve', 'corroborate', 'codebooks'];
const NOUNS = ['records', 'errors.ts', 'effects.ts'];

interface Rule {
  readonly room: string;
  readonly may: readonly string[];
  /** Rooms whose types it may import, never values. */
  readonly mayTypes?: readonly string[];
}

/** A room may import itself, what stands in `may`, and types of what stands in `mayTypes`. */
const RULES: readonly Rule[] = [
  { room: 'records', may: [] },
  { room: 'errors.ts', may: [] },
  { room: 'effects.ts', may: [], mayTypes: ['records'] },
  ...STAGES.filter((s) => s !== 'language').map((room) => ({
    room,
    may: ['records', 'errors.ts'],
    mayTypes: ['effects.ts'],
  })),
  { room: 'language', may: ['records'] },
  { room: 'locales', may: ['records'], mayTypes: [...STAGES, 'publish'] },
  { room: 'store', may: NOUNS },
  { room: 'server', may: [...NOUNS, 'store', 'publish'] },
  { room: 'publish', may: ['records', 'errors.ts', 'store'], mayTypes: ['effects.ts'] },
  { room: 'pipeline', may: [...NOUNS, ...STAGES, 'locales', 'store', 'version.ts'], mayTypes: ['publish'] },
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !/\.test\.tsx?$/.test(e.name))
    .map((e) => join(e.parentPath, e.name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const pattern = /^(?:import|export)\s+(type\s+)?([^'";]*?from\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((m) => ({
    from: relative(join(root, 'src'), file),
    to: relative(join(root, 'src'), resolve(dirname(file), m[3] ?? m[4] ?? '')),
    typeOnly: m[1] !== undefined,
  }));
}

function roomOf(path: string): string {
  const first = path.split('/')[0] ?? path;
  return first === 'pipeline.ts' ? 'pipeline' : first;
}

describe('who may import whom', () => {
  const imports = sourceFiles('src').flatMap(importsOf);

  it('reads the imports at all', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it.each(RULES)('$room imports only what DESIGN.md lets it', ({ room, may, mayTypes = [] }) => {
    const strays = imports
      .filter((i) => roomOf(i.from) === room && roomOf(i.to) !== room)
      .filter((i) => !may.includes(roomOf(i.to)) && !(i.typeOnly && mayTypes.includes(roomOf(i.to))));
    expect(strays).toEqual([]);
  });

  it('only pipeline.ts and the locales name a locale', () => {
    const strays = imports.filter(
      (i) => roomOf(i.to) === 'locales' && !['pipeline', 'locales'].includes(roomOf(i.from)),
    );
    expect(strays.filter((i) => !['commands', 'cli.ts', 'server'].includes(roomOf(i.from)))).toEqual([]);
  });

  it('the desk imports only types of the program', () => {
    const strays = sourceFiles('web')
      .flatMap(importsOf)
      .filter((i) => !i.to.startsWith('..') && !i.typeOnly);
    expect(strays).toEqual([]);
  });
});

describe('the shape of the code', () => {
  const files = [...sourceFiles('src'), ...sourceFiles('web')];

  it('no file over 300 lines, tables of words apart', () => {
    const long = files
      .filter((f) => !relative(root, f).startsWith('src/locales/'))
      .filter((f) => readFileSync(f, 'utf8').split('\n').length > 301)
      .map((f) => relative(root, f));
    expect(long).toEqual([]);
  });

  it('no folder called utils, helpers or common, and no barrel files', () => {
    const named = files
      .map((f) => relative(root, f))
      .filter((f) => /(^|\/)(utils|helpers|common)(\/|\.)|(^|\/)index\.ts$/.test(f));
    expect(named).toEqual([]);
  });

  it('no two tests of one file share a name', () => {
    const twice = ['src', 'test', 'web'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile() && e.name.endsWith('.test.ts'))
        .map((e) => join(e.parentPath, e.name))
        .flatMap((file) => {
          const titles = [...readFileSync(file, 'utf8').matchAll(/\b(?:it|test)\(\s*'([^']+)'/g)].map((m) => m[1]);
          return titles.filter((t, i) => titles.indexOf(t) !== i).map((t) => `${relative(root, file)}: ${t}`);
        }),
    );
    expect(twice).toEqual([]);
  });
});
