import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readPipeline } from '../src/language/folder.ts';
import type { Pipeline } from '../src/language/pipeline.ts';
import type { Token } from '../src/records/analysis.ts';
import { givenWords, type RowSentence, readRowSentences } from './conllu.ts';
import type { Evaluation, EvaluationOptions, Outcome } from './evaluation.ts';
import { addCounts, type Counts, compareKeys, f1, NOTHING } from './spans.ts';

const UPOS = 3;
const XPOS = 4;

/** Parts of speech on given words, sentences and tokens on raw text (UD English EWT). */
export const ewt: Evaluation = { name: 'ewt', defaultData: '../shared/bench/ud_ewt', run };

async function run(options: EvaluationOptions): Promise<Outcome> {
  const pipeline = readPipeline('models/en');
  const file = await findFile(options.data);
  const sentences = readRowSentences(await readFile(file, 'utf8'));
  const tagged = sentences.map((sentence) => pipeline.analyseWords(givenWords(sentence)).tokens);
  if (options.predictions !== null) await writePredictions(options.predictions, file, sentences, tagged);
  const raw = documentsOf(sentences).map((document) => compareRaw(pipeline, document));
  const total = (pick: 'tokens' | 'sentences') => f1(raw.map((counts) => counts[pick]).reduce(addCounts, NOTHING));
  return {
    scores: {
      upos: shareRight(sentences, tagged, UPOS),
      xpos: shareRight(sentences, tagged, XPOS),
      sentences_f1: total('sentences'),
      tokens_f1: total('tokens'),
    },
    lines: [`${sentences.length} sentences, ${raw.length} documents`],
  };
}

async function findFile(folder: string): Promise<string> {
  const files = await readdir(folder);
  const name = ['dev.conllu', 'test.conllu'].find((wanted) => files.includes(wanted));
  if (name === undefined) throw new Error(`${folder} has neither dev.conllu nor test.conllu`);
  return join(folder, name);
}

type Tagged = readonly (readonly Token[])[];

function shareRight(sentences: readonly RowSentence[], tagged: Tagged, column: typeof UPOS | typeof XPOS): number {
  let right = 0;
  let all = 0;
  sentences.forEach(({ rows }, i) => {
    rows.forEach(({ columns }, at) => {
      const token = tagged[i]?.[at];
      all++;
      if ((column === UPOS ? token?.pos : token?.tag) === columns[column]) right++;
    });
  });
  return all === 0 ? 1 : right / all;
}

/** A document's raw text with the places of its words and sentences in it. */
interface RawDocument {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: readonly string[];
}

/** Sentences of a document one after the other as the file says: spaces between, an empty line before a paragraph. */
function documentsOf(sentences: readonly RowSentence[]): readonly RawDocument[] {
  const documents: { text: string; words: string[]; starts: string[]; gap: string }[] = [];
  for (const { text, rows, startsDocument, startsParagraph, spaceAfter } of sentences) {
    if (startsDocument || documents.length === 0) documents.push({ text: '', words: [], starts: [], gap: '' });
    const document = documents.at(-1);
    if (document === undefined) continue;
    if (document.text !== '') document.text += startsParagraph ? '\n\n' : document.gap;
    const at = document.text.length;
    document.starts.push(String(at + (rows[0]?.start ?? 0)));
    document.words.push(...rows.map(({ start, end }) => `${at + start}-${at + end}`));
    document.text += text;
    document.gap = spaceAfter ? ' ' : '';
  }
  return documents;
}

function compareRaw(pipeline: Pipeline, { text, words, starts }: RawDocument): { tokens: Counts; sentences: Counts } {
  const { tokens, sentences } = pipeline.analyse(text);
  const real = tokens.filter(({ pos }) => pos !== 'SPACE');
  const firsts = sentences.flatMap(({ first, last }) => {
    const token = tokens.slice(first, last).find(({ pos }) => pos !== 'SPACE');
    return token === undefined ? [] : [String(token.start)];
  });
  return {
    tokens: compareKeys(
      real.map(({ start, end }) => `${start}-${end}`),
      words,
    ),
    sentences: compareKeys(firsts, starts),
  };
}

async function writePredictions(folder: string, file: string, sentences: readonly RowSentence[], tagged: Tagged) {
  await mkdir(folder, { recursive: true });
  const blocks = sentences.map(({ lines, rows }, i) => {
    const comments = lines.filter((line) => line.startsWith('#'));
    const words = rows.map(({ form }, at) => {
      const token = tagged[i]?.[at];
      return [at + 1, form, token?.lemma ?? '_', token?.pos ?? '_', token?.tag ?? '_', '_', '_', '_', '_', '_'].join(
        '\t',
      );
    });
    return [...comments, ...words].join('\n');
  });
  await writeFile(join(folder, basename(file)), `${blocks.join('\n\n')}\n\n`);
}
