import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Delivery, type Failure, type Hints, isFailure, type Report } from '../records/report.ts';
import { openReport } from './open.ts';

const TEXT = 'Shells fell on the town of Atarib and killed at least five people, the mayor said.';

function text(content: string | Uint8Array, hints: Hints = {}): Delivery {
  return { name: 'a.txt', kind: 'text', bytes: Buffer.from(content), hints };
}

function json(value: unknown, hints: Hints = {}): Delivery {
  const source = typeof value === 'string' ? value : JSON.stringify(value);
  return { name: 'r.jsonl:1', kind: 'json', bytes: Buffer.from(source), hints };
}

function opened(delivery: Delivery): Report {
  const report = openReport(delivery);
  if (isFailure(report)) throw new Error(report.detail);
  return report;
}

describe('a text', () => {
  test('is its characters without a mark, nothing normalised', () => {
    expect(opened(text(`\uFEFF ${TEXT}\r\n\r\ncafe\u0301  end\t\n`)).text).toBe(` ${TEXT}\r\n\r\ncafe\u0301  end\t\n`);
  });

  test('has its outlet, date and title from the hints', () => {
    const hints = {
      published: '2017-03-16T23:30:00+02:00',
      publisher: 'Example Wire',
      title: 'Shells',
      url: 'https://example.org/1',
    };
    expect(opened(text(TEXT, hints))).toMatchObject({
      ...hints,
      published: '2017-03-16',
      publishedFrom: 'hint',
      language: 'en',
    });
  });
});

describe('a JSON record', () => {
  const record = {
    id: '17',
    title: 'Shells',
    publisher: 'wire',
    published: '2017-03-16',
    location: 'aleppo',
    text: TEXT,
  };

  test('gives its fields', () => {
    expect(opened(json(record))).toMatchObject({
      title: 'Shells',
      publisher: 'wire',
      externalId: '17',
      published: '2017-03-16',
      publishedFrom: 'hint',
      text: TEXT,
    });
  });

  test('keeps its id with other spacing, order of fields and columns that are not read', () => {
    const { id } = opened(json(record));
    const other = {
      text: TEXT,
      published: '2017-03-16',
      publisher: 'wire',
      title: 'Shells',
      id: '17',
      url: null,
      fetched: 1,
    };
    expect(opened(json(JSON.stringify(other, null, 1))).id).toBe(id);
  });

  test('has another id and the same print in another outlet', () => {
    const one = opened(json(record));
    const other = opened(json({ ...record, publisher: 'daily', id: '3' }));
    expect(other.id).not.toBe(one.id);
    expect(other.fingerprint).toBe(one.fingerprint);
  });

  test('has the same print where case, punctuation and spaces differ, another where a word does', () => {
    const { fingerprint } = opened(json(record));
    expect(opened(json({ ...record, text: ` ${TEXT.toUpperCase().replaceAll(',', '')}\n` })).fingerprint).toBe(
      fingerprint,
    );
    expect(opened(json({ ...record, text: TEXT.replace('five', 'six') })).fingerprint).not.toBe(fingerprint);
  });

  test('spells half characters and zeros as U+FFFD', () => {
    expect(opened(json('{"text":"Shells \\ud83d fell \\u0000 here"}')).text).toBe('Shells \uFFFD fell \uFFFD here');
  });

  test.each<[string, unknown, Failure['reason'], RegExp]>([
    ['half a line', '{"id":"1","text":"Shells fe', 'bad-json', /breaks off after 27/],
    ['no object', '[1,2]', 'bad-fields', /expected/],
    ['no text', { id: '1' }, 'bad-fields', /"text"/],
    ['a number as title', { text: TEXT, title: 3 }, 'bad-fields', /"title"/],
    ['an ambiguous date', { text: TEXT, published: '03/04/2017' }, 'bad-fields', /03\/04\/2017.*expected/],
    ['an empty text', { text: ' ' }, 'no-text', /text/],
  ])('with %s is a failure that says so', (_, value, reason, detail) => {
    const found = openReport(json(value));
    expect(found).toMatchObject({ failed: true, name: 'r.jsonl:1', reason });
    expect(isFailure(found) && found.detail).toMatch(detail);
  });
});

describe('bytes that are no text', () => {
  test.each<[string, Uint8Array, Failure['reason']]>([
    ['none', new Uint8Array(), 'empty'],
    ['white space', Buffer.from(' \r\n\t'), 'empty'],
    ['zeros', Buffer.from('ab\0\0\0\x01cd'), 'binary'],
    ['a PDF', Buffer.from('%PDF-1.7 and so on'), 'binary'],
    ['control characters', Buffer.from('\x01\x02\x03\x04 and so on'), 'binary'],
    ['punctuation', Buffer.from('--- *** ---'), 'no-text'],
  ])('%s', (_, bytes, reason) => {
    expect(openReport(text(bytes))).toMatchObject({ failed: true, reason });
  });
});

test('a text longer than any report is a failure', () => {
  const report = openReport(text(`${TEXT} `.repeat(13_000)));
  expect(isFailure(report) && report.reason).toBe('too-large');
});

describe('the day of publication', () => {
  const printed = `Sunday 25 May 2014 ${TEXT}`;

  test('is the printed one where a table says another, and both are kept', () => {
    expect(opened(text(printed, { published: '2014-05-04' }))).toMatchObject({
      published: '2014-05-25',
      publishedFrom: 'printed',
      printedDate: '2014-05-25',
      givenDate: '2014-05-04',
    });
  });

  test('is what a person is sure of, whatever is printed', () => {
    expect(opened(text(printed, { published: '2014-05-04', publishedIsSure: true }))).toMatchObject({
      published: '2014-05-04',
      publishedFrom: 'hint',
      printedDate: '2014-05-25',
    });
  });

  test('is unknown where nobody says it', () => {
    expect(opened(text(TEXT))).toMatchObject({
      published: null,
      publishedFrom: null,
      printedDate: null,
      givenDate: null,
    });
  });

  test('that is no date is a failure', () => {
    expect(openReport(text(TEXT, { published: 'yesterday' }))).toMatchObject({ reason: 'bad-fields' });
  });
});

describe('whatever the bytes', () => {
  const tags = [
    '<p>',
    '</p>',
    '<div class="date">',
    '<table>',
    '<tr><td>',
    '<html>',
    '<body>',
    '</head>',
    '</html>',
    '</body>',
    '<head>',
    '<title>',
    '<!--',
    ']]>',
  ];
  const odd = [
    '<script type="application/ld+json">{"@type":"Article"',
    '<time datetime="',
    '"',
    '<',
    '&#x0;',
    '<meta name=date content=',
    '{',
    '\0',
  ];
  const words = ['Shells fell on 5 April 2017. ', ' ', '\n', '\u{1F54A}', '\uD83D', 'قتل', '"text":'];
  const content = fc.array(fc.constantFrom(...tags, ...odd, ...words)).map((parts) => Buffer.from(parts.join('')));
  const bytes = fc.oneof(
    content,
    fc.uint8Array().map((array) => Buffer.from(array)),
  );

  test('a report or a failure comes out, and a report has text', () => {
    fc.assert(
      fc.property(fc.constantFrom('text', 'json', 'html'), bytes, (kind, raw) => {
        const report = openReport({ name: 'any', kind, bytes: raw, hints: {} });
        expect(isFailure(report) || /[\p{L}\p{N}]/u.test(report.text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
