import { isForPeople } from '../errors.ts';
import type { Engine } from '../pipeline.ts';
import type { CommandAnswer, CommandRequest } from '../server/shapes.ts';
import type { Store } from '../store/store.ts';
import type { Command, Context } from './command.ts';

/** Runs commands of the command line inside the desk, on its open record; what they print goes into the answer. */
export function commandsAt(store: Store, engine: Engine, context: Context) {
  return async (request: CommandRequest): Promise<CommandAnswer> => {
    const command = context.commands.find((c) => c.name === request.name);
    if (command === undefined) return refused(`the desk has no command ${request.name}`);
    if (command.name === 'serve') return refused('a desk serves this record already');
    return await answerOf(command, request, { store, engine, context });
  };
}

function refused(line: string): CommandAnswer {
  return { exit: 2, out: '', log: [`corroborate: ${line}`] };
}

interface Desk {
  readonly store: Store;
  readonly engine: Engine;
  readonly context: Context;
}

async function answerOf(command: Command, request: CommandRequest, desk: Desk): Promise<CommandAnswer> {
  const out: string[] = [];
  const log: string[] = [];
  const inside: Context = {
    ...desk.context,
    cwd: request.cwd,
    out: (text) => void out.push(text),
    effects: { ...desk.context.effects, log: (line) => void log.push(line), progress: () => {} },
    engine: () => Promise.resolve(desk.engine),
    openStore: desk.store,
    withRecord: (use) => use(desk.store),
  };
  try {
    const exit = await command.run(inside, request.words, request.values);
    return { exit, out: out.join(''), log };
  } catch (error) {
    return { exit: 2, out: out.join(''), log: [...log, `corroborate: ${causeOf(error)}`] };
  }
}

/** The message of an error that is meant for people; of a fault of the program also where it arose. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return isForPeople(error) ? error.message : (error.stack ?? error.message);
}
