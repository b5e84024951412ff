import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';

/** AuthenticationOk and ReadyForQuery: the greeting that a client waits for before its first query. */
const GREETING = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
const TERMINATE = 0x58;

/** The embedded database engine, running in its thread. */
export interface Engine {
  /** What a `pg` client talks to, in place of a socket. One at a time: the engine has one session. */
  readonly connect: () => Duplex;
  readonly stop: () => Promise<void>;
}

/** Starts the engine on a folder; an empty folder becomes a database. Throws where the folder is damaged. */
export async function startEngine(root: string, folder: string): Promise<Engine> {
  const worker = new Worker(join(root, 'src', 'store', 'engineWorker.mjs'), {
    workerData: { folder, program },
    // Loaders of the main thread (tsx) only slow a plain file down.
    execArgv: [],
    // What the engine prints is no output of the program.
    stdout: true,
    stderr: true,
  });
  program = await next(worker);
  return { connect: () => new EngineStream(worker), stop: () => stop(worker) };
}

/** The engine's program as the first thread of this process compiled it: a fifth of the time to start. */
let program: unknown;

async function stop(worker: Worker): Promise<void> {
  const stopped = next(worker);
  worker.postMessage('stop');
  await stopped;
  await worker.terminate();
}

/** The next message of the worker; rejects where it fails or ends instead. */
function next(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number): void => reject(new Error(`The database engine ended with code ${code}.`));
    worker.once('exit', ended);
    worker.once('error', reject);
    worker.once('message', (message: unknown) => {
      worker.off('exit', ended);
      worker.off('error', reject);
      resolve(message);
    });
  });
}

/**
 * A socket's stand-in. `pg` corks what belongs together, so that a query with its parameters is one message to the
 * thread and one back: half the time of sending each part on its own, as PGlite's own `createPgConfig` does.
 */
class EngineStream extends Duplex {
  readonly #worker: Worker;
  #greeted = false;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  // What `pg` asks of a socket and a thread has no use for.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#send(chunk).then(() => done(), done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(chunks.map((c) => c.chunk))).then(() => done(), done);
  }

  async #send(bytes: Buffer): Promise<void> {
    if (!this.#greeted) {
      this.#greeted = true;
      this.push(GREETING);
    } else if (bytes[0] === TERMINATE) {
      this.push(null);
    } else {
      const copy = Uint8Array.from(bytes);
      const answer = next(this.#worker);
      this.#worker.postMessage(copy, [copy.buffer]);
      this.push(await answer);
    }
  }
}
