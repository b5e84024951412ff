import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bareReport } from '../evaluation/bare-report.ts';
import { englishClaims } from '../src/locales/en/claims.ts';
import { loadEngine } from '../src/pipeline.ts';

/**
 * Cases are sentences: `+ KIND | …` must give a claim of the kind, `- …` must give none. A `!` before either marks what the
 * reader gets wrong today: such a case fails once it is right, and then loses its mark.
 */
const CASES = 'test/cases/claims';

const engine = await loadEngine('.');

function kindsIn(text: string): string[] {
  return engine.read(bareReport(text)).claims.map((claim) => claim.kind);
}

describe.each(readdirSync(CASES).sort())('claims of %s', (family) => {
  const lines = readFileSync(`${CASES}/${family}/cases.txt`, 'utf8').split('\n');
  const told = lines.filter((l) => l.startsWith('+ ')).map((l) => l.slice(2).split(' | '));
  const untold = lines.filter((l) => l.startsWith('- ')).map((l) => l.slice(2));

  const missed = lines.filter((l) => l.startsWith('!+ ')).map((l) => l.slice(3).split(' | '));
  const mistaken = lines.filter((l) => l.startsWith('!- ')).map((l) => l.slice(3));

  test.each(told)('%s: %s', (kind, text) => {
    expect(kindsIn(text ?? '')).toContain(kind);
  });

  test.each(untold)('no claim: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test.fails.each(missed)('not found yet, %s: %s', (kind, text) => {
    expect(kindsIn(text ?? '')).toContain(kind);
  });

  test.fails.each(mistaken)('taken for a claim still: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

test('every row of the table of senses finds its first kind in its own example', () => {
  const silent = englishClaims.senses.filter((row) => row.words.length === 0 || row.example === '');
  expect(silent).toEqual([]);
});
