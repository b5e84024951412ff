import { UsageError } from '../errors.ts';
import { type Difference, reread as rereadRecord } from '../reread/reread.ts';
import type { Command } from './command.ts';
import { differenceText } from './difference.ts';

export const reread: Command = {
  name: 'reread',
  arguments: '[report...]',
  summary: 'read reports again with today’s engine and data: shows what would change, takes it over with --apply',
  options: [
    { flags: '--apply', help: 'take the new readings over; without it nothing is changed' },
    { flags: '--dry-run', help: 'only show what would change (this is what it does without --apply)' },
  ],
  examples: ['corroborate reread', 'corroborate reread r-0f3a9c2b7d518e64 --json', 'corroborate reread --apply'],
  needsRecord: true,
  run: async ({ engine, withRecord, out, effects, width }, reports, values) => {
    const apply = values.apply === true;
    if (apply && values.dryRun === true) throw new UsageError('--apply and --dry-run: expected one of them');
    const loaded = await engine();
    const found = await withRecord((store) => rereadRecord(store, loaded, { reports, apply, effects }));
    out(values.json === true ? `${JSON.stringify(found)}\n` : differenceText(found, width));
    return exitOf(found);
  },
};

function exitOf({ failed }: Difference): 0 | 1 {
  return failed.length > 0 ? 1 : 0;
}
