import { z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { HistoryLine } from '../store/history-line.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { rowOf } from './decisions.ts';
import type { Job } from './import-jobs.ts';
import type { Listeners } from './listeners.ts';
import { jobSchema } from './shapes/imports.ts';

/** More lines than this behind, a browser is better off loading anew. */
const REPLAYED = 2000;
/** Milliseconds between signs of life, so that a proxy does not hang up. */
const ALIVE = 20_000;

/**
 * What changes in the record, as server-sent events: `decisions` (rows), `events` (ids of those that were minted,
 * changed, forwarded, ended), `reports` (ids that came, were read again or withdrawn), `reset` (too much to tell: load
 * anew), `import` (a job as it goes on; without an id). An event's id is a line of the history, so that a browser which comes
 * back with Last-Event-ID misses nothing.
 */
export function addChanges(app: App, { work }: ServerOptions, jobs: Listeners<Job>): void {
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/changes',
    summary: 'What changes, as it changes: server-sent events',
    request: { query: z.object({ after: z.coerce.number().int().nonnegative().optional() }) },
    responses: {
      200: { description: 'A stream of events', content: { 'text/event-stream': { schema: z.string() } } },
    },
  });
  app.get('/api/changes', (c) =>
    streamSSE(c, async (stream) => {
      let told = Number(c.req.header('last-event-id') ?? c.req.query('after') ?? work.version());
      if (!Number.isInteger(told) || told < 0) told = work.version();
      const send = async (lines: readonly HistoryLine[]): Promise<void> => {
        for (const message of await messagesOf(lines, work)) await stream.writeSSE(message);
      };
      // One message after the other, the missed ones first.
      let tail: Promise<unknown> = stream.writeSSE({
        event: 'hello',
        data: JSON.stringify({ version: work.version() }),
      });
      const then = (next: () => Promise<unknown>): void => {
        tail = tail.then(next).catch(() => undefined);
      };
      const stopLines = work.onLines((lines) => then(() => send(lines)));
      const stopJobs = jobs.add((job) =>
        then(() => stream.writeSSE({ event: 'import', data: JSON.stringify(jobSchema.parse(job)) })),
      );
      const missed = work.version() - told;
      if (missed > REPLAYED) then(() => stream.writeSSE({ event: 'reset', id: String(work.version()), data: '{}' }));
      else if (missed > 0) then(async () => send(await linesBetween(work, told, told + missed)));
      const alive = setInterval(() => then(() => stream.writeSSE({ event: 'alive', data: '{}' })), ALIVE);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(alive);
      stopLines();
      stopJobs();
    }),
  );
}

async function linesBetween(work: ServerOptions['work'], after: number, last: number): Promise<HistoryLine[]> {
  const lines: HistoryLine[] = [];
  for await (const line of work.linesAfter(after)) if (line.seq <= last) lines.push(line);
  return lines;
}

interface Message {
  readonly event: string;
  readonly id: string;
  readonly data: string;
}

async function messagesOf(lines: readonly HistoryLine[], work: ServerOptions['work']): Promise<Message[]> {
  const id = String(lines.at(-1)?.seq ?? 0);
  const ids = (type: HistoryLine['type']): string[] =>
    lines.flatMap((line) => (line.type === type && 'event' in line.body ? [line.body.event] : []));
  const decisions = lines.flatMap((line) => (line.type === 'decision' ? [line.body.decision] : []));
  const reports = lines.flatMap((line) => ('report' in line.body ? [line.body.report] : []));
  const forwarded = lines.flatMap((line) => (line.type === 'forward' ? [[line.body.event, line.body.to]] : []));
  const events = { minted: ids('mint'), changed: ids('change'), forwarded, ended: ids('end') };
  const messages: Message[] = [];
  const tell = (event: string, data: unknown): void => void messages.push({ event, id, data: JSON.stringify(data) });
  if (reports.length > 0) tell('reports', { reports: [...new Set(reports)] });
  if (decisions.length > 0) tell('decisions', { decisions: (await work.decisionsByHash(decisions)).map(rowOf) });
  if (Object.values(events).some((list) => list.length > 0)) tell('events', events);
  return messages;
}
