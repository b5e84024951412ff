import { randomBytes } from 'node:crypto';
import type { Failure, Hints } from '../records/report.ts';

/** Something to be brought in, held in memory until it is in. */
export interface Item {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly hints: Hints;
}

/** What became of the items. */
export interface TakenIn {
  readonly new: number;
  readonly same_text: number;
  readonly known: number;
  readonly failures: readonly Failure[];
  readonly withdrawn: readonly Failure[];
}

export interface Job {
  readonly id: string;
  readonly coder: string;
  readonly at: string;
  readonly items: number;
  readonly state: 'running' | 'done' | 'broken';
  /** How far it is, in words. */
  readonly line: string;
  readonly taken: TakenIn | null;
}

/** So many jobs are remembered; what failed in an older one is to be handed over anew. */
const REMEMBERED = 20;

type TakeIn = (items: readonly Item[], progress: (line: string) => void) => Promise<TakenIn>;

/** What is being brought in at the desk, and what was. */
export class ImportJobs {
  readonly #takeIn: TakeIn;
  readonly #now: () => number;
  readonly #tell: (job: Job) => void;
  readonly #jobs = new Map<string, Job>();
  /** By job: what failed, to be tried again. */
  readonly #failed = new Map<string, readonly Item[]>();

  constructor(takeIn: TakeIn, now: () => number, tell: (job: Job) => void) {
    this.#takeIn = takeIn;
    this.#now = now;
    this.#tell = tell;
  }

  /** The newest first. */
  list(): Job[] {
    return [...this.#jobs.values()].reverse();
  }

  /** Begins to bring items in; answers at once. */
  start(coder: string, items: readonly Item[]): Job {
    const id = `i-${randomBytes(6).toString('hex')}`;
    const at = new Date(this.#now()).toISOString();
    const job = this.#put({ id, coder, at, items: items.length, state: 'running', line: '', taken: null });
    this.#forgetOld();
    void this.#run(id, items);
    return job;
  }

  /** Tries again what failed in a job, as a job of its own; null where nothing of it is left. */
  retry(coder: string, id: string): Job | null {
    const items = this.#failed.get(id);
    if (items === undefined || items.length === 0) return null;
    this.#failed.delete(id);
    return this.start(coder, items);
  }

  async #run(id: string, items: readonly Item[]): Promise<void> {
    try {
      const taken = await this.#takeIn(items, (line) => this.#change(id, { line }));
      const failed = items.filter(({ name }) => taken.failures.some((one) => isOf(one.name, name)));
      this.#failed.set(id, failed);
      this.#change(id, { state: 'done', taken });
    } catch (error) {
      this.#failed.set(id, items);
      this.#change(id, { state: 'broken', line: error instanceof Error ? error.message : String(error) });
    }
  }

  #change(id: string, what: Partial<Job>): void {
    const job = this.#jobs.get(id);
    if (job !== undefined) this.#put({ ...job, ...what });
  }

  #put(job: Job): Job {
    this.#jobs.set(job.id, job);
    this.#tell(job);
    return job;
  }

  #forgetOld(): void {
    for (const { id, state } of this.list().slice(REMEMBERED)) {
      if (state === 'running') continue;
      this.#jobs.delete(id);
      this.#failed.delete(id);
    }
  }
}

/** `feed.jsonl:17` failed in `feed.jsonl`. */
function isOf(failure: string, item: string): boolean {
  return failure === item || failure.startsWith(`${item}:`);
}
