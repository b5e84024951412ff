import { OpenAPIHono } from '@hono/zod-openapi';
import { DataError, UsageError } from '../errors.ts';
import type { Codebook } from '../records/codebook.ts';
import type { ConflictEvent } from '../records/event.ts';
import { serveBundle } from './bundle.ts';
import { addChanges } from './changes.ts';
import { addCommands } from './commands.ts';
import type { App, Carried } from './context.ts';
import { addDecisions } from './decisions.ts';
import { addEvents } from './events.ts';
import { onlyOurNames, onlyOwnWrites, onlyWithToken, strictHeaders } from './guard.ts';
import type { Item, Job, TakenIn } from './import-jobs.ts';
import { addImports } from './imports.ts';
import { Leases } from './leases.ts';
import { Listeners } from './listeners.ts';
import { addLookups, type Lookup } from './lookups.ts';
import { addOwn, type Own } from './own.ts';
import { addQueue } from './queue.ts';
import type { RecordReads } from './reads.ts';
import { addRecord } from './record.ts';
import { addReports } from './reports.ts';
import { addSession, onlyCoders, withCoder } from './session.ts';
import { Sessions } from './sessions.ts';
import type { CommandAnswer, CommandRequest } from './shapes.ts';
import { addSheets } from './sheets.ts';
import { addTables } from './tables.ts';
import type { RecordWork } from './work.ts';

export interface ServerOptions {
  readonly reads: RecordReads;
  readonly codebook: Codebook;
  /** The headline of an event, from its values, in a language where there are words for it, else in English. */
  readonly title: (event: ConflictEvent, language: string) => string;
  /** The tree and names of the sentence at a place (code points) of a text, as SVG; null where no sentence is. */
  readonly drawSentence: (text: string, at: number) => string | null;
  /** The folder with the built desk. */
  readonly bundle: string;
  /** What the command line shows to work through the desk; it stands in the record's lock. */
  readonly token: string;
  /** Runs a command of the command line on the open record. */
  readonly command: (request: CommandRequest) => Promise<CommandAnswer>;
  /** What people do with the record. */
  readonly work: RecordWork;
  /** Places and actors by name; without it nothing is found. */
  readonly lookup?: Lookup;
  /** Names beside loopback's by which the desk is asked for; with any, everybody needs a password. */
  readonly names?: readonly string[];
  /** Brings reports in that were handed over at the desk. */
  readonly takeIn: (items: readonly Item[], progress: (line: string) => void) => Promise<TakenIn>;
  /** The user's own rules and tables; where they are missing, so are their routes. */
  readonly own?: Own;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** The program's version. */
  readonly version: string;
  /** Told of what went wrong inside; the answer itself says no more than that something did. */
  readonly onError: (error: Error) => void;
}

/** Routes of the command line, which shows a token in the place of a session. */
const BY_TOKEN: ReadonlySet<string> = new Set(['/api/command', '/api/import']);
/** Where one says who one is. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['/api/session', ...BY_TOKEN]);

/** The desk's HTTP side: its API below /api/, its pages everywhere else. Knows nothing of ports: see `serve`. */
export function makeServer(options: ServerOptions): App {
  const { names = [], now = Date.now, token, work } = options;
  const sessions = new Sessions(now);
  const app = new OpenAPIHono<Carried>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
      return c.json({ error: 'question', detail }, 400);
    },
  });
  app.use(strictHeaders(), onlyOurNames(names));
  app.use('/api/*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.on('POST', ['/api/command', '/api/import'], onlyWithToken(token));
  app.use('/api/*', withCoder(sessions, work));
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/api/*', async (c, next) =>
    BY_TOKEN.has(c.req.path) ? await next() : await onlyOwnWrites()(c, next),
  );
  if (names.length > 0) app.use('/api/*', onlyCoders(OPEN_TO_ALL));
  app.onError((error, c) => {
    if (error instanceof UsageError || error instanceof DataError)
      return c.json({ error: 'question', detail: error.message }, 400);
    options.onError(error);
    return c.json({ error: 'inside', detail: 'The desk could not answer; its log says why.' }, 500);
  });
  addRecord(app, options);
  addEvents(app, options);
  addReports(app, options);
  addCommands(app, options);
  addSession(app, options, sessions);
  addDecisions(app, options);
  addQueue(app, options, new Leases(now));
  const jobs = new Listeners<Job>();
  addChanges(app, options, jobs);
  addImports(app, options, (job) => jobs.tell(job));
  addLookups(app, options);
  addTables(app, options);
  addOwn(app, options);
  addSheets(app, options);
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Corroborate', version: options.version } });
  app.all('/api/*', (c) => c.json({ error: 'missing', detail: `There is no ${c.req.path} in this API.` }, 404));
  app.get('*', serveBundle(options.bundle));
  return app;
}
