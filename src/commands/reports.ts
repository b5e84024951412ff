import { reportTable } from '../publish/terminal/report-table.ts';
import { listReports } from '../store/list-reports.ts';
import type { Command } from './command.ts';
import { wholeNumber } from './inputs.ts';

export const reports: Command = {
  name: 'reports',
  arguments: '',
  summary: 'reports of the record, the newest first',
  options: [
    { flags: '--words <words>', help: 'words of the title, the outlet or the text; all of them' },
    { flags: '--limit <n>', help: 'at most so many', parse: wholeNumber, default: 1000 },
    { flags: '--offset <n>', help: 'leave out the first so many', parse: wholeNumber, default: 0 },
  ],
  examples: ['corroborate reports', 'corroborate reports --words "observatory baghouz"'],
  needsRecord: true,
  run: async ({ engine, withRecord, out, width, effects }, _words, values) => {
    const { words } = await engine();
    const query = {
      words: values.words === undefined ? undefined : String(values.words),
      limit: Number(values.limit),
      offset: Number(values.offset),
    };
    const found = await withRecord((store) => listReports(store, query));
    if (found.reports.length < found.total)
      effects.log(`${found.reports.length} of ${found.total} reports; --limit and --offset choose others`);
    if (values.json === true) out(`${JSON.stringify(found.reports)}\n`);
    else out(reportTable(found.reports, words.terminal, width));
    return 0;
  },
};
