import { type ContentName, contentPath } from './folder.ts';
import { filesOf, goneWith, type HistoryLine } from './history-line.ts';

/** What a chain's withdrawals took away. It is told every line, in order. */
export class Voids {
  /** Path → number of the last withdrawal that took the file away. */
  readonly #gone = new Map<string, number>();
  /** Set of events → what took its place with each withdrawal that took it away; null where nothing did. */
  readonly #kept = new Map<string, { readonly seq: number; readonly set: string | null }[]>();
  /** What was taken away and no later line brought back. */
  readonly #destroyed = new Map<string, ContentName>();
  #last = 0;

  /** Number of the last withdrawal; 0 while there is none. */
  get last(): number {
    return this.#last;
  }

  /** The files that must not be there. */
  get destroyed(): readonly ContentName[] {
    return [...this.#destroyed.values()];
  }

  take(line: HistoryLine): void {
    for (const name of goneWith(line)) {
      this.#gone.set(contentPath(name), line.seq);
      this.#destroyed.set(contentPath(name), name);
    }
    for (const name of filesOf(line)) this.#destroyed.delete(contentPath(name));
    if (line.type !== 'withdraw') return;
    this.#last = line.seq;
    const kept = new Map(line.body.kept.events.map(({ of, set }) => [of, set]));
    for (const of of line.body.gone.events)
      this.#kept.set(of, [...(this.#kept.get(of) ?? []), { seq: line.seq, set: kept.get(of) ?? null }]);
  }

  /** Whether the file that line `seq` names was taken away by a later one. */
  isVoid(name: ContentName, seq: number): boolean {
    return (this.#gone.get(contentPath(name)) ?? 0) > seq;
  }

  /** Where the events that line `seq` put into a set are now; null where nothing of the set is left. */
  setNow(set: string, seq: number): string | null {
    const next = this.#kept.get(set)?.find((kept) => kept.seq > seq);
    if (next === undefined) return set;
    return next.set === null ? null : this.setNow(next.set, next.seq);
  }
}

/** The files that lines name and no later line took away: path → hash. */
export function noteFiles(named: Map<string, string>, line: HistoryLine): void {
  for (const name of goneWith(line)) named.delete(contentPath(name));
  for (const name of filesOf(line)) named.set(contentPath(name), name.hash);
}
