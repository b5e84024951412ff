import { UsageError } from '../errors.ts';
import { reportPage } from '../publish/terminal/report-page.ts';
import { getReport } from '../store/get-report.ts';
import { tombstoneOf } from '../store/tombstones.ts';
import type { Command } from './command.ts';
import { eventTitles } from './titles.ts';
import { withdrawnLine } from './tombstone-lines.ts';

export const report: Command = {
  name: 'report',
  arguments: '<report>',
  summary: 'one report and its claims',
  options: [],
  examples: ['corroborate report r-0f3a9c2b7d518e64'],
  needsRecord: true,
  run: async ({ engine, withRecord, out, width }, [id = ''], values) => {
    const loaded = await engine();
    const found = await withRecord(async (store) => {
      const detail = await getReport(store, id);
      const stone = detail === null ? await tombstoneOf(store, id) : null;
      if (stone !== null) throw new UsageError(withdrawnLine(id, stone));
      return detail && { detail, titles: await eventTitles(store, loaded, detail.events) };
    });
    if (found === null)
      throw new UsageError(`report ${id}: not in this record; "corroborate reports" lists those that are`);
    const { detail, titles } = found;
    if (values.json === true) out(`${JSON.stringify(detail)}\n`);
    else {
      const lines = detail.reading.claims.map((claim) => ({ claim, event: titles.get(claim.id) ?? null }));
      out(reportPage(detail.report, lines, loaded.words.terminal, width));
    }
    return 0;
  },
};
