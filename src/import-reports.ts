import type { Effects } from './effects.ts';
import { LiveEvents } from './pipeline/live-events.ts';
import { type Engine, type Opened, openReports, readOrFail } from './pipeline.ts';
import { type Failure, type Hints, isFailure } from './records/report.ts';
import { addFailures, type FailedArrival } from './store/add-failures.ts';
import { type Arrival, addReports } from './store/add-reports.ts';
import { knownReports } from './store/known-reports.ts';
import type { SavedEvents } from './store/save-events.ts';
import type { Store } from './store/store.ts';
import { turnAway } from './store/turn-away.ts';

export interface TakingOptions {
  readonly effects: Pick<Effects, 'log' | 'progress'>;
  /** Ids of reports that are taken in although they were withdrawn. */
  readonly again?: readonly string[];
  /** Brings the events up to the reports: a desk's, which keeps them ready. */
  readonly settle?: (() => Promise<SavedEvents>) | undefined;
}

export interface ImportOptions extends TakingOptions {
  /** The folder that relative paths are meant from. */
  readonly cwd: string;
  readonly hints: Hints;
}

/** What became of an import's inputs; `failures` are those of this run, known ones among them. */
export interface ImportCounts {
  readonly new: number;
  /** New reports whose text another report in the record has: the same wire copy in two outlets. Not among `new`. */
  readonly same_text: number;
  readonly known: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
  /** Reports that were withdrawn before, and stayed out. */
  readonly withdrawn: readonly Failure[];
  readonly events: {
    readonly minted: number;
    readonly changed: number;
    readonly forwarded: number;
    readonly ended: number;
  };
}

/** Reports that share their syncs to disk: a crash loses no more than the ones not yet acknowledged. */
const BATCH = 25;
/** The events are formed when so many new reports are there, and at the end: what that takes up does not grow with the import. */
const FORMED_AT_ONCE = 1000;

/** Sources → reports → readings → record, then events. What is acknowledged in a batch is on disk. */
export function importReports(
  store: Store,
  engine: Engine,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportCounts> {
  return takeReports(store, engine, openReports(options.cwd, paths, options.hints), options);
}

/** The same for reports that were opened elsewhere. Where another import is under way this one waits for it. */
export function takeReports(
  store: Store,
  engine: Engine,
  reports: AsyncIterable<Opened>,
  options: TakingOptions,
): Promise<ImportCounts> {
  const waits = (): void => options.effects.log('Another import is under way; this one waits for it.');
  return store.inTurn('importing', () => takeAll(store, engine, reports, options), waits);
}

async function takeAll(
  store: Store,
  engine: Engine,
  reports: AsyncIterable<Opened>,
  { effects, again = [], settle: desks }: TakingOptions,
): Promise<ImportCounts> {
  const own = new LiveEvents(store, engine.rules);
  const forming = inParts(desks ?? (() => own.settle()));
  const counts = { new: 0, 'same-text': 0, known: 0 };
  const failures: Failure[] = [];
  const withdrawn: Failure[] = [];
  let batch: Opened[] = [];
  const settle = async (): Promise<void> => {
    const { inside, out } = await turnAway(store, batch, new Set(again));
    const { outcomes, failed } = await takeBatch(store, engine, inside);
    withdrawn.push(...out);
    for (const outcome of outcomes) counts[outcome]++;
    failures.push(...failed);
    batch = [];
    effects.progress(`${counts.new + counts['same-text']} new, ${counts.known} known, ${failures.length} failed`);
    await forming.ready(counts.new + counts['same-text']);
  };
  for await (const opened of reports) {
    batch.push(opened);
    if (batch.length === BATCH) await settle();
  }
  await settle();
  await forming.form();
  if (desks === undefined) await own.keep();
  return {
    new: counts.new,
    same_text: counts['same-text'],
    known: counts.known,
    failed: failures.length,
    failures,
    withdrawn,
    events: forming.counts(),
  };
}

const CHANGES = ['minted', 'changed', 'forwarded', 'ended'] as const;

/** Brings events up to an import as it goes on, and counts what became of them from its start to its end. */
function inParts(settle: () => Promise<SavedEvents>) {
  const told = new Map(CHANGES.map((what) => [what, new Set<string>()]));
  const has = (what: (typeof CHANGES)[number], id: string): boolean => told.get(what)?.has(id) === true;
  const count = (what: (typeof CHANGES)[number], but: (id: string) => boolean): number =>
    [...(told.get(what) ?? [])].filter((id) => !but(id)).length;
  let formed = 0;
  const form = async (): Promise<void> => {
    const saved = await settle();
    for (const [what, ids] of told) for (const id of saved[what]) ids.add(id);
  };
  /** Forms the events where there are enough reports that they were not formed for. */
  const ready = async (reports: number): Promise<void> => {
    if (reports - formed < FORMED_AT_ONCE) return;
    formed = reports;
    await form();
  };
  // What an import minted is new and nothing else, and was never there where it was gone again before the end.
  const isNew = (id: string): boolean => has('minted', id);
  const isGone = (id: string): boolean => has('forwarded', id) || has('ended', id);
  const counts = () => ({
    minted: count('minted', isGone),
    changed: count('changed', (id) => isNew(id) || isGone(id)),
    forwarded: count('forwarded', isNew),
    ended: count('ended', isNew),
  });
  return { counts, form, ready };
}

interface Batch {
  readonly outcomes: readonly ('new' | 'known' | 'same-text')[];
  readonly failed: readonly Failure[];
}

async function takeBatch(store: Store, engine: Engine, batch: readonly Opened[]): Promise<Batch> {
  const reports = batch.flatMap((opened) => ('report' in opened ? [opened] : []));
  const failed: FailedArrival[] = batch.flatMap((opened) => ('failure' in opened ? [opened] : []));
  const known = await knownReports(
    store,
    reports.map(({ report }) => report.id),
  );
  const fresh = reports.filter(({ report }) => !known.has(report.id));
  const arrivals: Arrival[] = [];
  for (const { delivery, report } of fresh) {
    // Reading a report takes a while; a desk has others to answer in between.
    await new Promise((resolve) => setImmediate(resolve));
    const reading = readOrFail(engine, delivery, report);
    if (isFailure(reading)) failed.push({ delivery, failure: reading });
    else arrivals.push({ delivery, report, reading });
  }
  const outcomes = await addReports(store, arrivals);
  await addFailures(store, failed);
  const again = Array.from({ length: reports.length - fresh.length }, () => 'known' as const);
  return { outcomes: [...outcomes, ...again], failed: failed.map((f) => f.failure) };
}
