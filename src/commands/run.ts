import { isAbsolute, join, resolve } from 'node:path';
import { readSettings } from '../config.ts';
import type { Effects } from '../effects.ts';
import { type Engine, loadEngine } from '../pipeline.ts';
import { OWN } from '../store/folder.ts';
import { liveServer } from '../store/lock.ts';
import { openRecord, requireRecord } from '../store/open-record.ts';
import type { Asking, Command, Context, Values } from './command.ts';
import { runAtDesk } from './remote.ts';

export interface World {
  readonly root: string;
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly effects: Effects;
  readonly width: number;
  readonly commands: readonly Command[];
  readonly out: (text: string) => void;
  readonly secret: Asking['secret'];
}

/** Runs a command of the command line: through the desk where one holds the record, else in this process. */
export async function run(command: Command, words: readonly string[], given: Values, world: World): Promise<number> {
  const settings = readSettings(world.cwd, world.environment);
  const folder = typeof given.record === 'string' ? given.record : settings.record;
  const record = isAbsolute(folder) ? folder : resolve(world.cwd, folder);
  const values = (await command.prepare?.(words, given, world)) ?? given;
  if (command.needsRecord) {
    const desk = await liveServer(record);
    if (desk !== null)
      return await runAtDesk(desk, { name: command.name, words: [...words], values, cwd: world.cwd }, world);
  }
  return await command.run(contextOf(command, world, settings, record), words, values);
}

function contextOf(command: Command, world: World, settings: Context['settings'], record: string): Context {
  let engine: Promise<Engine> | null = null;
  const loaded = (): Promise<Engine> => (engine ??= loadEngine(world.root, join(record, OWN)));
  return {
    ...world,
    settings,
    record,
    openStore: null,
    engine: loaded,
    withRecord: async (use) => {
      if (!command.makesRecord) await requireRecord(record);
      const { codebook } = await loaded();
      const store = await openRecord(record, world.effects, { root: world.root, kinds: codebook.kinds });
      try {
        return await use(store);
      } finally {
        await store.close();
      }
    },
  };
}
