import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { loadEngine } from '../src/pipeline.ts';
import { reportOf } from './claims-gold.ts';
import type { Evaluation } from './evaluation.ts';
import { addDocument, f1OfCounts, newCounts } from './muc4-score.ts';
import { clean, type Template, templatesOf } from './muc4-templates.ts';

const fillersSchema = z.array(z.array(z.tuple([z.string(), z.number()]))).default([]);
const documentSchema = z.object({
  docid: z.string(),
  doctext: z.string(),
  templates: z.array(
    z.object({
      incident_type: z.string(),
      PerpInd: fillersSchema,
      PerpOrg: fillersSchema,
      Target: fillersSchema,
      Victim: fillersSchema,
      Weapon: fillersSchema,
    }),
  ),
});
type Document = z.infer<typeof documentSchema>;

/** MUC-4 (1992): templates of political violence in Latin America, scored as CEAF over templates. */
export const muc4: Evaluation = {
  name: 'muc4',
  defaultData: '../shared/bench/muc4',
  run: async ({ data }) => {
    const file = ['test.jsonl', 'dev.jsonl'].map((name) => join(data, name)).find((path) => existsSync(path));
    if (file === undefined) throw new Error(`${data}: neither test.jsonl nor dev.jsonl`);
    const documents = (await readFile(file, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => documentSchema.parse(JSON.parse(line)));
    const engine = await loadEngine(join(import.meta.dirname, '..'));
    const counts = newCounts();
    for (const document of documents)
      addDocument(counts, templatesOf(engine.read(asReport(document)).claims), goldOf(document));
    const scores = Object.fromEntries(Object.entries(counts).map(([slot, count]) => [slot, f1OfCounts([count])]));
    return { scores: { f1: f1OfCounts(Object.values(counts)), ...scores }, lines: [`${documents.length} documents`] };
  },
};

function asReport({ docid, doctext }: Document): ReturnType<typeof reportOf> {
  return reportOf({ name: docid, text: doctext, meta: { published: null, publisher: null, title: null }, claims: [] });
}

function goldOf({ templates }: Document): Template[] {
  const strings = (fillers: Document['templates'][number]['Target']) =>
    fillers.map((mentions) => mentions.map(([m]) => clean(m)));
  return templates.map((t) => ({
    type: t.incident_type,
    roles: {
      PerpInd: strings(t.PerpInd),
      PerpOrg: strings(t.PerpOrg),
      Target: strings(t.Target),
      Victim: strings(t.Victim),
      Weapon: strings(t.Weapon),
    },
  }));
}
