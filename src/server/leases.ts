import type { AboutType } from '../records/decision.ts';

export interface Lease {
  readonly coder: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Who has which item in hand: nobody else gets it until the time is over, it is given back or decided on. */
export class Leases {
  readonly #now: () => number;
  readonly #held = new Map<string, Lease>();

  constructor(now: () => number) {
    this.#now = now;
  }

  of(type: AboutType, id: string): Lease | null {
    const lease = this.#held.get(`${type} ${id}`);
    return lease === undefined || lease.until <= this.#now() ? null : lease;
  }

  /** Takes an item, or keeps it for longer; null where another has it. Taking one gives back the coder's others. */
  take(type: AboutType, id: string, coder: string, minutes: number): Lease | null {
    const held = this.of(type, id);
    if (held !== null && held.coder !== coder) return null;
    this.#clear((lease) => lease.coder === coder);
    const lease = { coder, until: this.#now() + minutes * 60_000 };
    this.#held.set(`${type} ${id}`, lease);
    return lease;
  }

  /** What others have in hand, as `claim c-…`. */
  ofOthers(coder: string): string[] {
    const now = this.#now();
    return [...this.#held].flatMap(([key, lease]) => (lease.coder !== coder && lease.until > now ? [key] : []));
  }

  /** Gives an item back; false where the coder does not have it. */
  release(type: AboutType, id: string, coder: string): boolean {
    if (this.of(type, id)?.coder !== coder) return false;
    return this.#held.delete(`${type} ${id}`);
  }

  #clear(isOver: (lease: Lease) => boolean): void {
    const now = this.#now();
    for (const [key, lease] of this.#held) if (lease.until <= now || isOver(lease)) this.#held.delete(key);
  }
}
