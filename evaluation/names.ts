import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readPipeline } from '../src/language/folder.ts';
import type { GivenWord, Pipeline } from '../src/language/pipeline.ts';
import { givenWords, type RowSentence, readRowSentences } from './conllu.ts';
import type { Evaluation, EvaluationOptions, Outcome } from './evaluation.ts';
import { addCounts, type Counts, compareKeys, f1, NOTHING, precision, recall } from './spans.ts';

/** A name over words `first` to `last`, exclusive. */
interface WordSpan {
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/** Which of the model's labels the benchmark counts as which of its types; it has no nationalities, dates, figures. */
const TYPES: Readonly<Record<string, string>> = { PERSON: 'PER', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC' };

/** Names of people, organisations and places on sentences of the web (Universal NER). */
export const names: Evaluation = { name: 'names', defaultData: '../shared/bench/uner_ewt', run };

async function run(options: EvaluationOptions): Promise<Outcome> {
  const pipeline = readPipeline('models/en');
  const file = await findFile(options.data);
  const sentences = readRowSentences(await readFile(file, 'utf8'));
  const predicted = sentences.map((sentence) => findNames(pipeline, givenWords(sentence)));
  if (options.predictions !== null) await writePredictions(options.predictions, file, sentences, predicted);
  return scoreNames(predicted, sentences.map(goldSpans));
}

async function findFile(folder: string): Promise<string> {
  const files = await readdir(folder);
  const name = ['dev.iob2', 'test.iob2'].find((wanted) => files.includes(wanted));
  if (name === undefined) throw new Error(`${folder} has neither dev.iob2 nor test.iob2`);
  return join(folder, name);
}

function findNames(pipeline: Pipeline, words: readonly GivenWord[]): readonly WordSpan[] {
  const { tokens, names: found } = pipeline.analyseWords(words);
  return found.flatMap((name) => {
    const first = tokens.findIndex(({ start }) => start === name.start);
    const last = tokens.findIndex(({ end }) => end === name.end) + 1;
    return benchmarkSpan(first, last, name.label, words);
  });
}

/** A name as the benchmark marks it: of one of its types, without an article in front and a possessive behind. */
export function benchmarkSpan(
  from: number,
  to: number,
  label: string,
  words: readonly GivenWord[],
): readonly WordSpan[] {
  const type = TYPES[label];
  const first = /^(?:the|a|an)$/iu.test(words[from]?.text ?? '') ? from + 1 : from;
  const last = /^['’]s?$/u.test(words[to - 1]?.text ?? '') ? to - 1 : to;
  return type === undefined || first >= last ? [] : [{ first, last, type }];
}

function goldSpans({ rows }: RowSentence): readonly WordSpan[] {
  const spans: WordSpan[] = [];
  rows.forEach(({ columns }, i) => {
    const [kind, type = ''] = (columns[2] ?? 'O').split('-');
    const open = spans.at(-1);
    if (kind === 'I' && open?.last === i && open.type === type) spans[spans.length - 1] = { ...open, last: i + 1 };
    else if (kind === 'B' || kind === 'I') spans.push({ first: i, last: i + 1, type });
  });
  return spans;
}

type Sentences = readonly (readonly WordSpan[])[];

function scoreNames(predicted: Sentences, gold: Sentences): Outcome {
  const count = (type: string | null): Counts =>
    gold
      .map((spans, i) => compareKeys(keysOf(predicted[i] ?? [], type), keysOf(spans, type)))
      .reduce(addCounts, NOTHING);
  const all = count(null);
  const types = ['PER', 'ORG', 'LOC'];
  return {
    scores: {
      f1: f1(all),
      precision: precision(all),
      recall: recall(all),
      ...Object.fromEntries(types.map((type) => [type.toLowerCase(), f1(count(type))])),
    },
    lines: [`${gold.length} sentences, ${all.gold} names, ${all.predicted} found, ${all.same} of them right`],
  };
}

function keysOf(spans: readonly WordSpan[], wanted: string | null): string[] {
  return spans
    .filter(({ type }) => wanted === null || type === wanted)
    .map(({ first, last, type }) => `${first}-${last} ${type}`);
}

async function writePredictions(folder: string, file: string, sentences: readonly RowSentence[], predicted: Sentences) {
  await mkdir(folder, { recursive: true });
  const blocks = sentences.map(({ lines, rows }, i) => {
    const comments = lines.filter((line) => line.startsWith('#'));
    const words = rows.map(({ form }, at) => `${at + 1}\t${form}\t${tagOf(predicted[i] ?? [], at)}\t-\t-`);
    return [...comments, ...words].join('\n');
  });
  await writeFile(join(folder, basename(file)), `${blocks.join('\n\n')}\n`);
}

function tagOf(spans: readonly WordSpan[], at: number): string {
  const span = spans.find(({ first, last }) => first <= at && at < last);
  return span === undefined ? 'O' : `${at === span.first ? 'B' : 'I'}-${span.type}`;
}
