import { RecordError } from '../../errors.ts';
import { type Reading, readingSchema } from '../../records/reading.ts';
import type { Content } from '../content.ts';
import type { Tx } from '../database.ts';
import type { LineOf } from '../history-line.ts';
import { searchWords, wordSet } from '../search-words.ts';
import type { Insert } from '../tables.ts';
import { portions } from './rows.ts';

const OPENING = 240;

interface Found {
  readonly line: LineOf<'reading'>;
  readonly text: string;
  readonly reading: Reading;
}

/** Brings readings in: the newest of a report is its current one. Its claims follow with `settleClaims`. */
export async function applyReadings(tx: Tx, lines: readonly LineOf<'reading'>[], content: Content): Promise<void> {
  if (lines.length === 0) return;
  const found = await Promise.all(lines.map((line) => read(line, content)));
  const current = new Map(found.map((f) => [f.line.body.report, f]));
  await retire(tx, [...current.keys()]);
  // A reading that was the current one before can be it again: its row moves to the newer line.
  const latest = new Map(found.map((f) => [f.line.body.reading, f]));
  const rows = [...latest.values()].map((f) => readingRow(f, current.get(f.line.body.report) === f));
  for (const part of portions(rows)) await insert(tx, part);
}

async function read(line: LineOf<'reading'>, content: Content): Promise<Found> {
  const text = Buffer.from(await content({ folder: 'readings', hash: line.body.reading })).toString('utf8');
  const reading = readingSchema.parse(JSON.parse(text));
  if (reading.report.id !== line.body.report) {
    throw new RecordError(`The reading ${line.body.reading} is not of report ${line.body.report}.`);
  }
  return { line, text, reading };
}

async function insert(tx: Tx, rows: readonly Insert<'readings'>[]): Promise<void> {
  await tx
    .insertInto('readings')
    .values(rows)
    .onConflict((c) =>
      c.column('hash').doUpdateSet((eb) => ({
        is_current: eb.ref('excluded.is_current'),
        device: eb.ref('excluded.device'),
        seq: eb.ref('excluded.seq'),
      })),
    )
    .execute();
}

async function retire(tx: Tx, reports: readonly string[]): Promise<void> {
  for (const part of portions(reports)) {
    const { numUpdatedRows } = await tx
      .updateTable('readings')
      .set({ is_current: false })
      .where('report', 'in', part)
      .where('is_current', '=', true)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) await tx.deleteFrom('claims').where('report', 'in', part).execute();
  }
}

function readingRow({ line, text, reading: { report } }: Found, isCurrent: boolean): Insert<'readings'> {
  return {
    hash: line.body.reading,
    report: line.body.report,
    is_current: isCurrent,
    opening: opening(report.text),
    words: wordSet(searchWords(report.title, report.publisher, report.text)),
    body: text,
    device: line.device,
    seq: line.seq,
  };
}

/** The first words of a text, on one line. */
function opening(text: string): string {
  const start = [...text.slice(0, 4 * OPENING)]
    .join('')
    .replace(/[\s\0]+/gu, ' ')
    .trim();
  return start.length <= OPENING ? start : `${start.slice(0, OPENING).replace(/\s\S*$/u, '')}…`;
}
