import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from './canonical.ts';
import { createHistory, type History, openHistory } from './history.ts';
import { type Entry, type HistoryLine, hashOfLine, parseLine } from './history-line.ts';
import { testEffects, withFolder } from './testing/record.ts';

const effects = testEffects();
const AT = '2020-01-01T00:00:00.000Z';
const HASH = 'ab'.repeat(32);

const id = fc.string({ minLength: 1, unit: 'binary' });
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => Buffer.from(b).toString('hex'));
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    type: fc.constant('import' as const),
    body: fc.record({ delivery: hash, original: hash, report: id }, { noNullPrototype: true }),
  }),
  fc.record({
    type: fc.constant('mint' as const),
    body: fc.record({ claims: fc.array(id, { minLength: 1 }), event: id, set: hash }, { noNullPrototype: true }),
  }),
  fc.record({ type: fc.constant('end' as const), body: fc.record({ event: id }, { noNullPrototype: true }) }),
);

async function withHistory<T>(use: (history: History, dir: string) => Promise<T>): Promise<T> {
  return withFolder(async (dir) => {
    await mkdir(join(dir, 'history'));
    await mkdir(join(dir, 'incoming'));
    return use(await createHistory(dir, effects), dir);
  });
}

async function append(history: History, entries: readonly Entry[]): Promise<void> {
  await history.append(history.next(entries, AT));
  await history.noteHead();
}

const ends = (n: number): Entry[] => Array.from({ length: n }, (_, i) => ({ type: 'end', body: { event: `e-${i}` } }));

describe('the chain', () => {
  it('whatever is appended, however parted, comes back line by line, each linked to the one before', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(entry, { maxLength: 5 }), { maxLength: 5 }), (parts) =>
        withHistory(async (first, dir) => {
          for (const part of parts) await append(first, part);
          await first.close();
          const again = await openHistory(dir, first.device, effects);
          const lines: HistoryLine[] = [];
          for await (const line of again.after(1)) lines.push(line);
          await again.close();
          expect(lines.map(({ type, body }) => ({ type, body }))).toEqual(parts.flat());
          expect(lines.map((l) => l.previous)).toEqual(
            [lines[0]?.previous, ...lines.map((l) => l.hash)].slice(0, lines.length),
          );
          expect(again.head?.seq).toBe(parts.flat().length + 1);
        }),
      ),
      { numRuns: 40 },
    ));

  it('a line is refused after any change of one character', () =>
    withHistory(async (history) => {
      const [written] = history.next([{ type: 'import', body: { delivery: HASH, original: HASH, report: 'r-1' } }], AT);
      const text = written?.text ?? '';
      await history.close();
      expect(parseLine(text)).toMatchObject({ type: 'import', seq: 2 });
      const change = fc.record({ at: fc.nat({ max: text.length - 1 }), to: fc.string({ minLength: 1, maxLength: 1 }) });
      fc.assert(
        fc.property(change, ({ at, to }) => {
          fc.pre(text[at] !== to);
          expect(typeof parseLine(text.slice(0, at) + to + text.slice(at + 1))).toBe('string');
        }),
        { numRuns: 500 },
      );
    }));

  it('the hash can be reckoned from the text alone', () => {
    const rest = '{"a":1,"previous":null}';
    expect(hashOfLine(`{"a":1,"hash":"${HASH}","previous":null}`)).toBe(sha256(rest));
  });
});

describe('after a crash', () => {
  it.each([
    ['half a line', '{"at":"2020-01-01T00:'],
    ['a line of zeros', '\0\0\0\0'],
    ['zeros and a line end', '\0\0\n'],
  ])('%s behind the head is cut off and reported', (_, torn) =>
    withHistory(async (history, dir) => {
      await append(history, ends(3));
      await history.close();
      const path = join(dir, 'history', `${history.device}.jsonl`);
      const whole = await readFile(path, 'utf8');
      await writeFile(path, whole + torn);
      const own = testEffects();
      const again = await openHistory(dir, history.device, own);
      expect(own.logged).toEqual([expect.stringMatching(/line 5 was never finished .*; cut off/)]);
      expect(await readFile(path, 'utf8')).toBe(whole);
      await append(again, ends(1));
      expect(again.head?.seq).toBe(5);
      await again.close();
    }),
  );

  it('a head behind the last line is moved up', () =>
    withHistory(async (history, dir) => {
      await append(history, ends(2));
      const head = join(dir, 'history', `${history.device}.head`);
      const before = await readFile(head);
      await append(history, ends(2));
      const after = await readFile(head);
      await history.close();
      await writeFile(head, before);
      const own = testEffects();
      await (await openHistory(dir, history.device, own)).close();
      expect(own.logged).toEqual([expect.stringMatching(/the head was 3, the last line is 5; moved up/)]);
      expect(await readFile(head)).toEqual(after);
    }));
});

describe('damage', () => {
  it.each([
    [
      'a head beyond the last line',
      (text: string) => text.split('\n').slice(0, 3).join('\n').concat('\n'),
      /ends at line 3, but its head is 4/,
    ],
    ['a torn line that was acknowledged', (text: string) => text.slice(0, -5), /line 4: the line is not whole/],
    [
      'a broken link',
      (text: string) => text.split('\n').toSpliced(1, 1).join('\n'),
      /line 2: the line's number is 3, expected 2/,
    ],
    ['an altered line', (text: string) => text.replace('e-0', 'e-7'), /line 2: the hash does not fit the line/],
  ])('%s is named, and nothing is changed', (_, spoil, message) =>
    withHistory(async (history, dir) => {
      await append(history, ends(3));
      await history.close();
      const path = join(dir, 'history', `${history.device}.jsonl`);
      const spoilt = spoil(await readFile(path, 'utf8'));
      await writeFile(path, spoilt);
      await expect(openHistory(dir, history.device, effects)).rejects.toThrow(message);
    }),
  );

  it('a chain reckoned anew does not fit the noted head', () =>
    withHistory(async (history, dir) => {
      await append(history, ends(2));
      await history.close();
      await withHistory(async (other, elsewhere) => {
        await append(other, ends(2));
        await other.close();
        const text = await readFile(join(elsewhere, 'history', `${other.device}.jsonl`), 'utf8');
        await writeFile(join(dir, 'history', `${other.device}.jsonl`), text);
        const head = await readFile(join(dir, 'history', `${history.device}.head`));
        await writeFile(join(dir, 'history', `${other.device}.head`), head);
        await expect(openHistory(dir, other.device, effects)).rejects.toThrow(/line 3: not the noted head/);
      });
    }));
});
