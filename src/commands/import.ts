import { z } from 'zod';
import { type ImportCounts, importReports } from '../import-reports.ts';
import type { Command } from './command.ts';
import { failureLine, HINT_OPTIONS, hintsOf, list, refuseEmpty } from './inputs.ts';

export const importing: Command = {
  name: 'import',
  arguments: '<path...>',
  summary: 'bring files, folders and .jsonl into the record: keep the originals, read them, corroborate',
  options: [
    ...HINT_OPTIONS,
    {
      flags: '--again <reports>',
      help: 'ids of withdrawn reports, with commas between, that are to be taken in all the same',
      parse: list,
      default: [],
    },
  ],
  examples: [
    'corroborate import reports/',
    'corroborate import story.txt --published 2019-03-03 --publisher "Gulf Gazette"',
  ],
  needsRecord: true,
  makesRecord: true,
  run: async ({ withRecord, engine, effects, cwd, out, settle }, paths, values) => {
    refuseEmpty(paths);
    const loaded = await engine();
    const again = z.array(z.string()).parse(values.again ?? []);
    const options = { cwd, hints: hintsOf(values), effects, again, settle };
    const counts = await withRecord((store) => importReports(store, loaded, paths, options));
    for (const failed of [...counts.failures, ...counts.withdrawn]) effects.log(failureLine(failed));
    out(values.json === true ? `${JSON.stringify(counts)}\n` : closing(counts));
    return counts.failed > 0 ? 1 : 0;
  },
};

/** How the import ends: what came in, was there, failed and why, was kept out, what it did to the events. */
function closing({ new: fresh, same_text, known, failed, failures, withdrawn, events }: ImportCounts): string {
  const reasons = new Map<string, number>();
  for (const { reason } of failures) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const why = [...reasons].map(([reason, n]) => `${n} ${reason}`).join(', ');
  const lines = [
    `${fresh + same_text} new reports${same_text > 0 ? `, ${same_text} of them with the text of another report` : ''}`,
    `${known} known already`,
    `${failed} failed${why === '' ? '' : ` (${why})`}`,
    ...(withdrawn.length === 0 ? [] : [`${withdrawn.length} withdrawn earlier, kept out`]),
    `${events.minted} new events, ${events.changed} changed, ${events.forwarded} joined to others, ${events.ended} ended`,
  ];
  return `${lines.join('\n')}\n`;
}
