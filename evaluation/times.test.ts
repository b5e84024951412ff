import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from './mentions.ts';
import { parseTimeMl } from './timeml.ts';
import { readTimes } from './times.ts';

const FOLDER = join(import.meta.dirname, 'times');
const files = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.tml'))
  .sort();

/** The lines of our own TimeML texts, each with what stands marked in it; every line is read alone. */
const lines = files.flatMap((file) => {
  const { text, created, times } = parseTimeMl(readFileSync(join(FOLDER, file), 'utf8'));
  let start = 0;
  return text.split('\n').map((line) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const marked = times
      .filter((time) => time.start >= from && time.end <= to)
      .map(({ type, value }) => `${type} ${value}`);
    return { line, created, marked };
  });
});

describe('our own sentences in TimeML', () => {
  it.each(lines.filter(({ line }) => line !== ''))('"$line"', ({ line, created, marked }) => {
    const found = readTimes({ text: line, created, times: [] }, analyse(line));
    expect(found.map(({ type, value }) => `${type} ${value}`)).toEqual(marked);
  });

  it('are at least a hundred and sixty times', () => {
    expect(lines.flatMap(({ marked }) => marked).length).toBeGreaterThanOrEqual(160);
  });
});
