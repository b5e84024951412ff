import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spanOf } from '../src/claims/mentions.ts';
import { makeTables, type Scene, setScene } from '../src/claims/scene.ts';
import { loadCodebook } from '../src/codebooks/load.ts';
import { readPipeline } from '../src/language/folder.ts';
import { englishClaims } from '../src/locales/en/claims.ts';
import { loadEngine } from '../src/pipeline.ts';
import type { Span } from '../src/records/span.ts';
import { loadGold, reportOf } from './claims-gold.ts';
import { scoreReport, totals } from './claims-score.ts';
import type { Evaluation } from './evaluation.ts';

const ROOT = join(import.meta.dirname, '..');

/** Who says so: on gold readings by the kind of source; on brat files (Source, Cue, Content) by the tokens they cover. */
export const sources: Evaluation = {
  name: 'sources',
  defaultData: '../shared/gold/dev',
  run: async ({ data }) => {
    const annotated = (await readdir(data)).filter((f) => f.endsWith('.ann')).sort();
    return annotated.length > 0 ? onBrat(data, annotated) : onGold(data);
  },
};

async function onGold(folder: string): Promise<Awaited<ReturnType<Evaluation['run']>>> {
  const engine = await loadEngine(ROOT);
  const gold = await loadGold(folder);
  const scores = totals(gold.map((report) => scoreReport(report, engine.read(reportOf(report)).claims)));
  return { scores: { accuracy: scores.source ?? 0 }, lines: [`${gold.length} reports`] };
}

interface Tally {
  shared: number;
  ours: number;
  theirs: number;
}

async function onBrat(folder: string, files: readonly string[]): Promise<Awaited<ReturnType<Evaluation['run']>>> {
  const tables = makeTables(englishClaims, await loadCodebook(join(ROOT, 'data', 'codebook.json')));
  const pipeline = readPipeline(join(ROOT, 'models', 'en'));
  const tallies = { source: { shared: 0, ours: 0, theirs: 0 }, content: { shared: 0, ours: 0, theirs: 0 } };
  for (const file of files) {
    const text = await readFile(join(folder, file.replace(/\.ann$/u, '.txt')), 'utf8');
    const scene = setScene({ text, title: null, publisher: null, published: null }, pipeline.analyse(text), tables);
    const spans = readBrat(await readFile(join(folder, file), 'utf8'), text);
    count(tallies.source, scene, sourceSpans(scene), spans.get('Source') ?? []);
    count(tallies.content, scene, contentSpans(scene), spans.get('Content') ?? []);
  }
  return {
    scores: { source_f1: f1Of(tallies.source), content_f1: f1Of(tallies.content) },
    lines: [`${files.length} files`],
  };
}

/** Spans by label of a brat stand-off file; its offsets are code points, ours UTF-16. */
export function readBrat(ann: string, text: string): Map<string, Span[]> {
  const units = unitsByPoint(text);
  const spans = new Map<string, Span[]>();
  for (const line of ann.split('\n')) {
    const [id = '', head = ''] = line.split('\t');
    if (!id.startsWith('T')) continue;
    const [label = '', ...offsets] = head.split(/[ ;]/u);
    for (let i = 0; i + 1 < offsets.length; i += 2) {
      const span = {
        start: units[Number(offsets[i])] ?? text.length,
        end: units[Number(offsets[i + 1])] ?? text.length,
      };
      spans.set(label, [...(spans.get(label) ?? []), span]);
    }
  }
  return spans;
}

function unitsByPoint(text: string): number[] {
  const units: number[] = [];
  for (let i = 0; i <= text.length; i++) {
    units.push(i);
    if ((text.codePointAt(i) ?? 0) > 0xffff) i++;
  }
  return units;
}

function sourceSpans({ tree, voices, mentions }: Scene): Span[] {
  return voices.flatMap((v) => {
    const m = mentions[v.speaker];
    return m ? [spanOf(tree, m.first, m.last)] : [];
  });
}

/** What is said, without the words that say who says it. */
function contentSpans({ tree, voices, mentions }: Scene): Span[] {
  return voices.flatMap((v) => {
    const m = mentions[v.speaker];
    const cut = m ? [v.cue, m.first] : [v.cue];
    const before = Math.min(...cut);
    if (before > v.to || before < v.from) return [spanOf(tree, v.from, v.to + 1)];
    return before > v.from ? [spanOf(tree, v.from, before)] : [];
  });
}

function count(tally: Tally, { tree }: Scene, ours: readonly Span[], theirs: readonly Span[]): void {
  for (const token of tree.tokens) {
    const inside = (spans: readonly Span[]) => spans.some((s) => s.start <= token.start && token.end <= s.end);
    const [a, b] = [inside(ours), inside(theirs)];
    tally.ours += Number(a);
    tally.theirs += Number(b);
    tally.shared += Number(a && b);
  }
}

function f1Of({ shared, ours, theirs }: Tally): number {
  return ours + theirs === 0 ? 0 : (2 * shared) / (ours + theirs);
}
