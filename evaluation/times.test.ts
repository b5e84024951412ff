import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishTimes } from '../src/locales/en/times.ts';
import { compileTimes, findSingleTimes } from '../src/resolve/times/grammar.ts';
import { anchorOf, timeContext } from '../src/resolve/times/time.ts';
import { timexOf } from '../src/resolve/times/timex.ts';
import { parseTimeMl } from './timeml.ts';

const grammar = compileTimes(englishTimes);
const untagged = { tokens: [], sentences: [], names: [] };
const document = parseTimeMl(readFileSync(join(import.meta.dirname, 'times', 'sentences.tml'), 'utf8'));

/** Each line by itself with the times that our own annotation gives it, as "words TYPE value". */
const lines = document.text.split('\n').map((text, at, all) => {
  const start = all.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
  const within = document.times.filter((time) => time.start >= start && time.end <= start + text.length);
  const times = within.map(({ start: from, end, type, value }) => `${document.text.slice(from, end)} ${type} ${value}`);
  return [text, times] as const;
});

function read(text: string): string[] {
  const context = timeContext(text, untagged, document.created, grammar);
  return findSingleTimes(text, grammar).map((mention) => {
    const { type, value } = timexOf(mention.meaning, anchorOf(context, { ...mention, discourse: null }, null));
    return `${text.slice(mention.start, mention.end)} ${type} ${value}`;
  });
}

describe('our own sentences in TimeML', () => {
  it.each(lines.filter(([text]) => text !== ''))('"%s"', (text, times) => {
    expect(read(text)).toEqual(times);
  });

  it('are at least sixty', () => {
    expect(document.times.length).toBeGreaterThanOrEqual(60);
  });
});
