import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, loadEngine } from '../src/pipeline.ts';
import type { Span } from '../src/records/span.ts';
import { bareReport } from './bare-report.ts';
import type { Evaluation, EvaluationOptions, Outcome } from './evaluation.ts';
import { loadPloverKinds } from './plover-kinds.ts';
import { type MarkedSentence, type ReadEvent, rootOf } from './plover-root.ts';

/** A row of the yardstick's table. */
interface Row {
  readonly cells: readonly string[];
  readonly id: string;
  readonly marked: string;
  readonly gold: string;
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

interface Judged {
  readonly row: Row;
  readonly found: string;
}

/** What is answered where a sentence names nothing that the tables know. */
const NOTHING_FOUND = 'SUPPORT';

/**
 * Which root of PLOVER's ontology does a sentence state between two marked parties? Macro F1 over the roots that the
 * data has, as Hu et al. (2024) score it. Our kinds answer through the codebook's crosswalk, acts of speech and
 * diplomacy, which the codebook lacks, through `data/plover-kinds.json`.
 */
export const plover: Evaluation = { name: 'plover', defaultData: '../shared/bench/plover', run };

async function run({ data, predictions, errors }: EvaluationOptions): Promise<Outcome> {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const file = await findFile(data);
  const table = parseTable(await readFile(file, 'utf8'));
  const engine = await loadEngine(root);
  const kinds = loadPloverKinds(join(root, 'data', 'plover-kinds.json'));
  const judged = table.rows.map((row): Judged => {
    const sentence = parseMarked(row.marked);
    const found = rootOf(sentence, engine.analyse(sentence.text), readEvents(engine, sentence.text), kinds);
    return { row, found: found ?? NOTHING_FOUND };
  });
  if (predictions !== null) await write(predictions, file, table, judged);
  return { scores: scoresOf(judged), lines: linesOf(judged, errors) };
}

async function findFile(folder: string): Promise<string> {
  const files = await readdir(folder);
  const name = ['test.tsv', 'train.tsv'].find((wanted) => files.includes(wanted));
  if (name === undefined) throw new Error(`${folder} has neither train.tsv nor test.tsv`);
  return join(folder, name);
}

function parseTable(text: string): Table {
  const [header = [], ...rows] = parseTsv(text);
  const column = (cells: readonly string[], name: string): string => cells[header.indexOf(name)] ?? '';
  return {
    header,
    rows: rows.map((cells) => ({
      cells,
      id: column(cells, 'sentence_id'),
      marked: column(cells, 'marked_sentence') || column(cells, 'sentence'),
      gold: column(cells, 'gold_root'),
    })),
  };
}

/** Rows of cells between tabs; a cell in double quotes may hold tabs, line ends and doubled quotes. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/gu)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** Takes the marks `<s>`, `<t>` out of a sentence; the first of each counts. */
export function parseMarked(marked: string): MarkedSentence {
  let text = '';
  const open = new Map<string, number>();
  const spans = new Map<string, Span>();
  for (const part of marked.split(/(<\/?[st]>)/u)) {
    const mark = /^<(\/?)([st])>$/u.exec(part);
    if (!mark) text += part;
    else if (mark[1] === '') open.set(mark[2] ?? '', text.length);
    else close(mark[2] ?? '', open, spans, text.length);
  }
  return { text, source: spans.get('s') ?? null, target: spans.get('t') ?? null };
}

function close(which: string, open: ReadonlyMap<string, number>, spans: Map<string, Span>, end: number): void {
  const start = open.get(which);
  if (start !== undefined && !spans.has(which)) spans.set(which, { start, end });
}

/** The yardstick's older names of roots that PLOVER has split since. */
const ROOTS: Readonly<Record<string, string>> = { CONCEDE: 'YIELD', RETREAT: 'YIELD', INVESTIGATE: 'ACCUSE' };

function readEvents(engine: Engine, text: string): ReadEvent[] {
  const { claims } = engine.read(bareReport(text));
  return claims.flatMap(({ kind, trigger }) => {
    const event = engine.codebook.kinds.find(({ id }) => id === kind)?.plover?.event;
    return event === undefined ? [] : [{ event: ROOTS[event] ?? event, trigger }];
  });
}

function scoresOf(judged: readonly Judged[]): Record<string, number> {
  const roots = [...new Set(judged.map(({ row }) => row.gold))];
  const right = judged.filter(({ row, found }) => row.gold === found).length;
  const macro = roots.reduce((sum, root) => sum + f1Of(root, judged), 0) / roots.length;
  return { macro_f1: macro, accuracy: right / judged.length };
}

function f1Of(root: string, judged: readonly Judged[]): number {
  const same = judged.filter(({ row, found }) => row.gold === root && found === root).length;
  const gold = judged.filter(({ row }) => row.gold === root).length;
  const predicted = judged.filter(({ found }) => found === root).length;
  return gold + predicted === 0 ? 1 : (2 * same) / (gold + predicted);
}

function linesOf(judged: readonly Judged[], errors: boolean): string[] {
  const roots = [...new Set(judged.map(({ row }) => row.gold))].sort();
  const byRoot = roots.map((root) => {
    const gold = judged.filter(({ row }) => row.gold === root).length;
    return `${root.padEnd(10)} ${String(gold).padStart(4)} sentences, F1 ${f1Of(root, judged).toFixed(3)}`;
  });
  if (!errors) return byRoot;
  const wrong = judged.filter(({ row, found }) => row.gold !== found);
  return [...byRoot, ...wrong.map(({ row, found }) => `${row.gold} as ${found}: ${row.marked}`).sort()];
}

async function write(folder: string, file: string, { header }: Table, judged: readonly Judged[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = judged.map(({ row, found }) => [...row.cells, found].map(cellOf).join('\t'));
  await writeFile(join(folder, basename(file)), `${[...header, 'predicted_root'].join('\t')}\n${lines.join('\n')}\n`);
}

function cellOf(cell: string): string {
  return /["\t\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
