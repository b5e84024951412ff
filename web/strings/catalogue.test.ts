import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { GRADES } from '../../src/records/event.ts';
import { MEASURES, MODALITIES, PLACE_PRECISIONS, POPULATIONS, ROLES, SOURCE_KINDS } from '../../src/records/reading.ts';
import { FAILURE_REASONS } from '../../src/records/report.ts';
import { ar } from './ar.ts';
import { arKinds } from './ar-kinds.ts';
import { asSentence, named } from './catalogue.ts';
import { en } from './en.ts';
import { LANGUAGES } from './languages.ts';
import * as words from './words.ts';

const codebook = z
  .object({ families: z.array(z.object({ id: z.string() })), kinds: z.array(z.object({ id: z.string() })) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../data/codebook.json'), 'utf8')));
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

  it.each<[string, readonly string[], readonly string[]]>([
    ['grades', words.GRADES, GRADES],
    ['roles', words.ROLES, ROLES],
    ['modalities', words.MODALITIES, MODALITIES],
    ['measures', words.MEASURES, MEASURES],
    ['populations', words.POPULATIONS, POPULATIONS],
    ['kinds of source', words.SOURCE_KINDS, SOURCE_KINDS],
  ])('offers all %s that a record can hold', (_, offered, held) => {
    expect(offered.toSorted()).toEqual(held.toSorted());
  });

  it('shows what it has no words for as it is', () => {
    expect(named('failure', 'eaten-by-dog')).toBe('eaten by dog');
  });

  it('begins a sentence with a capital', () => {
    expect(asSentence('the elder')).toBe('The elder');
  });

  it.each(LANGUAGES.map(({ id, catalogue }) => [id, catalogue] as const))(
    'fills in the same values in every language: %s',
    async (_, load) => {
      const names = (said: unknown) => [...JSON.stringify(said).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const other = Object.entries(await load());
      const missing = other.filter(([key, said]) => {
        const known = new Set(names(said));
        return names(en[key as keyof typeof en]).some((name) => name !== 'n' && !known.has(name));
      });
      expect(missing.map(([key]) => key)).toEqual([]);
    },
  );

  it('has every plural form that Arabic needs', () => {
    const counted = Object.entries(ar).filter(([, said]) => typeof said !== 'string' && 'other' in said);
    const poor = counted.filter(([, said]) => JSON.stringify(said).includes('{n}') && !('few' in Object(said)));
    expect(poor.map(([key]) => key)).toEqual([]);
  });

  it('names every kind and family of the bundled codebook in Arabic', () => {
    expect(Object.keys(arKinds.kinds).sort()).toEqual(codebook.kinds.map(({ id }) => id).sort());
    expect(Object.keys(arKinds.families).sort()).toEqual(codebook.families.map(({ id }) => id).sort());
  });
});
