import { z } from '@hono/zod-openapi';
import type { Codebook } from '../records/codebook.ts';
import { readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { type CodebookAnswer, codebookAnswerSchema, statusSchema } from './shapes.ts';

export function addRecord(app: App, { reads, codebook }: ServerOptions): void {
  app.openapi(
    readRoute('/api/status', 'The record: its name, its counts, its engine', statusSchema, z.object({})),
    async (c) => {
      const { name, example, counts, revision, madeBy } = await reads.state();
      return c.json(statusSchema.parse({ record: name, example, counts, revision, made_by: madeBy }), 200);
    },
  );

  const answer = codebookAnswerSchema.parse(answerOf(codebook));
  app.openapi(readRoute('/api/codebook', 'The kinds of event', codebookAnswerSchema, z.object({})), (c) =>
    c.json(answer, 200),
  );
}

function answerOf(codebook: Codebook): CodebookAnswer {
  return {
    version: codebook.version,
    families: [...codebook.families],
    kinds: codebook.kinds.map((k) => ({
      id: k.id,
      family: k.family,
      label: k.label,
      definition: k.definition,
      acled: k.acled && { event: k.acled.event, detail: k.acled.subEvent },
      plover: k.plover && { event: k.plover.event, detail: k.plover.mode },
    })),
  };
}
