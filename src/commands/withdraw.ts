import { UsageError } from '../errors.ts';
import { withdraw as withdrawFromRecord } from '../pipeline.ts';
import { getReport, type ReportKin } from '../store/get-report.ts';
import { tombstoneOf } from '../store/tombstones.ts';
import type { Withdrawn } from '../store/withdraw-report.ts';
import type { Command } from './command.ts';
import { withdrawnLine } from './tombstone-lines.ts';

export const withdraw: Command = {
  name: 'withdraw',
  arguments: '<report>',
  summary: 'destroy a report with its readings, decisions and events; a tombstone stays, and it stays out',
  options: [
    { flags: '--reason <text>', help: 'why: kept with the tombstone, so name nobody who is in danger' },
    { flags: '--by <name>', help: 'who withdraws it: kept with the tombstone' },
  ],
  examples: [
    'corroborate withdraw r-0f3a9c2b7d518e64 --by Ada --reason "a source is threatened"',
    'corroborate import story.txt --again r-0f3a9c2b7d518e64',
  ],
  needsRecord: true,
  run: async ({ engine, withRecord, out, effects }, [id = ''], values) => {
    const loaded = await engine();
    const request = { report: id, by: textOf(values.by), reason: textOf(values.reason) };
    const done = await withRecord(async (store) => {
      const detail = await getReport(store, id);
      effects.progress(`Withdrawing ${id}: its files go, the database is made anew`);
      const withdrawn = await withdrawFromRecord(store, loaded, request);
      return { withdrawn, kin: detail === null ? [] : kinOf(detail), stone: await tombstoneOf(store, id) };
    });
    const { withdrawn, kin, stone } = done;
    if (stone === null)
      throw new UsageError(`report ${id}: not in this record; "corroborate reports" lists those that are`);
    if (values.json === true) out(`${JSON.stringify({ withdrawn, tombstone: stone, related: kin })}\n`);
    else out(withdrawn === null ? `${withdrawnLine(id, stone)}\n` : closing(withdrawn, kin));
    return 0;
  },
};

function textOf(given: unknown): string | null {
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
}

/** Reports that may say the same: other versions, and other outlets with the same text. */
function kinOf({ versions, sameText, report }: NonNullable<Awaited<ReturnType<typeof getReport>>>): ReportKin[] {
  const kin = new Map([...versions, ...sameText].map((one) => [one.id, one]));
  kin.delete(report.id);
  return [...kin.values()];
}

function closing({ report, files, original, decisions, events }: Withdrawn, kin: readonly ReportKin[]): string {
  const lines = [
    `${report} is withdrawn: ${files} files destroyed, the database made anew.`,
    ...(original ? [] : ['Its original stays: another report came as the same bytes.']),
    `${decisions.destroyed} decisions went with it, ${decisions.kept} stand without it.`,
    `${events.minted.length} new events, ${events.changed.length} changed, ${events.forwarded.length} joined to others, ${events.ended.length} ended`,
    ...kin.map(
      ({ id, publisher }) =>
        `Still in the record, with the same text or as another version: ${id} (${publisher ?? 'no outlet'})`,
    ),
    'Copies outside the record (backups, files that were exported, the input itself) are yours to destroy.',
  ];
  return `${lines.join('\n')}\n`;
}
