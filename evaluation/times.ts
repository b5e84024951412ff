import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadEngine } from '../src/pipeline.ts';
import type { Analysis } from '../src/records/analysis.ts';
import type { Span } from '../src/records/span.ts';
import { overlaps } from '../src/records/span.ts';
import { findSingleTimes } from '../src/resolve/times/grammar.ts';
import { anchorOf, timeContext } from '../src/resolve/times/time.ts';
import { type Timex, timexOf } from '../src/resolve/times/timex.ts';
import { loadGold, reportOf } from './claims-gold.ts';
import { scoreReport } from './claims-score.ts';
import type { Evaluation, EvaluationOptions, Outcome } from './evaluation.ts';
import { analyse, resources, tally } from './mentions.ts';
import { parseTimeMl, type TimeMlText, writeTimeMl } from './timeml.ts';

/** Dates of gold claims, or the TIMEX3 of TimeML files (`.tml`), whichever the folder holds. */
export const times: Evaluation = {
  name: 'times',
  defaultData: '../shared/gold/dev',
  run: async (options) => {
    const files = (await readdir(options.data)).filter((file) => file.endsWith('.tml')).sort();
    return files.length > 0 ? timeMlScores(files, options) : goldScores(options);
  },
};

/** Of the matched claims that have a date, how many have the right one (both ends)? `dated`: of those that were given any. */
async function goldScores({ data, predictions, errors }: EvaluationOptions): Promise<Outcome> {
  const engine = await loadEngine(join(import.meta.dirname, '..'));
  const rows = (await loadGold(data)).flatMap((report) => {
    const { claims } = engine.read(reportOf(report));
    return scoreReport(report, claims).hits.flatMap(({ gold, claim }) => {
      const meant = report.claims[gold]?.time ?? null;
      const said = claims[claim]?.time ?? null;
      return meant
        ? [
            {
              report: report.name,
              published: report.meta.published,
              meant,
              said,
              evidence: report.claims[gold]?.evidence ?? '',
            },
          ]
        : [];
    });
  });
  const right = rows.filter(({ meant, said }) => said?.start === meant[0] && said.end === meant[1]);
  const given = rows.filter(({ said }) => said?.start != null);
  if (predictions !== null) await write(predictions, 'times.json', JSON.stringify(rows, null, 1));
  const wrong = rows.filter((row) => !right.includes(row));
  return {
    scores: {
      value: right.length / rows.length,
      dated: right.length / given.length,
      given: given.length / rows.length,
    },
    lines: errors
      ? wrong.map(
          ({ report, published, meant, said, evidence }) =>
            `${report} (${published}): ${meant.join('/')}, read ${said?.start ?? '-'}/${said?.end ?? '-'} "${said?.text?.quote ?? ''}": ${evidence}`,
        )
      : tally(
          'wrong dates by what was read',
          wrong.map(({ said }) => (said === null ? 'no time' : said.start === null ? 'unresolved' : 'another date')),
        ),
  };
}

interface Read {
  readonly text: TimeMlText;
  readonly found: readonly (Span & Timex)[];
}

/** TempEval-3's measures: F1 of spans that overlap, of exact spans, and of overlapping spans with the same value. */
async function timeMlScores(
  files: readonly string[],
  { data, predictions, errors }: EvaluationOptions,
): Promise<Outcome> {
  const read = await Promise.all(
    files.map(async (file): Promise<Read & { file: string }> => {
      const text = parseTimeMl(await readFile(join(data, file), 'utf8'));
      return { file, text, found: readTimes(text, analyse(text.text)) };
    }),
  );
  const gold = read.reduce((sum, { text }) => sum + text.times.length, 0);
  const predicted = read.reduce((sum, { found }) => sum + found.length, 0);
  const pairs = read.flatMap(({ file, text, found }) =>
    text.times.flatMap((time) => {
      const match = found.find((other) => overlaps(time, other));
      return match ? [{ file, time, match, words: text.text.slice(time.start, time.end) }] : [];
    }),
  );
  const f1 = (hits: number): number => (2 * hits) / (gold + predicted || 1);
  if (predictions !== null)
    for (const { file, text, found } of read) await write(predictions, file, writeTimeMl(text, found));
  const same = pairs.filter(({ time, match }) => time.value === match.value);
  const exact = pairs.filter(({ time, match }) => time.start === match.start && time.end === match.end);
  return {
    scores: {
      value: f1(same.length),
      span_f1: f1(pairs.length),
      span_strict_f1: f1(exact.length),
      type: pairs.filter(({ time, match }) => time.type === match.type).length / (pairs.length || 1),
    },
    lines: errors ? errorLines(read, pairs) : [],
  };
}

/** Every time of a text with its TIMEX3 type and value, in order. */
export function readTimes({ text, created }: TimeMlText, analysis: Analysis): (Span & Timex)[] {
  const context = timeContext(text, analysis, created, resources.times);
  const known = new Map(context.mentions.map(({ end, discourse, quarter }) => [end, { discourse, quarter }]));
  return findSingleTimes(text, resources.times).map(({ start, end, meaning }) => {
    const mention = { start, end, meaning, ...(known.get(end) ?? { discourse: null, quarter: null }) };
    return { start, end, ...timexOf(meaning, anchorOf(context, mention, null)) };
  });
}

interface Pair {
  readonly file: string;
  readonly time: Span & Timex;
  readonly match: Span & Timex;
  readonly words: string;
}

function errorLines(read: readonly (Read & { file: string })[], pairs: readonly Pair[]): string[] {
  return [
    ...pairs
      .filter(({ time, match }) => time.value !== match.value)
      .map(({ file, time, match, words }) => `value: ${file}: "${words}" is ${time.value}, read ${match.value}`),
    ...read.flatMap(({ file, text, found }) =>
      text.times
        .filter((time) => !found.some((other) => overlaps(time, other)))
        .map((time) => `missed: ${file}: "${text.text.slice(time.start, time.end)}" ${time.value}`),
    ),
    ...read.flatMap(({ file, text, found }) =>
      found
        .filter((time) => !text.times.some((other) => overlaps(time, other)))
        .map((time) => `extra: ${file}: "${text.text.slice(time.start, time.end)}" ${time.value}`),
    ),
  ];
}

async function write(folder: string, file: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), `${content}\n`);
}
