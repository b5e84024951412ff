import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Analysis } from '../records/analysis.ts';
import { workerScript } from './worker-script.ts';

interface Waiting {
  readonly text: string;
  readonly resolve: (analysis: Analysis) => void;
  readonly reject: (reason: Error) => void;
}

/** Texts spread over worker threads that each hold a pipeline of the same model. */
export class Pool {
  readonly #workers: readonly Worker[];
  readonly #queue: Waiting[] = [];
  readonly #idle: Worker[] = [];
  readonly #asked = new Map<Worker, Waiting>();
  #failure: Error | null = null;

  /**
   * Starts `threads` workers (one for each core by default) on the model in `folder`. `script` is what they run:
   * `worker.ts` beside this file, or what a bundler made of it.
   */
  constructor(folder: string, threads: number = availableParallelism(), script: URL = workerScript(import.meta.url)) {
    this.#workers = Array.from({ length: threads }, () => new Worker(script, { workerData: { folder } }));
    for (const worker of this.#workers) {
      worker.on('message', (analysis: Analysis) => this.#answer(worker, analysis));
      worker.on('error', (reason: Error) => this.#fail(reason));
      this.#idle.push(worker);
    }
  }

  /** The analyses in the order of the texts, the same as one thread gives; rejects if a worker dies. */
  analyseAll(texts: readonly string[]): Promise<readonly Analysis[]> {
    return Promise.all(texts.map((text) => this.#analyse(text)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #analyse(text: string): Promise<Analysis> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure);
        return;
      }
      this.#queue.push({ text, resolve, reject });
      const worker = this.#idle.pop();
      if (worker !== undefined) this.#ask(worker);
    });
  }

  #ask(worker: Worker): void {
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#idle.push(worker);
      return;
    }
    this.#asked.set(worker, waiting);
    worker.postMessage(waiting.text);
  }

  #answer(worker: Worker, analysis: Analysis): void {
    this.#asked.get(worker)?.resolve(analysis);
    this.#asked.delete(worker);
    this.#ask(worker);
  }

  #fail(reason: Error): void {
    this.#failure = reason;
    for (const { reject } of [...this.#asked.values(), ...this.#queue.splice(0)]) reject(reason);
    this.#asked.clear();
  }
}
