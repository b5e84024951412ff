import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** DESIGN.md's "who may import whom", read from the imports themselves. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));

const STAGES = ['sources', 'reports', 'language', 'claims', 'resolve', 'decisions', 'corroborate', 'codebooks'];
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
  { room: 'store', may: [...NOUNS, 'decisions'] },
  { room: 'server', may: [...NOUNS, 'decisions', 'store', 'publish'] },
  { room: 'publish', may: ['records', 'errors.ts', 'store'], mayTypes: ['effects.ts'] },
  { room: 'import-reports.ts', may: [...NOUNS, 'store', 'pipeline'] },
  { room: 'reread', may: [...NOUNS, 'decisions', 'store', 'pipeline'] },
  { room: 'pipeline', may: [...NOUNS, ...STAGES, 'locales', 'store', 'version.ts'], mayTypes: ['publish'] },
];

/** Rooms above the stages: they stand over pipeline.ts and may import all but a locale. */
const ABOVE = ['commands', 'cli.ts', 'world.ts', 'config.ts', 'version.ts'];

/** Who may import a locale. */
const WITH_LOCALES = ['pipeline', 'locales'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return filesOf(folder).filter((f) => /\.tsx?$/.test(f) && !/\.test\.tsx?$/.test(f));
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));
}

/** What a file of this text imports from files of ours, paths as seen from src/. */
function importsIn(text: string, file: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((m) => ({
    from: relative(join(root, 'src'), file),
    to: relative(join(root, 'src'), resolve(dirname(file), m[2] ?? m[3] ?? '')),
    typeOnly: m[1] !== undefined,
  }));
}

function importsOf(file: string): Import[] {
  return importsIn(readFileSync(file, 'utf8'), file);
}

function roomOf(path: string): string {
  const first = path.split('/')[0] ?? path;
  return first === 'pipeline.ts' ? 'pipeline' : first;
}

/** The imports that break the room's rule. */
function strays(imports: readonly Import[], { room, may, mayTypes = [] }: Rule): Import[] {
  return imports
    .filter((i) => roomOf(i.from) === room && roomOf(i.to) !== room)
    .filter((i) => !may.includes(roomOf(i.to)) && !(i.typeOnly && mayTypes.includes(roomOf(i.to))));
}

function localeStrays(imports: readonly Import[]): Import[] {
  return imports.filter((i) => roomOf(i.to) === 'locales' && !WITH_LOCALES.includes(roomOf(i.from)));
}

/** The desk's own files and types of src/; nothing of the other folders. */
function deskStrays(imports: readonly Import[]): Import[] {
  return imports.filter((i) => !i.to.startsWith('../web/') && !(i.typeOnly && !i.to.startsWith('..')));
}

describe('who may import whom', () => {
  const imports = sourceFiles('src').flatMap(importsOf);

  it('reads the imports at all', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('every room of src/ has its rule', () => {
    const known = [...RULES.map((r) => r.room), ...ABOVE];
    expect([...new Set(sourceFiles('src').map((f) => roomOf(relative(join(root, 'src'), f))))].sort()).toEqual(
      known.sort(),
    );
  });

  it.each(RULES)('$room imports only what DESIGN.md lets it', (rule) => {
    expect(strays(imports, rule)).toEqual([]);
  });

  it('only pipeline.ts and the locales name a locale', () => {
    expect(localeStrays(imports)).toEqual([]);
  });

  it('nothing in src/ reaches out of it', () => {
    expect(imports.filter((i) => i.to.startsWith('..'))).toEqual([]);
  });

  it('the desk imports only types of the program', () => {
    expect(deskStrays(sourceFiles('web').flatMap(importsOf))).toEqual([]);
  });
});

describe('a planted import', () => {
  const PLANTED: readonly [string, file: string, text: string, caught: boolean][] = [
    ['of another stage', 'src/claims/a.ts', "import { x } from '../resolve/b.ts';", true],
    ["of another stage's type", 'src/claims/a.ts', "import type { X } from '../resolve/b.ts';", true],
    ['of another stage, several lines', 'src/claims/a.ts', "import {\n  x,\n} from '../resolve/b.ts';", true],
    ['of another stage for its effect', 'src/claims/a.ts', "import '../resolve/b.ts';", true],
    ['of another stage at run time', 'src/claims/a.ts', "const x = await import('../resolve/b.ts');", true],
    ['passed on', 'src/claims/a.ts', "export * from '../resolve/b.ts';", true],
    ['of a locale by a stage', 'src/claims/a.ts', "import { words } from '../locales/en/claims.ts';", true],
    ['of a value of effects by a stage', 'src/claims/a.ts', "import { now } from '../effects.ts';", true],
    ['of a noun', 'src/claims/a.ts', "import { x } from '../records/span.ts';", false],
    ['of the own room', 'src/claims/a.ts', "import { x } from './b.ts';", false],
    ['of a package', 'src/claims/a.ts', "import { z } from 'zod';", false],
    ['of a stage by a noun', 'src/records/a.ts', "import type { X } from '../claims/b.ts';", true],
    ['of errors by language', 'src/language/a.ts', "import { DataError } from '../errors.ts';", true],
    ['of the server by publish', 'src/publish/a.ts', "import { x } from '../server/b.ts';", true],
    ['of a stage by the store', 'src/store/a.ts', "import { x } from '../reports/b.ts';", true],
    ['of training by a stage', 'src/claims/a.ts', "import { x } from '../../training/b.ts';", true],
  ];

  it.each(PLANTED)('%s', (_, file, text, caught) => {
    const imports = importsIn(text, join(root, file));
    expect(RULES.flatMap((rule) => strays(imports, rule)).length > 0).toBe(caught);
  });

  it('of a locale by a command is caught', () => {
    const text = "import { titleWords } from '../locales/en/titles.ts';";
    expect(localeStrays(importsIn(text, join(root, 'src/commands/a.ts')))).toHaveLength(1);
  });

  it.each([
    ["import { x } from '../src/records/span.ts';", 1],
    ["import { x } from '../training/a.ts';", 1],
    ["import type { X } from '../src/records/span.ts';", 0],
    ["import { x } from './b.ts';", 0],
  ])('by the desk: %s', (text, count) => {
    expect(deskStrays(importsIn(text, join(root, 'web/a.ts')))).toHaveLength(count);
  });
});

describe('the shape of the code', () => {
  const FOLDERS = ['src', 'web', 'training', 'evaluation', 'benchmark', 'test'];
  const files = FOLDERS.flatMap((folder) => filesOf(folder)).filter((f) => /\.tsx?$/.test(f));

  const WORD_TABLES = /^(src\/locales|web\/strings)\//;

  it('no file over 300 lines, tables of words apart', () => {
    const long = files
      .filter((f) => !WORD_TABLES.test(relative(root, f)))
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
    const twice = files
      .filter((f) => f.endsWith('.test.ts'))
      .flatMap((f) => titlesTwice(readFileSync(f, 'utf8')).map((t) => `${relative(root, f)}: ${t}`));
    expect(twice).toEqual([]);
  });

  it.each([
    ['it', "it('a', () => {});\nit('a', () => {});", ['a']],
    ['test and it', "test('a', () => {});\nit('a', () => {});", ['a']],
    ['tables', "it.each(X)('a %s', () => {});\nit.each(Y)('a %s', () => {});", ['a %s']],
    ['other quotation marks', 'it("a\'s", () => {});\nit("a\'s", () => {});', ["a's"]],
    ['blocks of their own', "describe('x', () => {\n  it('a');\n});\ndescribe('y', () => {\n  it('a');\n});", []],
  ])('a planted name that is there twice: %s', (_, text, expected) => {
    expect(titlesTwice(text)).toEqual(expected);
  });
});

/** Titles of tests that stand twice in one `describe` of a file. */
function titlesTwice(text: string): string[] {
  const pattern = /^\s*(?:(?:it|test)(?:\.each\((?:[^()]|\([^()]*\))*\))?|\]\))\(\s*(['"`])((?:(?!\1).)+)\1/gm;
  return text.split(/^\s*describe\b/m).flatMap((block) => {
    const titles = [...block.matchAll(pattern)].map((m) => m[2] ?? '');
    return titles.filter((t, i) => titles.indexOf(t) !== i);
  });
}
