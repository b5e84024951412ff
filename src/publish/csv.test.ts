import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { attested, OBSERVATORY } from '../../test/corroborate/attested.ts';
import { happening, said, where } from '../../test/corroborate/happening.ts';
import { loadCodebook } from '../codebooks/load.ts';
import type { ConflictEvent } from '../records/event.ts';
import { EVENT_COLUMNS } from './columns.ts';
import { eventsCsv } from './csv.ts';
import { harmless } from './harmless.ts';
import type { PublishedEvent } from './published-event.ts';

const codebook = await loadCodebook('data/codebook.json');
const claim = attested(
  { report: 'r-1', publisher: null },
  { says: 'Jets hit Hilltop, killing 17.', at: 12, source: { ...OBSERVATORY, words: 'the Observatory' } },
);

function rowOf(event: Partial<ConflictEvent>, more: Partial<PublishedEvent> = {}): Record<string, string> {
  const published = { event: happening('air-strike', event), title: 'Air strike', claims: [claim], ...more };
  const { data } = Papa.parse<Record<string, string>>(eventsCsv([published], codebook), { header: true });
  return data[0] ?? {};
}

describe('events as CSV', () => {
  test('says who says so, the bounds, the words and that nobody has checked it', () => {
    const row = rowOf({ figures: [said('killed', [17, 17, null])], place: where('Hilltop') });
    expect(row).toMatchObject({
      status: 'working copy',
      kind: 'air-strike',
      family: 'explosion',
      acled_sub_event: 'Air/drone strike',
      start_date: '',
      place: 'Hilltop',
      latitude: '',
      killed_low: '17',
      killed_best: '17',
      killed_high: '',
      killed_disputed: 'no',
      killed_says: 'Daily Post: 17+ people',
      injured_low: '',
      injured_disputed: '',
      says_so: 'Syrian Observatory for Human Rights',
      checked_by: 'nobody',
      evidence: 'Jets hit Hilltop, killing 17.',
      evidence_report: 'r-1',
      evidence_start: '12',
      evidence_end: '41',
      outlets: '',
    });
  });

  test('names the person who checked it', () => {
    expect(rowOf({ checked_by: 'Ada' }).checked_by).toBe('Ada');
  });

  test('names what it is part of', () => {
    expect(rowOf({}, { kinship: { partOf: ['e-1', 'e-2'], parts: ['e-3'] } }).part_of).toBe('e-1; e-2');
    expect(rowOf({}).part_of).toBe('');
  });

  test('a number below zero stays a number', () => {
    expect(rowOf({ place: where('Sea', { latitude: -1.5, longitude: -58.4 }) })).toMatchObject({
      latitude: '-1.5',
      longitude: '-58.4',
    });
  });

  test('a title that is a formula is made harmless', () => {
    expect(rowOf({}, { title: '=HYPERLINK("http://x","y")' }).title).toBe('\'=HYPERLINK("http://x","y")');
  });

  test('no events leave the header alone', () => {
    expect(eventsCsv([], codebook).trim().split('\r\n')).toHaveLength(1);
  });

  test('every event has every column, each named once', () => {
    const names = EVENT_COLUMNS.map((column) => column.name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(rowOf({}))).toEqual(names);
  });

  test('docs/columns.md lists the columns in their order', () => {
    const page = readFileSync('docs/columns.md', 'utf8');
    const listed = [...page.matchAll(/^\| `([a-z0-9_]+)` *\|/gmu)].map((match) => match[1]);
    expect(listed).toEqual(EVENT_COLUMNS.map((column) => column.name));
  });
});

describe('formulas', () => {
  test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1+1', '\u0000=1', '\tx'])(
    'made harmless: %j',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );
  test.each(['17 killed', 'a=b', '', "'=1", 'e-2019-0302-71c4', '٣ قتلى'])('left alone: %j', (text) => {
    expect(harmless(text)).toBe(text);
  });
});
