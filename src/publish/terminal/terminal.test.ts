import { describe, expect, test } from 'vitest';
import { attested, OBSERVATORY } from '../../../test/corroborate/attested.ts';
import { happening, said, where, who } from '../../../test/corroborate/happening.ts';
import { terminalWords as words } from '../../locales/en/terminal.ts';
import { type EventPageOptions, eventPage } from './event-page.ts';
import { eventTable } from './event-table.ts';
import { clip, plain, table, wrap } from './layout.ts';
import { reportPage } from './report-page.ts';

const dated = { start: '2019-03-02', end: '2019-03-02', precision: 'day' as const, claims: ['c-1'] };

describe('table of events', () => {
  test('one line an event, with their number below', () => {
    const event = happening('air-strike', { time: dated });
    const lines = eventTable([{ event, title: 'Air strike in Hilltop kills 17' }], words, 100).split('\n');
    expect(lines).toEqual([
      'Event             When        What                            Grade  Roots',
      'e-2019-0302-0001  2019-03-02  Air strike in Hilltop kills 17  weak   0',
      '',
      '1 event',
      '',
    ]);
  });

  test('the title gives way on a narrow terminal', () => {
    const event = happening('air-strike');
    const [, row] = eventTable([{ event, title: 'Air strike in Hilltop kills 17 people there' }], words, 60).split(
      '\n',
    );
    expect(row).toBe('e-2019-0302-0001  not said  Air strike in Hillt…  weak   0');
  });

  test('no events say so', () => {
    expect(eventTable([], words, 80)).toBe('No events.\n');
  });
});

describe('page of an event', () => {
  const told = attested(
    { report: 'r-1', publisher: null, published: null },
    { says: 'Jets hit Hilltop, \u001b[31mkilling 17.', source: { ...OBSERVATORY, words: 'the Observatory' } },
  );
  const bare = attested({ report: 'r-2', publisher: 'Daily Post' }, { says: 'Jets hit the town.' });
  const options: EventPageOptions = {
    words,
    width: 80,
    reason: (rule) => `because of ${rule}`,
    history: [
      { at: '2019-03-04', by: null, verb: 'withdraw' },
      { at: '2019-03-05', by: 'Ada', verb: 'confirm' },
    ],
  };
  const page = eventPage(
    {
      event: happening('air-strike', {
        time: dated,
        place: where('Hilltop', { latitude: 35.5, longitude: 36.5 }),
        participants: [who('actor', 'Red Army')],
        figures: [said('killed', [17, 17, null], { disagrees: true })],
        roots: [{ id: 'sohr', name: 'Syrian Observatory for Human Rights', kind: 'monitor', claims: [told.claim.id] }],
        claims: [told.claim.id, bare.claim.id],
      }),
      title: 'Air strike in Hilltop kills at least 17',
      claims: [told, bare],
    },
    options,
  );

  test.each([
    'When        2019-03-02 (day)',
    'Where       Hilltop, SY (settlement, 35.5, 36.5)',
    'Who         Red Army (did it)',
    'Grade       weak: because of one-root',
    'Checked by  nobody: only the program has seen it',
    'killed, people: 17+, best 17, disputed',
    '  Syrian Observatory for Human Rights (monitor)\n    unknown, r-1\n      Jets hit Hilltop',
    '  Told without a source\n    Daily Post, 2019-03-03, r-2\n      Jets hit the town.',
    'History\n  2019-03-04  left out a report that was withdrawn\n  2019-03-05  confirm  Ada',
  ])('shows %j', (part) => {
    expect(page).toContain(part);
  });

  test('nothing in a report can steer the terminal', () => {
    expect(page).not.toContain('\u001b');
  });
});

describe('page of a report', () => {
  const { claim, report } = attested({ report: 'r-1', publisher: null, published: null }, { killed: 17 });

  test('claims stand in the order of the text, each with its event', () => {
    const later = { ...claim, id: 'c-later', trigger: { ...claim.trigger, start: 900 }, kind: 'release' };
    const page = reportPage(
      report,
      [
        { claim: later, event: null },
        { claim, event: { id: 'e-1', title: 'Air strike' } },
      ],
      words,
      100,
    );
    expect(page.indexOf('air-strike')).toBeLessThan(page.indexOf('release'));
    expect(page).toContain('air-strike · happened · not said · not said · killed 17 people · in its own voice');
    expect(page).toContain('→ e-1 Air strike');
    expect(page).toContain('Outlet     unknown');
  });

  test('a report without claims says so', () => {
    expect(reportPage(report, [], words, 80)).toContain('No claims.');
  });
});

describe('layout', () => {
  test.each([
    ['abcdef', 4, 'abc…'],
    ['abc', 4, 'abc'],
    ['', 0, ''],
  ])('clip %j to %i', (text, width, expected) => {
    expect(clip(text, width)).toBe(expected);
  });
  test('plain takes out what a terminal obeys', () => {
    expect(plain('a\u001b]0;x\u0007b\u202Ec\n')).toBe('a ]0;x b c');
  });
  test('wrap keeps every word', () => {
    expect(wrap('one two three four', 10, '  ')).toBe('  one two\n  three\n  four');
  });
  test('a table without rows is empty', () => {
    expect(table([], 80, 0)).toBe('');
  });
});
