import { rebuildDatabase } from '../store/rebuild-database.ts';
import type { Command } from './command.ts';

export const rebuild: Command = {
  name: 'rebuild',
  arguments: '',
  summary: "make the record's database anew from its history, originals, readings and decisions",
  options: [],
  examples: ['corroborate rebuild --record ./record'],
  needsRecord: true,
  run: async ({ withRecord, out }, _words, values) => {
    const head = await withRecord(async (store) => {
      await rebuildDatabase(store);
      return store.head;
    });
    out(
      values.json === true
        ? `${JSON.stringify({ head })}\n`
        : `The database is made anew, up to line ${head.seq} of the history.\n`,
    );
    return 0;
  },
};
