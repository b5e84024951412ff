import { randomBytes } from 'node:crypto';
import { sameName } from '../store/coders.ts';

/** A working day, and then some. */
const LASTS = 12 * 3600_000;
/** Wrong passwords in a row before a name, or an address, has to wait. */
const FREE_TRIES = 5;
const LONGEST_WAIT = 15 * 60_000;
/** So many names are kept in mind: who tries more of them than that gets none of them right. */
const MOST_NAMES = 10_000;

interface Open {
  readonly coder: string;
  readonly until: number;
}

interface Tries {
  readonly wrong: number;
  readonly until: number;
}

/** Who is at the desk: by the random number in each browser's cookie. They end with the desk, or after twelve hours. */
export class Sessions {
  readonly #now: () => number;
  readonly #open = new Map<string, Open>();
  readonly #tries = new Map<string, Tries>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Opens one for a coder; answers its number. */
  open(coder: string): string {
    const now = this.#now();
    for (const [key, { until }] of this.#open) if (until <= now) this.#open.delete(key);
    const key = randomBytes(32).toString('hex');
    this.#open.set(key, { coder, until: now + LASTS });
    return key;
  }

  /** The coder's name; null where the number opens nothing. */
  coderOf(key: string | undefined): string | null {
    const found = key === undefined ? undefined : this.#open.get(key);
    return found === undefined || found.until <= this.#now() ? null : found.coder;
  }

  close(key: string | undefined): void {
    if (key !== undefined) this.#open.delete(key);
  }

  /** Ends all sessions of a coder. */
  closeAll(coder: string): void {
    for (const [key, open] of this.#open) if (sameName(open.coder, coder)) this.#open.delete(key);
  }

  /** Seconds to wait before a password is looked at for this name or address; 0: none. */
  waitFor(who: string): number {
    const tries = this.#tries.get(who);
    return tries === undefined ? 0 : Math.max(0, Math.ceil((tries.until - this.#now()) / 1000));
  }

  /** Notes whether a password was right: each wrong one beyond the free ones doubles the wait. */
  tried(who: string, right: boolean): void {
    if (right) {
      this.#tries.delete(who);
      return;
    }
    if (this.#tries.size >= MOST_NAMES) this.#forgetTries();
    const wrong = (this.#tries.get(who)?.wrong ?? 0) + 1;
    const wait = wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (wrong - FREE_TRIES));
    this.#tries.set(who, { wrong, until: this.#now() + wait });
  }

  /** Those that nobody has to wait for any longer; where all have to, all. */
  #forgetTries(): void {
    const now = this.#now();
    for (const [who, { until }] of this.#tries) if (until <= now) this.#tries.delete(who);
    if (this.#tries.size >= MOST_NAMES) this.#tries.clear();
  }
}
