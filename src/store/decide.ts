import { sql } from 'kysely';
import { claimsNamed, clash } from '../decisions/clashes.ts';
import { undoneIn } from '../decisions/standing.ts';
import { UsageError } from '../errors.ts';
import type { Decision, DecisionRequest } from '../records/decision.ts';
import { type Addition, commit } from './commit.ts';
import type { Tx } from './database.ts';
import { decisionsWith, type FiledDecision } from './find-decisions.ts';
import { jsonFile } from './keep-files.ts';
import { keptValue } from './kept-value.ts';
import { decisionsIn } from './list-decisions.ts';
import type { Store } from './store.ts';

/** A decision that was asked for, and a standing one made since the coder looked with which it cannot hold. */
export interface Conflict {
  /** Its place among what was asked for. */
  readonly index: number;
  readonly yours: DecisionRequest;
  readonly theirs: FiledDecision;
}

export interface Decided {
  /** In the order asked for; none where there are conflicts: then nothing was recorded. */
  readonly decisions: readonly Decision[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Records what a coder decided, all of it or nothing. One that says what it is based on is refused where somebody
 * decided otherwise since then; without that it stands beside what others decided, and the later one counts.
 * Throws UsageError for something that is not there, or words that do not stand where they are said to.
 */
export function decide(store: Store, coder: string, requests: readonly DecisionRequest[]): Promise<Decided> {
  return commit(store, async (tx): Promise<Addition<Decided>> => {
    const decisions: Decision[] = [];
    const conflicts: Conflict[] = [];
    for (const [index, request] of requests.entries()) {
      const decision = await decisionOf(store, tx, coder, request);
      const theirs = await clashing(tx, decision);
      conflicts.push(...theirs.map((other) => ({ index, yours: request, theirs: other })));
      decisions.push(decision);
    }
    if (conflicts.length > 0) return { entries: [], files: [], result: { decisions: [], conflicts } };
    return { ...recorded(store, decisions), result: { decisions, conflicts } };
  });
}

/**
 * Takes a decision of a person back, or the taking back of one. Null where there is none of that id. Throws UsageError
 * where it is undone already, or is none that can be undone.
 */
export function undoDecision(
  store: Store,
  coder: string,
  { id, note }: { readonly id: string; readonly note?: string | null | undefined },
): Promise<Decision | null> {
  return commit(store, async (tx) => {
    const [undone] = await decisionsIn(tx, (query) => query.where('id', '=', id));
    if (undone === undefined) return { entries: [], files: [], result: null };
    if (undone.coder === null || undone.verb === 'withdraw')
      throw new UsageError(`decision ${id}: only what a person decided can be undone`);
    const undoings = await decisionsIn(tx, (query) => query.where('verb', '=', 'undo'));
    if (undoneIn(undoings).has(id)) throw new UsageError(`decision ${id}: it is undone already`);
    const decision = { ...stamp(store, coder), about: undone.about, verb: 'undo', value: id, ...noteOf(note) };
    return { ...recorded(store, [decision]), result: decision };
  });
}

function recorded(store: Store, decisions: readonly Decision[]): Pick<Addition<null>, 'entries' | 'files'> {
  const files = decisions.map((decision) => jsonFile('decisions', { salt: hex(store, 16), decision }));
  return { entries: files.map(({ hash }) => ({ type: 'decision', body: { decision: hash } })), files };
}

async function decisionOf(store: Store, tx: Tx, coder: string, request: DecisionRequest): Promise<Decision> {
  const stamped = stamp(store, coder);
  const { about, value } = await keptValue(tx, request, stamped.id);
  const based = request.based_on ?? null;
  return {
    ...stamped,
    about,
    verb: request.verb,
    value,
    ...noteOf(request.note),
    ...(based === null ? {} : { based_on: based }),
  };
}

function stamp(store: Store, coder: string): Pick<Decision, 'id' | 'coder' | 'at'> {
  return { id: `d-${hex(store, 8)}`, coder, at: new Date(store.effects.now()).toISOString() };
}

function noteOf(note: string | null | undefined): Pick<Decision, 'note'> {
  return note === undefined || note === null || note === '' ? {} : { note };
}

/** Standing decisions of people that were recorded since, and with which this one cannot hold. */
async function clashing(tx: Tx, decision: Decision): Promise<FiledDecision[]> {
  const since = decision.based_on;
  if (since === undefined || since === null) return [];
  const later = await decisionsWith(tx, (query) =>
    query
      .where('seq', '>', since)
      .where('coder', 'is not', null)
      .where((eb) =>
        eb.or([
          eb.and([eb('about_type', '=', decision.about.type), eb('about_id', '=', decision.about.id)]),
          sql<boolean>`claims && ${claimsNamed(decision)}::text[]`,
        ]),
      ),
  );
  return later.filter((other) => other.undone_by === null && clash(decision, other));
}

function hex(store: Store, bytes: number): string {
  return Buffer.from(store.effects.random(bytes)).toString('hex');
}
