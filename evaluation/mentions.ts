import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readPipeline } from '../src/language/folder.ts';
import type { Pipeline } from '../src/language/pipeline.ts';
import { englishResolving } from '../src/locales/en/resolving.ts';
import { type Engine, loadEngine } from '../src/pipeline.ts';
import type { Analysis } from '../src/records/analysis.ts';
import type { Claim } from '../src/records/reading.ts';
import type { Report } from '../src/records/report.ts';
import type { Quote, Span } from '../src/records/span.ts';
import { type ReportContext, reportContext } from '../src/resolve/resolve.ts';
import { loadResources, type ResolveResources } from '../src/resolve/resources.ts';

/** Where a mention stands: the report as `folder/name`, the start in code points, the words. */
export const mentionSchema = z.object({ report: z.string(), start: z.int().nonnegative(), quote: z.string().min(1) });
export type Mention = z.infer<typeof mentionSchema>;

const metaSchema = z.object({
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
});

export const resources: ResolveResources = loadResources(join(import.meta.dirname, '..', 'data'), englishResolving);

let pipeline: Pipeline | null = null;

/** The language analysis of a text; the model is loaded when the first text asks. */
export function analyse(text: string): Analysis {
  pipeline ??= readPipeline(join(import.meta.dirname, '..', 'models', 'en'));
  return pipeline.analyse(text);
}

/** A text as a report, for resolving mentions in it. */
export function bareReport(text: string, meta: Pick<Report, 'published' | 'publisher' | 'title'>): Report {
  const unknown = {
    url: null,
    externalId: null,
    publishedFrom: null,
    printedDate: null,
    givenDate: null,
    language: 'en',
  };
  return { id: 'r-0000000000000000', original: '', ...meta, ...unknown, text, captions: [], fingerprint: '' };
}

/** A report with its reading: what its claims say of a mention, and what its context says of one that no claim covers. */
export interface MentionReport {
  readonly context: ReportContext;
  /** Offsets in code points. */
  readonly claims: readonly Claim[];
}

/** Reports that mentions stand in, each read once; `folder` holds `FOLDER/NAME.txt` and its `.meta.json`. */
export async function reportsOf(folder: string): Promise<(report: string) => Promise<MentionReport>> {
  const engine = await loadEngine(join(import.meta.dirname, '..'));
  const known = new Map<string, Promise<MentionReport>>();
  return (report) => {
    const context = known.get(report) ?? readMentionReport(folder, report, engine);
    known.set(report, context);
    return context;
  };
}

async function readMentionReport(folder: string, report: string, engine: Engine): Promise<MentionReport> {
  const text = (await readFile(join(folder, `${report}.txt`), 'utf8')).replace(/^\uFEFF/u, '');
  const meta = metaSchema.parse(JSON.parse(await readFile(join(folder, `${report}.meta.json`), 'utf8')));
  const bare = bareReport(text, meta);
  return { context: reportContext(bare, analyse(text), resources), claims: engine.read(bare).claims };
}

/** The smallest of the spans that covers a mention; offsets of both in code points. */
export function covering<Item extends { readonly text: Quote | null }>(
  mention: Mention,
  items: readonly Item[],
): Item | null {
  const end = mention.start + [...mention.quote].length;
  const covers = items.filter(({ text }) => text !== null && text.start <= mention.start && end <= text.end);
  const length = ({ text }: Item): number => (text ? text.end - text.start : 0);
  return covers.sort((a, b) => length(a) - length(b))[0] ?? null;
}

/** A mention's span in UTF-16. Throws where its words do not stand there. */
export function spanOf(mention: Mention, text: string): Span {
  const start = [...text].slice(0, mention.start).join('').length;
  const end = start + mention.quote.length;
  if (text.slice(start, end) !== mention.quote)
    throw new Error(`${mention.report}: "${mention.quote}" is not at ${mention.start}`);
  return { start, end };
}

/** Rows grouped by a key, most frequent first, as lines for people. */
export function tally(title: string, keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [title, ...[...counts].sort((a, b) => b[1] - a[1]).map(([key, count]) => `  ${count}  ${key}`)];
}
