import { attestedBy, decidedClaims } from '../decisions/claims.ts';
import { standingDecisions } from '../decisions/standing.ts';
import type { Effects } from '../effects.ts';
import { UsageError } from '../errors.ts';
import { type Engine, formEvents } from '../pipeline.ts';
import type { AttestedClaim } from '../records/attested.ts';
import type { Decision } from '../records/decision.ts';
import type { Stamps } from '../records/reading.ts';
import { type Failure, isFailure } from '../records/report.ts';
import { addRereadings } from '../store/add-rereadings.ts';
import { type Carried, carry, namesIn } from '../store/carry.ts';
import { dueReadings, missingReports, readReport } from '../store/due-readings.ts';
import { listGroupings } from '../store/list-groupings.ts';
import { previewEvents, type SavedEvents, saveEvents } from '../store/save-events.ts';
import { type Standing, standing } from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import { type Regrouping, regrouping } from './event-changes.ts';
import { headOf, type ReportChange, type RereadReport, rereadReport } from './reread-report.ts';

export interface RereadOptions {
  /** Ids of reports; empty: all. */
  readonly reports: readonly string[];
  /** False: the difference is shown, nothing is changed. */
  readonly apply: boolean;
  readonly effects: Effects;
}

/** What today's engine, data and models change in a record. */
export interface Difference {
  readonly applied: boolean;
  readonly stamps: Stamps;
  /** How many reports have a reading by other stamps than these. */
  readonly due: number;
  /** How many of them are read as before. */
  readonly same: number;
  readonly reports: readonly ReportChange[];
  /** What could not be read again; its older reading stays. */
  readonly failed: readonly { readonly report: string; readonly reason: Failure['reason']; readonly detail: string }[];
  /** What someone else read or withdrew meanwhile. */
  readonly moved_on: readonly string[];
  readonly events: SavedEvents & Regrouping;
  /** People's decisions that stand on another claim than before. */
  readonly carried: readonly { readonly decision: string; readonly from: string; readonly to: string }[];
  /** What a person has to place, of earlier rereadings too. */
  readonly open: readonly { readonly decision: Decision; readonly claims: readonly string[] }[];
}

/** Readings that share their syncs to disk. */
const BATCH = 25;

/**
 * Reads the reports again whose reading was made by other stamps than the engine's, and says what that changes in
 * claims, events and decisions. With `apply` the new readings are put beside the old ones and the events formed anew.
 * Throws UsageError for a report that the record does not hold.
 */
export async function reread(store: Store, engine: Engine, options: RereadOptions): Promise<Difference> {
  const [missing] = await missingReports(store, options.reports);
  if (missing !== undefined)
    throw new UsageError(`report ${missing}: not in this record; "corroborate reports" lists those that are`);
  const before = await standing(store);
  const groups = await listGroupings(store);
  const carried = carriedOf(before);
  const due = await dueReadings(store, engine.stamps, options.reports);
  const read = await rereadAll(store, engine, due, carried, options);
  const after = options.apply ? await standing(store) : asIfTaken(before, read.done, options.effects);
  const save = { ...formEvents(engine, after), whole: true };
  const events = options.apply ? await saveEvents(store, save) : await previewEvents(store, save);
  const today = carriedOf(after);
  const formed = save.events.map(({ id, claims }) => ({ id, claims }));
  return {
    applied: options.apply,
    stamps: engine.stamps,
    due: due.length,
    same: read.done.filter(({ change }) => change === null).length,
    reports: read.done.flatMap(({ change }) => change ?? []),
    failed: read.failed,
    moved_on: read.movedOn,
    events: { ...events, ...regrouping(groups, formed, (claim) => today.follow(claim) ?? claim) },
    carried: movedDecisions(carried, read.done),
    open: today.open,
  };
}

function carriedOf({ claims, decisions, minted, rejected }: Standing): Carried {
  return carry(new Set([...claims.map(({ claim }) => claim.id), ...rejected]), minted, standingDecisions(decisions));
}

interface AllReread {
  readonly done: readonly RereadReport[];
  readonly failed: Difference['failed'];
  readonly movedOn: readonly string[];
}

async function rereadAll(
  store: Store,
  engine: Engine,
  due: readonly string[],
  carried: Carried,
  { apply, effects }: RereadOptions,
): Promise<AllReread> {
  const decided = decidedOn(carried);
  const lost = new Set(carried.open.flatMap(({ claims }) => claims));
  const done: RereadReport[] = [];
  const failed: Difference['failed'][number][] = [];
  const movedOn: string[] = [];
  for (let i = 0; i < due.length; i += BATCH) {
    const batch: RereadReport[] = [];
    for (const report of due.slice(i, i + BATCH)) {
      const old = await readReport(store, report, lost);
      const found = old === null ? null : rereadReport(engine, old, decided);
      if (found === null) movedOn.push(report);
      else if (isFailure(found)) failed.push({ report, reason: found.reason, detail: found.detail });
      else batch.push(found);
    }
    const outcomes = apply
      ? await addRereadings(
          store,
          batch.map(({ rereading }) => rereading),
        )
      : [];
    const late = batch.filter((_, j) => outcomes[j] === 'moved-on');
    movedOn.push(...late.map(({ rereading }) => rereading.report.id));
    done.push(...batch.filter((one) => !late.includes(one)));
    effects.progress(`${Math.min(i + BATCH, due.length)} of ${due.length} reports read again`);
  }
  return { done, failed, movedOn };
}

/** Claims that people decided on, and those of events that they decided on. */
function decidedOn({ decisions, minted }: Carried): Set<string> {
  const names = new Set(decisions.filter(({ coder }) => coder !== null).flatMap(namesIn));
  for (const { id, claims } of minted) if (names.has(id)) for (const claim of claims) names.add(claim);
  return names;
}

/** The record as it would be. */
function asIfTaken(before: Standing, done: readonly RereadReport[], effects: Effects): Standing {
  const again = new Set(done.map(({ rereading }) => rereading.report.id));
  const at = new Date(effects.now()).toISOString();
  const carries = done.map(({ rereading }): Decision => {
    const about = { type: 'report', id: rereading.report.id } as const;
    return { id: `d-carry-${rereading.report.id}`, coder: null, at, about, verb: 'carry', value: rereading.carry };
  });
  const decisions = [...before.decisions, ...carries];
  const anew = done.map((one) => decidedAnew(one, standingDecisions(decisions)));
  return {
    claims: [...before.claims.filter(({ report }) => !again.has(report.id)), ...anew.flatMap(({ claims }) => claims)],
    rejected: [...before.rejected, ...anew.flatMap(({ rejected }) => rejected)],
    minted: before.minted,
    decisions,
  };
}

/** A new reading's claims as people decided them. */
function decidedAnew(
  { rereading }: RereadReport,
  decisions: readonly Decision[],
): { readonly claims: AttestedClaim[]; readonly rejected: string[] } {
  const { reading, report } = rereading;
  const today = carry(new Set(reading.claims.map(({ id }) => id)), [], decisions);
  const ours = today.decisions.filter(({ about }) => about.type === 'claim' || about.id === report.id);
  const decided = decidedClaims(reading.claims, reading.report.text, ours);
  const head = headOf(report);
  return {
    claims: decided.filter(({ state }) => state !== 'rejected').map((one) => attestedBy(one, head)),
    rejected: decided.filter(({ state }) => state === 'rejected').map(({ claim }) => claim.id),
  };
}

function movedDecisions({ decisions }: Carried, done: readonly RereadReport[]): Difference['carried'] {
  const moves = new Map(done.flatMap(({ rereading }) => rereading.carry.moves));
  return decisions
    .filter(({ coder }) => coder !== null)
    .flatMap((decision) =>
      [...new Set(namesIn(decision))].flatMap((from) => {
        const to = moves.get(from);
        return to === undefined ? [] : [{ decision: decision.id, from, to }];
      }),
    );
}
