import { request } from 'node:http';
import { RecordError } from '../errors.ts';
import type { CommandAnswer, CommandRequest } from '../server/shapes.ts';
import { commandAnswerSchema, problemSchema } from '../server/shapes.ts';
import type { LiveServer } from '../store/lock.ts';
import type { World } from './run.ts';

/** Has the running desk, which holds the record's lock, run a command, and prints what it printed. */
export async function runAtDesk(desk: LiveServer, command: CommandRequest, world: World): Promise<number> {
  const answer = await ask(desk, command);
  for (const line of answer.log) world.effects.log(line);
  if (answer.out !== '') world.out(answer.out);
  return answer.exit;
}

async function ask(desk: LiveServer, command: CommandRequest): Promise<CommandAnswer> {
  const { status, body } = await post(desk, JSON.stringify(command)).catch((error: Error) => {
    throw new RecordError(`The desk at ${desk.url} holds the record and does not answer: ${error.message}`);
  });
  if (status === 200) return commandAnswerSchema.parse(JSON.parse(body));
  throw new RecordError(`The desk at ${desk.url}: ${problemSchema.parse(JSON.parse(body)).detail}`);
}

/** Not `fetch`: that gives up after five minutes without an answer, and a large import takes longer. */
function post(desk: LiveServer, body: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${desk.token}`, 'content-type': 'application/json' };
    const asking = request(new URL('/api/command', desk.url), { method: 'POST', headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString() }));
      response.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
