import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const bound = z.number().nullable();

const memberSchema = z.object({
  unit_id: z.string(),
  source: z.string(),
  main: z.boolean(),
  evidence: z.string(),
  /** Measure, low, high; `killed (children)` is a part of the toll. */
  figures: z.array(z.tuple([z.string(), bound, bound])),
});

const clusterSchema = z.object({
  id: z.string(),
  kind: z.string(),
  members: z.array(memberSchema),
  independent_roots: z.number(),
});

const negativeSchema = z.object({
  a: z.string(),
  b: z.string(),
  why: z.string(),
  a_evidence: z.string().optional(),
  b_evidence: z.string().optional(),
  doubt: z.unknown().optional(),
});

const goldSchema = z.object({ clusters: z.array(clusterSchema), hard_negatives: z.array(negativeSchema) });

const recordSchema = z.object({
  id: z.string(),
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
  text: z.string(),
});

export type Member = z.infer<typeof memberSchema>;
export type Cluster = z.infer<typeof clusterSchema>;
export type HardNegative = z.infer<typeof negativeSchema>;

export interface ClusterGold {
  readonly clusters: readonly Cluster[];
  readonly negatives: readonly HardNegative[];
  /** The reports that the gold names, one line of JSON each, by id; of two lines with one id the one with the evidence. */
  readonly lines: ReadonlyMap<string, string>;
}

/** Reads `clusters.json` and the reports beside it (`reports.jsonl`) or, without that, in ../../bench/fakes. */
export function readClusterGold(folder: string): ClusterGold {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, 'clusters.json'), 'utf8')));
  const beside = join(folder, 'reports.jsonl');
  const reports = existsSync(beside) ? beside : join(folder, '..', '..', 'bench', 'fakes', 'reports.jsonl');
  const wanted = evidenceByUnit(gold.clusters, gold.hard_negatives);
  const lines = new Map<string, string>();
  for (const line of readFileSync(reports, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, text } = recordSchema.parse(JSON.parse(line));
    const evidence = wanted.get(id);
    if (evidence === undefined) continue;
    if (!lines.has(id) || evidence.some((sentence) => text.includes(sentence))) lines.set(id, line);
  }
  return { clusters: gold.clusters, negatives: gold.hard_negatives, lines };
}

function evidenceByUnit(clusters: readonly Cluster[], negatives: readonly HardNegative[]): Map<string, string[]> {
  const wanted = new Map<string, string[]>();
  const add = (unit: string, evidence: string | undefined): void => {
    const known = wanted.get(unit) ?? [];
    wanted.set(unit, evidence === undefined ? known : [...known, evidence]);
  };
  for (const member of clusters.flatMap((cluster) => cluster.members)) add(member.unit_id, member.evidence);
  for (const negative of negatives) {
    add(negative.a, negative.a_evidence);
    add(negative.b, negative.b_evidence);
  }
  return wanted;
}
