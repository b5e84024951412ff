import { openReports } from '../pipeline.ts';
import type { Command } from './command.ts';
import { failureLine, HINT_OPTIONS, hintsOf, refuseEmpty } from './inputs.ts';
import { OUT_OPTION, outOf, sinkFor } from './output.ts';

export const read: Command = {
  name: 'read',
  arguments: '<path...>',
  summary: 'read reports without touching any record: every claim, each value with its words, as JSON',
  options: [OUT_OPTION, ...HINT_OPTIONS],
  examples: [
    'corroborate read story.txt --published 2019-03-03 --publisher "Gulf Gazette" --json',
    'corroborate read reports/ --out readings/',
  ],
  needsRecord: false,
  run: async (context, paths, values) => {
    refuseEmpty(paths);
    const engine = await context.engine();
    const put = sinkFor(context.cwd, outOf(values), context.out);
    let failed = false;
    let done = 0;
    for await (const opened of openReports(context.cwd, paths, hintsOf(values))) {
      if ('failure' in opened) {
        failed = true;
        context.effects.log(failureLine(opened.failure));
      } else {
        put(opened.delivery.name, engine.read(opened.report));
        context.effects.progress(`${++done} read`);
      }
    }
    return failed ? 1 : 0;
  },
};
