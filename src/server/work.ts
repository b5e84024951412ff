import type { Coder, CoderRole } from '../records/coder.ts';
import type { DecisionRequest } from '../records/decision.ts';
import type { QueueEntry } from '../records/queue.ts';
import type { ItemFacts } from '../store/about-items.ts';
import type { Conflict } from '../store/decide.ts';
import type { DecisionQuery, FiledDecision } from '../store/find-decisions.ts';
import type { HistoryLine } from '../store/history-line.ts';
import type { QueueFinds, QueueQuery } from '../store/queue.ts';

/** What became of events: ids; `forwarded` with where each leads. */
export interface EventChanges {
  readonly minted: readonly string[];
  readonly changed: readonly string[];
  readonly forwarded: readonly (readonly [string, string])[];
  readonly ended: readonly string[];
}

export interface DecideOutcome {
  readonly decisions: readonly FiledDecision[];
  /** Where there are any, nothing was recorded. */
  readonly conflicts: readonly Conflict[];
  readonly events: EventChanges;
}

/** What the server does with a record beside reading it: people's decisions and what they need for them. */
export interface RecordWork {
  /** Number of the history's last line. */
  readonly version: () => number;
  readonly decide: (coder: string, requests: readonly DecisionRequest[]) => Promise<DecideOutcome>;
  /** Null where there is no decision of that id. */
  readonly undo: (coder: string, id: string, note: string | null) => Promise<DecideOutcome | null>;
  readonly decisions: (
    query: DecisionQuery,
  ) => Promise<{ readonly total: number; readonly decisions: readonly FiledDecision[] }>;
  readonly queue: (query: QueueQuery) => Promise<QueueFinds>;
  readonly coders: () => Promise<readonly Coder[]>;
  readonly addCoder: (coder: {
    readonly name: string;
    readonly role: CoderRole;
    readonly password: string | null;
  }) => Promise<void>;
  /** Gives a coder another role or password. Throws UsageError where nobody has that name. */
  readonly changeCoder: (
    name: string,
    what: { readonly role?: CoderRole | undefined; readonly password?: string | undefined },
  ) => Promise<void>;
  /** Tells of lines as they are written; answers how to stop. */
  readonly onLines: (listener: (lines: readonly HistoryLine[]) => void) => () => void;
  /** The history's lines behind a number, the oldest first. */
  readonly linesAfter: (line: number) => AsyncIterable<HistoryLine>;
  readonly decisionsByHash: (hashes: readonly string[]) => Promise<readonly FiledDecision[]>;
  /** What a list says of things that wait. */
  readonly aboutItems: (things: readonly QueueEntry[]) => Promise<(thing: QueueEntry) => ItemFacts>;
}
