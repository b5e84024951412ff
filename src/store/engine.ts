import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { type Transferable, Worker } from 'node:worker_threads';

/** AuthenticationOk and ReadyForQuery: the greeting that a client waits for before its first query. */
const GREETING = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
const TERMINATE = 0x58;

/** The embedded database engine, running in its thread. */
export interface Engine {
  /** What a `pg` client talks to, in place of a socket. One at a time: the engine has one session. */
  readonly connect: () => Duplex;
  readonly stop: () => Promise<void>;
}

/** The engine's program as the first thread of this process compiled it: half the time to start for the others. */
let program: unknown;

/** Starts the engine on a folder; an empty folder becomes a database. Throws where the folder is damaged. */
export async function startEngine(root: string, folder: string): Promise<Engine> {
  const thread = new EngineThread(
    new Worker(join(root, 'src', 'store', 'engine-worker.mjs'), {
      workerData: { folder, program },
      // Loaders of the main thread (tsx) only slow a plain file down.
      execArgv: [],
      // What the engine prints is no output of the program.
      stdout: true,
      stderr: true,
    }),
  );
  program = await thread.answer();
  return {
    connect: () => new EngineStream(thread),
    stop: async () => {
      await thread.ask('stop', []);
      await thread.end();
    },
  };
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Questions to the thread, answered one at a time; after its end every question fails at once. */
class EngineThread {
  readonly #worker: Worker;
  #waiting: Waiting | null = null;
  #ended: Error | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (answer: unknown) => {
      this.#waiting?.resolve(answer);
      this.#waiting = null;
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', (code) => this.#fail(new Error(`The database engine ended with code ${code}.`)));
  }

  /** The thread's next message. */
  answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#ended === null) this.#waiting = { resolve, reject };
      else reject(this.#ended);
    });
  }

  ask(message: unknown, transfer: readonly Transferable[]): Promise<unknown> {
    const answer = this.answer();
    this.#worker.postMessage(message, transfer);
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    this.#waiting?.reject(this.#ended);
    this.#waiting = null;
  }
}

/**
 * A socket's stand-in. `pg` corks what belongs together, so that a query with its parameters is one message to the
 * thread and one back: half the time of sending each part on its own, as PGlite's own `createPgConfig` does.
 */
class EngineStream extends Duplex {
  readonly #thread: EngineThread;
  #greeted = false;

  constructor(thread: EngineThread) {
    super();
    this.#thread = thread;
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
      // A copy of its own, so that it can be handed over.
      const message = new Uint8Array(bytes);
      this.push(await this.#thread.ask(message, [message.buffer]));
    }
  }
}
