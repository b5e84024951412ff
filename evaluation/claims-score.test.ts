import { describe, expect, test } from 'vitest';
import type { Claim } from '../src/records/reading.ts';
import { goldClaimSchema } from './claims-gold.ts';
import { mentionsAgree } from './claims-mentions.ts';
import { scoreReport, totals } from './claims-score.ts';

const text = 'Shells killed four people in Arvo on Monday. The mayor met the general.';
const quote = (q: string) => ({ start: text.indexOf(q), end: text.indexOf(q) + q.length, quote: q });
const claim = (change: Partial<Claim> = {}): Claim => ({
  id: '1',
  kind: 'shelling',
  evidence: [quote('Shells killed four people in Arvo on Monday.')],
  trigger: quote('Shells'),
  modality: 'happened',
  participants: [{ role: 'affected', text: quote('four people'), name: null, actor: null }],
  time: { text: quote('Monday'), start: '2020-01-06', end: '2020-01-06', precision: 'day' },
  place: null,
  figures: [],
  source: { kind: 'reporter', text: null, name: null, actor: null, doubt: false, via: [] },
  weapon: null,
  confidence: 1,
  because: [],
  ...change,
});
const gold = (change: object = {}) =>
  goldClaimSchema.parse({
    need: 'required',
    kind: ['shelling', 'air-strike'],
    evidence: 'Shells killed four people in Arvo',
    modality: 'happened',
    participants: [['affected', 'four people']],
    time: ['2020-01-06', '2020-01-06'],
    place: 'Arvo',
    figures: [['killed', 4, 4]],
    source: 'reporter',
    ...change,
  });
const report = (...claims: ReturnType<typeof gold>[]) => ({
  name: 'x',
  text,
  meta: { published: null, publisher: null, title: null },
  claims,
});

describe('scoring a reading', () => {
  test('a claim of an accepted kind on the same words is found, and its slots count', () => {
    const { hits } = scoreReport(report(gold()), [claim()]);
    expect(hits[0]?.slots).toEqual({ modality: 1, source: 1, participants: 1, time: 1, place: 0, figures: 0 });
  });

  test('a second claim on one gold claim is extra, one on an optional claim is absorbed', () => {
    expect(totals([scoreReport(report(gold()), [claim(), claim()])]).claims_precision).toBe(0.5);
    const both = scoreReport(report(gold(), gold({ need: 'optional', place: null, figures: [] })), [claim(), claim()]);
    expect(both.absorbed).toHaveLength(1);
    expect(totals([both]).claims_f1).toBe(1);
  });

  test.each([
    ['another kind', { kind: 'siege' }],
    ['other words', { evidence: [quote('The mayor met the general.')], trigger: quote('met') }],
    ['a trigger outside the evidence', { trigger: quote('met') }],
    ['a quote that does not stand there', { trigger: { start: 0, end: 3, quote: 'xyz' } }],
  ])('%s does not count', (_title, change) => {
    expect(scoreReport(report(gold()), [claim(change)]).hits).toHaveLength(0);
  });
});

test.each([
  ['the village of Arvo', 'Arvo', true],
  ['government forces', 'the forces', true],
  ['rebel forces', 'army forces', false],
  ['Ārvo', 'arvo', true],
  ['', 'Arvo', false],
])('mentions “%s” and “%s” agree: %s', (a, b, is) => {
  expect(mentionsAgree(a, b)).toBe(is);
});
