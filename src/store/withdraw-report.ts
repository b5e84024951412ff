import type { Decision } from '../records/decision.ts';
import { contentOnDisk } from './content.ts';
import type { Entry } from './history-line.ts';
import { destroyFiles, jsonFile, type NewFile } from './keep-files.ts';
import { type EventSave, eventAddition, type SavedEvents } from './save-events.ts';
import { type Standing, standing } from './standing.ts';
import type { Store } from './store.ts';
import { type DecisionsWithout, decisionsWithout } from './withdraw/decisions.ts';
import { type SetsWithout, setsWithout } from './withdraw/event-sets.ts';
import { partsOf, type ReportParts } from './withdraw/parts.ts';

export interface WithdrawRequest {
  readonly report: string;
  /** The person who withdraws it; null where nobody was named. */
  readonly by: string | null;
  readonly reason: string | null;
}

/** Forms all events of a record: what a withdrawal leaves has to be formed anew. */
export type FormEvents = (left: Standing) => Pick<EventSave, 'events' | 'forwards'>;

export interface Withdrawn {
  readonly report: string;
  /** How many files were destroyed, decisions and sets of events among them. */
  readonly files: number;
  /** False where another report came as the same bytes and keeps them. */
  readonly original: boolean;
  readonly decisions: { readonly destroyed: number; readonly kept: number };
  readonly events: SavedEvents;
}

/**
 * Destroys a report with all that came of it and puts up its tombstone; null where the record does not hold it.
 * The events without it and the tombstone are written first, as one: from then on, whatever happens, the record
 * finishes what is left when it is opened. The database is made anew, for deleted rows stay in its files.
 * When the promise is fulfilled nothing of the report is left in the record's folder.
 */
export function withdrawReport(store: Store, request: WithdrawRequest, form: FormEvents): Promise<Withdrawn | null> {
  return store.alone(async () => {
    const parts = await partsOf(store.database, contentOnDisk(store.dir), request.report);
    if (parts === null) return null;
    const sets = await setsWithout(store.dir, [parts.report, ...parts.claims]);
    const decisions = await decisionsWithout(store.database, parts, sets.events);
    const plan = { parts, sets, decisions };
    const formed = await eventAddition(store.database, { ...(await formWithout(store, plan, form)), whole: true });
    const stone = tombstone(store, request, plan);
    const lines = store.history.next([...formed.entries, stone.entry], now(store));
    // The tombstone comes last: a crash that tears the lines apart leaves events too early, never one too late.
    await store.write([...formed.files, ...stone.files], lines);
    const files = await destroyFiles(store.dir, store.history.voids.destroyed);
    await store.renewDatabase();
    store.tell(lines);
    const destroyed = decisions.gone.length - decisions.anew.length;
    return {
      report: parts.report,
      files,
      original: parts.originals.length > 0,
      decisions: { destroyed, kept: decisions.anew.length },
      events: formed.result,
    };
  });
}

interface Plan {
  readonly parts: ReportParts;
  readonly sets: SetsWithout;
  readonly decisions: DecisionsWithout;
}

/** The events of what is left. */
async function formWithout(
  store: Store,
  { parts, decisions }: Plan,
  form: FormEvents,
): Promise<Pick<EventSave, 'events' | 'forwards'>> {
  const all = await standing(store);
  const gone = new Set(decisions.gone);
  const filed = await store.database.selectFrom('decisions').select(['id', 'hash']).execute();
  const goneIds = new Set(filed.filter(({ hash }) => gone.has(hash)).map(({ id }) => id));
  return form({
    claims: all.claims.filter(({ claim }) => !parts.claims.has(claim.id)),
    rejected: all.rejected.filter((id) => !parts.claims.has(id)),
    minted: all.minted,
    decisions: [...all.decisions.filter(({ id }) => !goneIds.has(id)), ...decisions.anew],
  });
}

/** The line that takes the report away, and the files that it brings. */
function tombstone(
  store: Store,
  { by, reason, report }: WithdrawRequest,
  { parts, sets, decisions }: Plan,
): { readonly entry: Entry; readonly files: readonly NewFile[] } {
  const salted = (decision: Decision): NewFile => jsonFile('decisions', { salt: hex(store, 16), decision });
  const anew = decisions.anew.map(salted);
  const why = salted({
    id: `d-withdraw-${hex(store, 8)}`,
    coder: by,
    at: now(store),
    about: { type: 'report', id: report },
    verb: 'withdraw',
    value: { reason },
  });
  const left = sets.sets.flatMap(({ left }) => left ?? []);
  const withdrawal: Entry = {
    type: 'withdraw',
    body: {
      decision: why.hash,
      events: [...sets.events],
      gone: {
        decisions: [...decisions.gone],
        deliveries: [...parts.deliveries],
        events: sets.sets.map(({ of }) => of),
        originals: [...parts.originals],
        readings: [...parts.readings],
      },
      kept: {
        decisions: anew.map(({ hash }) => hash),
        events: sets.sets.flatMap(({ of, left }) => (left === null ? [] : [{ of, set: left.hash }])),
      },
      report,
    },
  };
  return { entry: withdrawal, files: [why, ...anew, ...left] };
}

function hex(store: Store, bytes: number): string {
  return Buffer.from(store.effects.random(bytes)).toString('hex');
}

function now(store: Store): string {
  return new Date(store.effects.now()).toISOString();
}
