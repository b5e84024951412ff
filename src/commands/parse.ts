import { exportAnalysis } from '../language/export.ts';
import { type Engine, openReports } from '../pipeline.ts';
import type { Report } from '../records/report.ts';
import type { Command } from './command.ts';
import { failureLine } from './inputs.ts';
import { OUT_OPTION, outOf, sinkFor } from './output.ts';

export const parse: Command = {
  name: 'parse',
  arguments: '<path...>',
  summary: 'the language analysis of texts: sentences, tokens with tags, lemmas and tree, names, as JSON',
  options: [OUT_OPTION],
  examples: ['corroborate parse story.txt --json', 'corroborate parse reports/ --out analyses/'],
  needsRecord: false,
  run: async (context, paths, values) => {
    const engine = await context.engine();
    const put = sinkFor(context.cwd, outOf(values), context.out);
    let failed = false;
    for await (const opened of openReports(context.cwd, paths, {})) {
      if ('failure' in opened) context.effects.log(failureLine(opened.failure));
      else put(opened.delivery.name, analysisOf(opened.report, engine, opened.delivery.name, context.effects.log));
      failed ||= 'failure' in opened;
    }
    return failed ? 1 : 0;
  },
};

/** A text that is surely of another language than the model's is marked and not parsed as if it were English. */
function analysisOf({ text, language }: Report, engine: Engine, name: string, log: (line: string) => void): unknown {
  const foreign = language !== null && language !== engine.language;
  if (foreign) log(`${name}: the text is in the language ${language}, not ${engine.language}: not parsed`);
  const analysis = foreign ? { tokens: [], sentences: [], names: [] } : engine.analyse(text);
  return { ...exportAnalysis(text, analysis, engine.languageModel), language };
}
