import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bareReport } from '../evaluation/bare-report.ts';
import { englishClaims } from '../src/locales/en/claims.ts';
import { loadEngine } from '../src/pipeline.ts';
import type { Claim } from '../src/records/reading.ts';

/**
 * Cases are sentences: `+ KIND | …` must give a claim of the kind, `- …` must give none. Behind the sentence may stand what
 * the claim must say, each after a `|`: `place=Arvo`, `source=medic`, `actor=rebels`, `figure=killed 6` (words of the text
 * that hold those given, a kind of source, a measure with its best value). A `!` before either marks what the reader gets
 * wrong today: such a case fails once it is right, and then loses its mark.
 */
const CASES = 'test/cases/claims';

const engine = await loadEngine('.');

const claimsIn = (text: string) => engine.read(bareReport(text)).claims;
const kindsIn = (text: string) => claimsIn(text).map((claim) => claim.kind);

/** What a claim says in a slot, as cases write it. */
function saidIn(slot: string, { place, source, participants, figures }: Claim): string[] {
  if (slot === 'place') return [place?.text?.quote ?? ''];
  if (slot === 'source') return [source.kind];
  if (slot === 'figure') return figures.map((f) => `${f.measure} ${f.best}`);
  return participants.filter((p) => p.role === slot).map((p) => p.text.quote);
}

function expectClaim([kind, text = '', ...slots]: readonly string[]): void {
  const claims = claimsIn(text).filter((claim) => claim.kind === kind);
  expect(kindsIn(text)).toContain(kind);
  for (const [slot = '', value = ''] of slots.map((s) => s.split('='))) {
    const said = claims.flatMap((claim) => saidIn(slot, claim));
    expect(
      said.some((quote) => quote.includes(value)),
      `${slot} is ${said.join(' / ')}, not ${value}`,
    ).toBe(true);
  }
}

describe.each(readdirSync(CASES).sort())('claims of %s', (family) => {
  const lines = readFileSync(`${CASES}/${family}/cases.txt`, 'utf8').split('\n');
  const told = lines.filter((l) => l.startsWith('+ ')).map((l) => l.slice(2).split(' | '));
  const untold = lines.filter((l) => l.startsWith('- ')).map((l) => l.slice(2));

  const missed = lines.filter((l) => l.startsWith('!+ ')).map((l) => l.slice(3).split(' | '));
  const mistaken = lines.filter((l) => l.startsWith('!- ')).map((l) => l.slice(3));

  test.each(told)('%s: %s', (...parts) => {
    expectClaim(parts);
  });

  test.each(untold)('no claim: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test.fails.each(missed)('not found yet, %s: %s', (...parts) => {
    expectClaim(parts);
  });

  test.fails.each(mistaken)('taken for a claim still: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

test('every row of the table of senses finds its first kind in its own example', () => {
  const silent = englishClaims.senses.filter((row) => row.words.length === 0 || row.example === '');
  expect(silent).toEqual([]);
});
