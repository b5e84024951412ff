import { createRoute, z } from '@hono/zod-openapi';
import type { Kind } from '../records/codebook.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { GradeRules } from '../records/grade-rules.ts';
import type { NamedBy } from '../store/named-by.ts';
import { answers, json, readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { needs } from './guard.ts';
import { languageOf } from './language.ts';
import {
  gradeRulesSchema,
  gradeRulesTakenSchema,
  listedActorsSchema,
  ownKindsRequestSchema,
  ownKindsSchema,
  ownKindsTakenSchema,
  ownTableSchema,
  ownTableTakenSchema,
  previewQuerySchema,
} from './shapes/own.ts';

type Table = 'actors' | 'places';

export interface KindEffect {
  readonly id: string;
  readonly change: 'added' | 'changed' | 'taken-back';
  readonly claims: number;
  readonly events: number;
}

/** The user's own rules and tables: what they are, what a change would do, and the change. */
export interface Own {
  readonly gradeRules: GradeRules;
  readonly gradesUnder: (rules: GradeRules) => Promise<
    readonly {
      readonly event: ConflictEvent;
      readonly from: ConflictEvent['grade'];
      readonly to: ConflictEvent['grade'];
    }[]
  >;
  readonly takeGrades: (rules: GradeRules) => Promise<void>;
  /** Kinds of the codebook in use, without the user's own, and those. */
  readonly kinds: () => Promise<{ readonly shipped: readonly Kind[]; readonly own: readonly Kind[] }>;
  /** How many claims and events are of each kind that these would change. Throws a DataError for a family that is none. */
  readonly kindsEffect: (kinds: readonly Kind[]) => Promise<readonly KindEffect[]>;
  readonly takeKinds: (kinds: readonly Kind[]) => Promise<void>;
  readonly table: (name: Table) => Promise<string>;
  /** Throws a DataError that names the line and cell where it does not fit. */
  readonly tableEffect: (name: Table, text: string) => Promise<{ readonly rows: number; readonly named: NamedBy }>;
  /** Rows of the actors that the program comes with whose names hold the words, as the table writes them. */
  readonly listedActors: (words: string) => Promise<readonly Readonly<Record<string, string>>[]>;
  readonly takeTable: (name: Table, text: string) => Promise<void>;
}

const gradeRulesRoute = createRoute({
  method: 'put',
  path: '/api/grade-rules',
  summary: 'Takes other rules of grades over, or says what they would change',
  request: { query: previewQuerySchema, body: { required: true, ...json(gradeRulesSchema, 'All rules, in order') } },
  responses: {
    200: json(gradeRulesTakenSchema, 'The events that are graded otherwise'),
    ...answers(400, 401, 403, 404),
  },
});

const tableParam = z.object({ table: z.enum(['actors', 'places']) });

const tableReadRoute = createRoute({
  method: 'get',
  path: '/api/own/{table}',
  summary: 'Your own actors or places, as tab-separated text',
  request: { params: tableParam },
  responses: { 200: json(ownTableSchema, 'The table; empty where there is none'), ...answers(400, 404) },
});

const tableRoute = createRoute({
  method: 'put',
  path: '/api/own/{table}',
  summary: 'Keeps your own actors or places, or says what they would name',
  request: {
    params: tableParam,
    query: previewQuerySchema,
    body: { required: true, ...json(ownTableSchema, 'The whole table, with its first line') },
  },
  responses: { 200: json(ownTableTakenSchema, 'What it names'), ...answers(400, 401, 403, 404) },
});

const kindsRoute = createRoute({
  method: 'put',
  path: '/api/own/kinds',
  summary: 'Keeps your own kinds of the codebook, or says what they would change',
  request: {
    query: previewQuerySchema,
    body: { required: true, ...json(ownKindsRequestSchema, 'All your own kinds') },
  },
  responses: { 200: json(ownKindsTakenSchema, 'What is of these kinds'), ...answers(400, 401, 403) },
});

const listedRoute = readRoute(
  '/api/own/actors/listed',
  'Rows of the actors that the program comes with, to be changed in your own',
  listedActorsSchema,
  z.object({ words: z.string().trim().min(2).max(200) }),
);

const SHOWN = 500;

export function addOwn(app: App, { own, title }: ServerOptions): void {
  if (own === undefined) return;

  app.openapi(readRoute('/api/grade-rules', 'The rules of grades', gradeRulesSchema, z.object({})), (c) =>
    c.json(gradeRulesSchema.parse({ rules: own.gradeRules }), 200),
  );

  app.use('/api/grade-rules', needs('reviewer', ['PUT']));
  app.openapi(gradeRulesRoute, async (c) => {
    const { rules } = c.req.valid('json');
    const { preview = false } = c.req.valid('query');
    const changes = await own.gradesUnder(rules);
    if (!preview) await own.takeGrades(rules);
    const shown = changes
      .slice(0, SHOWN)
      .map(({ event, from, to }) => ({ event: event.id, title: title(event, languageOf(c)), from, to }));
    return c.json(gradeRulesTakenSchema.parse({ taken: !preview, total: changes.length, changes: shown }), 200);
  });

  app.openapi(
    readRoute('/api/own/kinds', 'Kinds of the codebook, and your own', ownKindsSchema, z.object({})),
    async (c) => c.json(ownKindsSchema.parse(await own.kinds()), 200),
  );

  app.use('/api/own/*', needs('reviewer', ['PUT']));
  app.openapi(kindsRoute, async (c) => {
    const { own: kinds } = c.req.valid('json');
    const { preview = false } = c.req.valid('query');
    const effects = await own.kindsEffect(kinds);
    if (!preview) await own.takeKinds(kinds);
    return c.json(ownKindsTakenSchema.parse({ taken: !preview, kinds: effects }), 200);
  });

  app.openapi(listedRoute, async (c) =>
    c.json(listedActorsSchema.parse({ rows: await own.listedActors(c.req.valid('query').words) }), 200),
  );

  app.openapi(tableReadRoute, async (c) =>
    c.json(ownTableSchema.parse({ text: await own.table(c.req.valid('param').table) }), 200),
  );

  app.openapi(tableRoute, async (c) => {
    const { table } = c.req.valid('param');
    const { preview = false } = c.req.valid('query');
    const { text } = c.req.valid('json');
    const effect = await own.tableEffect(table, text);
    if (!preview) await own.takeTable(table, text);
    const stillToDo = preview ? [] : ['restart', 'reread'];
    return c.json(ownTableTakenSchema.parse({ taken: !preview, ...effect, still_to_do: stillToDo }), 200);
  });
}
