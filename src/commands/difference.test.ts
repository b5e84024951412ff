import { describe, expect, it } from 'vitest';
import type { Difference } from '../reread/reread.ts';
import { differenceText } from './difference.ts';

const NOTHING: Difference = {
  applied: false,
  stamps: { engine: '1', models: 'm', codebook: 'c', gazetteer: 'g', actors: 'a' },
  due: 0,
  same: 0,
  reports: [],
  failed: [],
  moved_on: [],
  events: { minted: [], changed: [], forwarded: [], ended: [], split: [], joined: [] },
  carried: [],
  open: [],
};
const quote = (words: string) => ({ start: 0, end: words.length, quote: words });
const CHANGE: Difference['reports'][number] = {
  report: 'r-1',
  title: 'A mill burns',
  publisher: 'The Sample Post',
  facts: [
    { fact: 'published', before: null, after: '2019-03-02' },
    { fact: 'text', before: null, after: null },
  ],
  gained: [{ id: 'c-1', kind: 'shelling', evidence: 'Shells hit\nthe mill.' }],
  lost: [{ id: 'c-2', kind: 'arrest', evidence: 'Two men were held.' }],
  changed: [
    {
      id: 'c-3',
      was: 'c-0',
      kind: 'air-strike',
      evidence: 'Jets hit a depot.',
      slots: [
        { slot: 'place', before: { text: quote('the town'), name: null }, after: { text: null, name: 'Saraqib' } },
        { slot: 'participants', before: [], after: [{ role: 'actor', text: quote('jets'), name: null, actor: null }] },
        { slot: 'weapon', before: null, after: quote('bombs') },
      ],
    },
  ],
};

describe('differenceText', () => {
  it('says so where there is nothing to do', () => {
    expect(differenceText(NOTHING, 80)).toMatch(/^Nothing to do: /);
  });

  it.each([
    'r-1  A mill burns, The Sample Post\n  published: none → 2019-03-02\n  its text is opened in another way\n',
    '  + shelling  “Shells hit the mill.”\n  - arrest  “Two men were held.”\n  ~ air-strike  “Jets hit a depot.”\n',
    '      place: the town → Saraqib\n      participants: none → actor jets\n      weapon: none → bombs\n',
    '2 reports are to be read again: 1 say the same, 1 differ\nclaims: 1 gained, 1 lost, 1 changed\n',
    '  e-1 is split into e-1, e-2\n',
    'r-2 could not be read again: no-text: empty\n',
    'for a person: take-out by Ada about claim c-9 (d-1): no claim of today is c-9\n',
    'Nothing is changed yet: --apply takes it over.\n',
  ])('says %j', (part) => {
    const about = { type: 'claim', id: 'c-9' } as const;
    const decision = { id: 'd-1', coder: 'Ada', at: '2020-01-01T00:00:00Z', about, verb: 'take-out', value: null };
    const found: Difference = {
      ...NOTHING,
      due: 2,
      same: 1,
      reports: [CHANGE],
      failed: [{ report: 'r-2', reason: 'no-text', detail: 'empty' }],
      events: { ...NOTHING.events, changed: ['e-1'], split: [{ event: 'e-1', into: ['e-1', 'e-2'] }] },
      open: [{ decision, claims: ['c-9'] }],
    };
    expect(differenceText(found, 100)).toContain(part);
  });
});
