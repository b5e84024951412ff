import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Report } from '../src/records/report.ts';

const orList = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)]);

/** One claim as the coders wrote it; lists give the answers that count as right, the best first. */
export const goldClaimSchema = z.object({
  need: z.enum(['required', 'optional']),
  kind: orList(z.string()),
  evidence: z.string().min(1),
  modality: orList(z.string()),
  participants: z.array(z.tuple([z.string(), z.string()])),
  time: z.tuple([z.string().nullable(), z.string().nullable()]).nullable(),
  place: orList(z.string().nullable()),
  figures: z.array(z.tuple([z.string(), z.number().nullable(), z.number().nullable()])),
  source: orList(z.string()),
});
export type GoldClaim = z.infer<typeof goldClaimSchema>;

const metaSchema = z.object({
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
});

export interface GoldReport {
  readonly name: string;
  readonly text: string;
  readonly meta: z.infer<typeof metaSchema>;
  readonly claims: readonly GoldClaim[];
}

/** All gold reports of a folder (`NAME.txt`, `NAME.meta.json`, `NAME.gold.json`), by name. */
export async function loadGold(folder: string): Promise<GoldReport[]> {
  const names = (await readdir(folder)).filter((f) => f.endsWith('.gold.json')).sort();
  return Promise.all(names.map((file) => loadReport(folder, file.slice(0, -'.gold.json'.length))));
}

async function loadReport(folder: string, name: string): Promise<GoldReport> {
  const [text, meta, gold] = await Promise.all(
    ['.txt', '.meta.json', '.gold.json'].map((end) => readFile(join(folder, name + end), 'utf8')),
  );
  const claims = z.object({ claims: z.array(goldClaimSchema) }).parse(JSON.parse(gold ?? '')).claims;
  return { name, text: (text ?? '').replace(/^\uFEFF/u, ''), meta: metaSchema.parse(JSON.parse(meta ?? '')), claims };
}

export function listOf<T>(x: T | readonly T[]): readonly T[] {
  return Array.isArray(x) ? x : [x as T];
}

/** A gold report as the program would know it. */
export function reportOf({ name, text, meta }: GoldReport): Report {
  return {
    id: name,
    original: '',
    title: meta.title,
    publisher: meta.publisher,
    url: null,
    externalId: null,
    published: meta.published,
    givenDate: meta.published,
    publishedFrom: meta.published === null ? null : 'hint',
    printedDate: null,
    language: 'en',
    text,
    captions: [],
    fingerprint: '',
  };
}
