import { resolve } from 'node:path';
import { exportAnalysis } from '../language/export.ts';
import { Pool } from '../language/pool.ts';
import { languageModel, languagePipeline, type OpenedText, openTexts } from '../pipeline.ts';
import type { Analysis } from '../records/analysis.ts';
import { isFailure } from '../records/report.ts';
import type { Command } from './command.ts';
import { failureLine, refuseEmpty, wholeNumber } from './inputs.ts';
import { OUT_OPTION, outOf, sinkFor } from './output.ts';

/** Texts that are analysed side by side before their results are written, in order. */
const BATCH = 64;

export const parse: Command = {
  name: 'parse',
  arguments: '<path...>',
  summary: 'the language analysis of texts: sentences, tokens with tags, lemmas and tree, names, as JSON',
  options: [
    OUT_OPTION,
    { flags: '--model <folder>', help: 'another language model, as `npm run models` makes it' },
    { flags: '--threads <n>', help: 'spread the texts over so many threads', parse: wholeNumber, default: 1 },
  ],
  examples: ['corroborate parse story.txt --json', 'corroborate parse reports/ --out analyses/ --threads 2'],
  needsRecord: false,
  run: async ({ root, cwd, out, effects }, paths, values) => {
    refuseEmpty(paths);
    const folder = typeof values.model === 'string' ? resolve(cwd, values.model) : languageModel(root);
    const analyser = analyserOf(folder, Number(values.threads));
    const put = sinkFor(cwd, outOf(values), out);
    let failed = false;
    let batch: OpenedText[] = [];
    const settle = async (): Promise<void> => {
      for (const { name, result } of await analyser.analyse(batch, effects.log)) put(name, result);
      batch = [];
    };
    try {
      for await (const opened of openTexts(cwd, paths)) {
        if (isFailure(opened)) {
          failed = true;
          effects.log(failureLine(opened));
        } else batch.push(opened);
        if (batch.length === BATCH) await settle();
      }
      await settle();
    } finally {
      await analyser.close();
    }
    return failed ? 1 : 0;
  },
};

interface Analyser {
  readonly analyse: (
    texts: readonly OpenedText[],
    log: (line: string) => void,
  ) => Promise<readonly { readonly name: string; readonly result: unknown }[]>;
  readonly close: () => Promise<void>;
}

const NOTHING: Analysis = { tokens: [], sentences: [], names: [] };

/** Analyses on this thread, or on a pool of threads; the answers are the same. */
function analyserOf(folder: string, threads: number): Analyser {
  const { card, analyse } = languagePipeline(folder);
  const pool = threads > 1 ? new Pool(folder, threads) : null;
  return {
    analyse: async (texts, log) => {
      const known = texts.filter((text) => !isForeign(text, card.language, log));
      const words = known.map(({ text }) => text);
      const analyses = pool ? await pool.analyseAll(words) : words.map(analyse);
      const analysisOf = new Map(known.map((text, i) => [text, analyses[i] ?? NOTHING]));
      return texts.map((text) => ({
        name: text.name,
        result: { ...exportAnalysis(text.text, analysisOf.get(text) ?? NOTHING, card), language: text.language },
      }));
    },
    close: async () => pool?.close(),
  };
}

/** A text that is surely of another language than the model's is marked and not parsed as if it were not. */
function isForeign({ name, language }: OpenedText, known: string, log: (line: string) => void): boolean {
  if (language === null || language === known) return false;
  log(`${name}: the text is in the language ${language}, not ${known}: not parsed`);
  return true;
}
