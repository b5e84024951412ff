import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Coder } from '../records/coder.ts';
import { ABOUT_TYPES } from '../records/decision.ts';
import type { ConflictEvent } from '../records/event.ts';
import { QUEUE_REASONS, type QueueEntry } from '../records/queue.ts';
import type { QueueQuery } from '../store/queue.ts';
import { answers, json, readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { needs, writer } from './guard.ts';
import { languageOf } from './language.ts';
import type { Leases } from './leases.ts';
import {
  type QueueItem,
  queueClaimedSchema,
  queueClaimSchema,
  queueReleaseSchema,
  queueSchema,
} from './shapes/queue.ts';

const querySchema = z.object({
  type: z.enum(ABOUT_TYPES).optional(),
  reason: z.enum(QUEUE_REASONS).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().nonnegative().default(0),
});

const claimRoute = createRoute({
  method: 'post',
  path: '/api/queue/claim',
  summary: 'Takes an item in hand for some minutes: this one, or the next that nobody has',
  request: { body: { required: true, ...json(queueClaimSchema, 'Which one, or of what kind') } },
  responses: {
    200: json(queueClaimedSchema, 'The item; null where nothing waits'),
    ...answers(400, 401, 403, 404, 409),
  },
});

const releaseRoute = createRoute({
  method: 'post',
  path: '/api/queue/release',
  summary: 'Gives an item back',
  request: { body: { required: true, ...json(queueReleaseSchema, 'Which one') } },
  responses: { 200: json(z.object({ released: z.boolean() }), 'Whether you had it'), ...answers(400, 401, 403) },
});

export function addQueue(app: App, options: ServerOptions, leases: Leases): void {
  const { work } = options;
  const itemsOf = (entries: readonly QueueEntry[], c: Context) =>
    fullItems(entries, (event) => options.title(event, languageOf(c)), options, leases);

  const takeThis = async (asked: Asked, minutes: number): Promise<QueueEntry | 'gone' | 'taken'> => {
    const [entry] = (await work.queue({ ...asked, limit: 1, offset: 0 })).items;
    if (entry === undefined) return 'gone';
    return leases.take(entry.type, entry.id, asked.coder, minutes) === null ? 'taken' : entry;
  };
  // Another may be quicker between the looking and the taking: then the next one is looked for.
  const takeNext = async (asked: Asked, minutes: number): Promise<QueueEntry | null> => {
    for (;;) {
      const except = leases.ofOthers(asked.coder);
      const [entry] = (await work.queue({ ...asked, except, limit: 1, offset: 0 })).items;
      if (entry === undefined) return null;
      if (leases.take(entry.type, entry.id, asked.coder, minutes) !== null) return entry;
    }
  };

  app.openapi(readRoute('/api/queue', 'What needs a person', queueSchema, querySchema), async (c) => {
    const coder: Coder | null = c.get('coder');
    const found = await work.queue({ ...c.req.valid('query'), coder: coder?.name ?? null });
    return c.json(queueSchema.parse({ ...found, items: await itemsOf(found.items, c) }), 200);
  });

  app.use('/api/queue/*', needs('coder', ['POST']));
  app.openapi(claimRoute, async (c) => {
    const coder = writer(c);
    const { id, minutes, reason, type } = c.req.valid('json');
    if ((id === undefined) !== (type === undefined) && id !== undefined)
      return c.json({ error: 'question', detail: 'type: say what the id is of' }, 400);
    const asked = { type, id, reason, coder };
    const entry = await (id === undefined ? takeNext(asked, minutes) : takeThis(asked, minutes));
    if (entry === 'gone') return c.json({ error: 'missing', detail: `${id} does not wait for anybody.` }, 404);
    if (entry === 'taken') return c.json({ error: 'taken', detail: 'Somebody else has it in hand.' }, 409);
    if (entry === null) return c.json({ item: null, lease: null }, 200);
    const [item = null] = await itemsOf([entry], c);
    return c.json(queueClaimedSchema.parse({ item, lease: item?.lease ?? null }), 200);
  });

  app.openapi(releaseRoute, (c) => {
    const { id, type } = c.req.valid('json');
    return c.json({ released: leases.release(type, id, writer(c)) }, 200);
  });
}

type Asked = Omit<QueueQuery, 'limit' | 'offset' | 'except'> & { readonly coder: string };

async function fullItems(
  entries: readonly QueueEntry[],
  title: (event: ConflictEvent) => string,
  { work }: ServerOptions,
  leases: Leases,
): Promise<QueueItem[]> {
  const about = await work.aboutItems(entries);
  return entries.map((entry) => {
    const { assigned, claim, event, report } = about(entry);
    const lease = leases.of(entry.type, entry.id);
    const evidence = claim?.evidence.map(({ quote }) => quote).join(' ');
    const named = entry.type === 'event' && event !== null ? title(event) : (evidence ?? report?.title ?? entry.id);
    return {
      type: entry.type,
      id: entry.id,
      worth: entry.worth,
      title: named,
      kind: claim?.kind ?? event?.kind ?? null,
      report: report?.id ?? null,
      event: event?.id ?? null,
      day: event?.time.start ?? report?.published ?? null,
      reasons: entry.reasons.map(({ detail, id }) => ({ id, detail })),
      assigned,
      lease: lease === null ? null : { coder: lease.coder, until: new Date(lease.until).toISOString() },
    };
  });
}
