import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishResolving } from '../locales/en/resolving.ts';
import type { Name } from '../records/analysis.ts';
import type { Report } from '../records/report.ts';
import { knownIn } from './known.ts';
import { reportContext } from './resolve.ts';
import { loadResources } from './resources.ts';

const resources = loadResources(join(import.meta.dirname, '..', '..', 'data'), englishResolving);

function reportOf(text: string, publisher: string | null): Report {
  return {
    id: 'r-0123456789abcdef',
    original: '',
    title: null,
    publisher,
    url: null,
    externalId: null,
    published: '2016-03-03',
    publishedFrom: 'hint',
    printedDate: null,
    givenDate: null,
    language: 'en',
    text,
    captions: [],
    fingerprint: '',
  };
}

/** Each known name with its kind; `tagged` are names that the language stage found. */
function known(text: string, tagged: readonly (readonly [string, string])[] = []): string[] {
  const names = tagged.map(([quote, label]): Name => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, label };
  });
  const context = reportContext(reportOf(text, null), { tokens: [], sentences: [], names }, resources);
  return knownIn(context).names.map(({ start, end, label }) => `${text.slice(start, end)}: ${label}`);
}

describe('knownIn', () => {
  test.each([
    ['Rockets hit Mosul in Iraq.', ['Mosul: settlement', 'Iraq: country']],
    [
      'Reuters quoted the Taliban in Kandahar, Afghanistan.',
      ['Reuters: outlet', 'Taliban: rebel-group', 'Kandahar: province', 'Afghanistan: country'],
    ],
    ['The rain fell on the hills all night.', []],
    ['It was a quiet March.', []],
  ])('%s', (text, names) => {
    expect(known(text)).toEqual(names);
  });

  test('a place’s name within a person’s is no place', () => {
    const text = 'Jose London Rivera spoke in Colombia.';
    expect(known(text, [['Jose London Rivera', 'PERSON']])).toEqual(['Colombia: country']);
    expect(known(text)).not.toEqual(['Colombia: country']);
  });

  test('knows an outlet that the list has, and says nothing of others', () => {
    const outlet = (publisher: string | null) =>
      knownIn(reportContext(reportOf('', publisher), { tokens: [], sentences: [], names: [] }, resources)).outlet;
    expect(outlet('CENTCOM')).toBe('external-force');
    expect(outlet('Valley Gazette')).toBe('');
    expect(outlet(null)).toBe('');
  });
});
