import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { SETTINGS } from '../config.ts';
import { takeReports } from '../import-reports.ts';
import { LiveEvents } from '../pipeline/live-events.ts';
import { type Engine, openUploads } from '../pipeline.ts';
import { eventTitle } from '../publish/title.ts';
import { makeServer } from '../server/app.ts';
import { serve as listen } from '../server/serve.ts';
import { readsOfStore } from '../server/store-reads.ts';
import { workOnStore } from '../server/store-work.ts';
import type { Store } from '../store/store.ts';
import { commandsAt } from './at-desk.ts';
import type { Command, Context } from './command.ts';
import { sentenceDrawing } from './sentence-drawing.ts';

/** The folder that `npm start` makes from the bundled example reports while there is no record. */
const EXAMPLE_RECORD = 'example-record';

export const serve: Command = {
  name: 'serve',
  arguments: '',
  summary: 'serve the desk on loopback, and nowhere else',
  options: [{ flags: '--port <n>', help: 'the port; the next free one where it is taken', parse: parsePort }],
  examples: ['corroborate serve --port 4747'],
  needsRecord: true,
  makesRecord: true,
  run: async (context, _words, values) => {
    const engine = await context.engine();
    const port = typeof values.port === 'number' ? values.port : context.settings.port;
    await context.withRecord((store) => serveUntilStopped(store, engine, context, port));
    return 0;
  },
};

function parsePort(given: string): number {
  const parsed = SETTINGS.shape.port.safeParse(given);
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message);
  return parsed.data;
}

async function serveUntilStopped(store: Store, engine: Engine, context: Context, port: number): Promise<void> {
  const token = randomBytes(32).toString('hex');
  const live = new LiveEvents(store, engine.rules);
  const app = makeServer({
    reads: readsOfStore(store, { example: basename(store.dir) === EXAMPLE_RECORD }),
    work: workOnStore(store, context.effects, () => live.settle()),
    codebook: engine.codebook,
    lookup: engine.lookup,
    title: (event, language) => eventTitle(event, engine.codebook, engine.words.titlesIn(language)),
    drawSentence: (text, at) => sentenceDrawing(engine, text, at),
    bundle: join(context.root, 'dist', 'web'),
    token,
    command: commandsAt(store, engine, { ...context, settle: () => live.settle() }),
    takeIn: (items, progress) =>
      takeReports(store, engine, openUploads(items), {
        effects: { log: progress, progress },
        settle: () => live.settle(),
      }),
    version: engine.stamps.engine,
    onError: (error) => context.effects.log(error.stack ?? error.message),
  });
  const desk = await listen(app, { port });
  await store.announce(desk.url, token);
  context.out(`${desk.url}\n`);
  // So that the first decision need not wait; what a crash left between a decision and its events is made up for.
  live.settle().catch((error: Error) => context.effects.log(error.stack ?? error.message));
  await stopped();
  await desk.close();
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
