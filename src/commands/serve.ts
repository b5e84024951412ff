import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { SETTINGS } from '../config.ts';
import { UsageError } from '../errors.ts';
import { takeReports } from '../import-reports.ts';
import { LiveEvents } from '../pipeline/live-events.ts';
import { OwnFiles } from '../pipeline/own-files.ts';
import { type Engine, openUploads, readRules } from '../pipeline.ts';
import { eventTitle } from '../publish/title.ts';
import { makeServer } from '../server/app.ts';
import { isLoopback, serve as listen } from '../server/serve.ts';
import { readsOfStore } from '../server/store-reads.ts';
import { workOnStore } from '../server/store-work.ts';
import { listCoders } from '../store/coders.ts';
import { OWN } from '../store/folder.ts';
import type { Store } from '../store/store.ts';
import { commandsAt } from './at-desk.ts';
import type { Command, Context, Values } from './command.ts';
import { list } from './inputs.ts';
import { sentenceDrawing } from './sentence-drawing.ts';

/** The folder that `npm start` makes from the bundled example reports while there is no record. */
const EXAMPLE_RECORD = 'example-record';

export const serve: Command = {
  name: 'serve',
  arguments: '',
  summary: 'serve the desk, on loopback unless told otherwise',
  options: [
    { flags: '--port <n>', help: 'the port; the next free one where it is taken', parse: parsePort },
    { flags: '--host <address>', help: 'the address to listen on; any but loopback opens the desk to others' },
    { flags: '--names <names>', help: 'the host names by which others reach it, with commas between', parse: list },
  ],
  examples: ['corroborate serve --port 4747', 'corroborate serve --host 0.0.0.0 --names desk.example.org'],
  needsRecord: true,
  makesRecord: true,
  run: async (context, _words, values) => {
    const engine = await context.engine();
    const where = whereIn(context.settings, values);
    await context.withRecord((store) => serveUntilStopped(store, engine, context, where));
    return 0;
  },
};

function parsePort(given: string): number {
  const parsed = SETTINGS.shape.port.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
  return parsed.data;
}

interface Where {
  readonly host: string;
  readonly port: number;
  /** By which others reach it; none on loopback. */
  readonly names: readonly string[];
}

function whereIn(settings: Context['settings'], values: Values): Where {
  const host = typeof values.host === 'string' ? values.host : settings.host;
  const port = typeof values.port === 'number' ? values.port : settings.port;
  if (isLoopback(host)) return { host, port, names: [] };
  const given = z.array(z.string()).parse(values.names ?? list(settings.names));
  const own = host === '0.0.0.0' || host === '::' ? [hostname()] : [host];
  return { host, port, names: given.length > 0 ? given : own };
}

/** Open to others, a desk without a single password would let nobody in. */
async function refuseWithoutPassword(store: Store, { host, names }: Where): Promise<void> {
  if (names.length === 0 || (await listCoders(store.dir)).some(({ password }) => password !== null)) return;
  throw new UsageError(
    `--host ${host}: nobody has a password yet; \`corroborate coder add NAME --role reviewer\` gives one`,
  );
}

async function serveUntilStopped(store: Store, engine: Engine, context: Context, where: Where): Promise<void> {
  await refuseWithoutPassword(store, where);
  const token = randomBytes(32).toString('hex');
  const live = new LiveEvents(store, engine.rules);
  const app = makeServer({
    reads: readsOfStore(store, { example: basename(store.dir) === EXAMPLE_RECORD }),
    work: workOnStore(store, context.effects, () => live.settle()),
    own: new OwnFiles(store, live, () => readRules(context.root, engine.codebook, join(store.dir, OWN))),
    codebook: engine.codebook,
    lookup: engine.lookup,
    title: (event, language) => eventTitle(event, engine.codebook, engine.words.titlesIn(language)),
    drawSentence: (text, at) => sentenceDrawing(engine, text, at),
    bundle: join(context.root, 'dist', 'web'),
    token,
    names: where.names,
    command: commandsAt(store, engine, { ...context, settle: () => live.settle() }),
    takeIn: (items, progress) =>
      takeReports(store, engine, openUploads(items), {
        effects: { log: progress, progress },
        settle: () => live.settle(),
      }),
    version: engine.stamps.engine,
    onError: (error) => context.effects.log(error.stack ?? error.message),
  });
  const desk = await listen(app, where);
  await store.announce(desk.url, token);
  context.out(`${desk.url}\n`);
  // So that the first decision need not wait; what a crash left between a decision and its events is made up for.
  live.settle().catch((error: Error) => context.effects.log(error.stack ?? error.message));
  await stopped();
  await desk.close();
  await live.keep();
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
