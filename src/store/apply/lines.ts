import type { Content } from '../content.ts';
import type { Tx } from '../database.ts';
import { type EntryType, filesOf, type HistoryLine, type LineOf } from '../history-line.ts';
import type { Voids } from '../voids.ts';
import { settleClaims } from './claims.ts';
import { applyDecisions } from './decisions.ts';
import { applyEnds, applyEvents, applyForwards } from './events.ts';
import { applyFailures } from './failures.ts';
import { applyImports } from './imports.ts';
import { applyReadings } from './readings.ts';
import { applyWithdrawals } from './withdrawals.ts';

/**
 * Brings lines of one device's history into the database, and its position behind them. What the tables hold
 * afterwards depends on the lines alone, not on how they were parted into calls: so a rebuild equals what it replaces.
 *
 * @param voids what withdrawals took away, also those behind the lines: nothing that came of a withdrawn report ever
 *   gets into the tables, so that there is nothing to be taken out of them
 */
export async function applyLines(tx: Tx, lines: readonly HistoryLine[], content: Content, voids: Voids): Promise<void> {
  for (const run of runsOf(lines)) await applyRun(tx, run, content, voids);
  const last = lines.at(-1);
  if (last === undefined) return;
  await tx
    .insertInto('history_position')
    .values({ device: last.device, seq: last.seq, hash: last.hash })
    .onConflict((c) => c.column('device').doUpdateSet({ seq: last.seq, hash: last.hash }))
    .execute();
}

async function applyRun(tx: Tx, run: readonly HistoryLine[], content: Content, voids: Voids): Promise<void> {
  const whole = run.filter((line) => !filesOf(line).some((name) => voids.isVoid(name, line.seq)));
  await applyImports(tx, linesOf(whole, 'import'), content);
  await applyFailures(tx, linesOf(whole, 'failure'), content);
  await applyReadings(tx, linesOf(whole, 'reading'), content);
  const decided = await applyDecisions(tx, linesOf(whole, 'decision'), content, voids);
  await settleClaims(tx, new Set(linesOf(whole, 'reading').map(({ body }) => body.report)), decided);
  // These can name files that are no more and yet have something to say.
  await applyEvents(tx, run.filter(isEvent), content, voids);
  await applyForwards(tx, linesOf(run, 'forward'));
  await applyEnds(tx, linesOf(run, 'end'));
  await applyWithdrawals(tx, linesOf(run, 'withdraw'));
  await settleClaims(tx, new Set(), await applyDecisions(tx, linesOf(run, 'withdraw'), content, voids));
}

/**
 * Lines of one run are applied together, type by type. An event's words come from the claims as they were when it
 * was saved, and an id may come to an end and be used again; so a run ends where the types start over.
 */
function runsOf(lines: readonly HistoryLine[]): HistoryLine[][] {
  const runs: HistoryLine[][] = [];
  let rank = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const next = RANK[line.type];
    if (next < rank) runs.push([]);
    runs.at(-1)?.push(line);
    rank = next;
  }
  return runs;
}

const RANK: Readonly<Record<EntryType, number>> = {
  record: 0,
  import: 0,
  failure: 0,
  reading: 0,
  decision: 0,
  mint: 1,
  change: 1,
  forward: 2,
  end: 3,
  withdraw: 4,
};

function linesOf<T extends EntryType>(lines: readonly HistoryLine[], type: T): LineOf<T>[] {
  return lines.filter((line): line is LineOf<T> => line.type === type);
}

function isEvent(line: HistoryLine): line is LineOf<'mint' | 'change'> {
  return line.type === 'mint' || line.type === 'change';
}
