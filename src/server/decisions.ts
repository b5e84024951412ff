import { createRoute, z } from '@hono/zod-openapi';
import { ABOUT_TYPES } from '../records/decision.ts';
import type { FiledDecision } from '../store/find-decisions.ts';
import { answers, json, readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { needs, writer } from './guard.ts';
import {
  conflictSchema,
  type DecideAnswer,
  type DecisionRow,
  decideAnswerSchema,
  decideRequestSchema,
  decisionListSchema,
  decisionRowSchema,
  undoRequestSchema,
} from './shapes/decisions.ts';
import type { DecideOutcome } from './work.ts';

const querySchema = z.object({
  type: z.enum(ABOUT_TYPES).optional(),
  /** An id: decisions about it, or, for a claim, also those that name it. */
  about: z.string().optional(),
  coder: z.string().optional(),
  verb: z.string().optional(),
  /** Only those behind this line of the history. */
  after: z.coerce.number().int().nonnegative().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().nonnegative().default(0),
});

const decideRoute = createRoute({
  method: 'post',
  path: '/api/decisions',
  summary: 'Records decisions, all of them or none',
  request: { body: { required: true, ...json(decideRequestSchema, 'Decisions, each by its verb') } },
  responses: {
    201: json(decideAnswerSchema, 'They are recorded; what became of the events'),
    409: json(conflictSchema, 'Somebody decided otherwise meanwhile: both are shown, nothing was recorded'),
    ...answers(400, 401, 403),
  },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/decisions/{id}/undo',
  summary: 'Takes a decision back, or the taking back of one',
  request: {
    params: z.object({ id: z.string().min(1) }),
    body: { required: false, ...json(undoRequestSchema, 'Why, where you like') },
  },
  responses: {
    201: json(decideAnswerSchema, 'It is undone; what became of the events'),
    ...answers(400, 401, 403, 404),
  },
});

export function addDecisions(app: App, { work }: ServerOptions): void {
  app.openapi(
    readRoute('/api/decisions', 'What people decided, the newest first', decisionListSchema, querySchema),
    async (c) => {
      const { decisions, total } = await work.decisions(c.req.valid('query'));
      return c.json(decisionListSchema.parse({ total, decisions: decisions.map(rowOf) }), 200);
    },
  );

  app.use(decideRoute.getRoutingPath(), needs('coder', ['POST']));
  app.openapi(decideRoute, async (c) => {
    const { decisions } = c.req.valid('json');
    const done = await work.decide(writer(c), decisions);
    if (done.conflicts.length > 0) {
      const shown = done.conflicts.map(({ index, theirs, yours }) => ({ index, yours, theirs: rowOf(theirs) }));
      const detail = 'Somebody decided otherwise since you looked. Nothing was recorded; yours is given back.';
      return c.json(
        conflictSchema.parse({ error: 'conflict', detail, conflicts: shown, version: work.version() }),
        409,
      );
    }
    return c.json(decideAnswerSchema.parse(answerOf(done, work.version())), 201);
  });

  app.use(undoRoute.getRoutingPath(), needs('coder', ['POST']));
  app.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { note } = c.req.valid('json') ?? {};
    const done = await work.undo(writer(c), id, note ?? null);
    if (done === null) return c.json({ error: 'missing', detail: `There is no decision ${id} in this record.` }, 404);
    return c.json(decideAnswerSchema.parse(answerOf(done, work.version())), 201);
  });
}

function answerOf({ decisions, events }: DecideOutcome, version: number): DecideAnswer {
  const forwarded = events.forwarded.map(([from, to]): [string, string] => [from, to]);
  return {
    decisions: decisions.map(rowOf),
    events: { minted: [...events.minted], changed: [...events.changed], forwarded, ended: [...events.ended] },
    version,
  };
}

/** A decision as the API shows it: what was not said is null. */
export function rowOf({
  about,
  at,
  based_on,
  coder,
  id,
  line,
  note,
  undone_by,
  value,
  verb,
}: FiledDecision): DecisionRow {
  return decisionRowSchema.parse({
    id,
    coder,
    at,
    about,
    verb,
    value: value ?? null,
    note: note ?? null,
    based_on: based_on ?? null,
    line,
    undone_by,
  });
}
