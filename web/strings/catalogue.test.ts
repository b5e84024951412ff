import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GRADES } from '../../src/records/event.ts';
import { MEASURES, MODALITIES, PLACE_PRECISIONS, POPULATIONS, ROLES, SOURCE_KINDS } from '../../src/records/reading.ts';
import { FAILURE_REASONS } from '../../src/records/report.ts';
import { asSentence, named } from './catalogue.ts';
import { en } from './en.ts';

const grades = z
  .object({ rules: z.array(z.object({ id: z.string() })) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../data/grades.json'), 'utf8')));

describe('the catalogue', () => {
  it.each<[string, readonly string[]]>([
    ['grade', GRADES],
    ['grade-rule', grades.rules.map((rule) => rule.id)],
    ['failure', FAILURE_REASONS],
    ['modality', MODALITIES],
    ['role', ROLES],
    ['measure', MEASURES],
    ['population', POPULATIONS],
    ['precision', PLACE_PRECISIONS],
    ['source', SOURCE_KINDS],
    ['history', ['mint', 'change', 'forward', 'end']],
  ])('has words for every %s that a record can hold', (group, ids) => {
    expect(ids.filter((id) => !(`${group}.${id}` in en))).toEqual([]);
  });

  it('shows what it has no words for as it is', () => {
    expect(named('failure', 'eaten-by-dog')).toBe('eaten by dog');
  });

  it('begins a sentence with a capital', () => {
    expect(asSentence('the elder')).toBe('The elder');
  });
});
