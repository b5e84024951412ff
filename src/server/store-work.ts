import type { Effects } from '../effects.ts';
import type { Decision } from '../records/decision.ts';
import { aboutItems } from '../store/about-items.ts';
import { addCoder, changeCoder, listCoders } from '../store/coders.ts';
import { decide, undoDecision } from '../store/decide.ts';
import { decisionsByHash, decisionsById, findDecisions } from '../store/find-decisions.ts';
import { forwardsOf } from '../store/forwards.ts';
import { hashPassword } from '../store/password.ts';
import { queueOf } from '../store/queue.ts';
import type { SavedEvents } from '../store/save-events.ts';
import type { Store } from '../store/store.ts';
import type { DecideOutcome, RecordWork } from './work.ts';

/**
 * What people do at the desk, done on an open store.
 *
 * @param settle brings the events up to the decisions
 */
export function workOnStore(store: Store, effects: Effects, settle: () => Promise<SavedEvents>): RecordWork {
  const settled = async (decisions: readonly Decision[]): Promise<DecideOutcome> => {
    const { changed, ended, forwarded, minted } = await settle();
    const events = { minted, changed, ended, forwarded: await forwardsOf(store, forwarded) };
    return {
      decisions: await decisionsById(
        store,
        decisions.map(({ id }) => id),
      ),
      conflicts: [],
      events,
    };
  };
  return {
    version: () => store.head.seq,
    decide: async (coder, requests) => {
      const { conflicts, decisions } = await decide(store, coder, requests);
      return conflicts.length > 0 ? { decisions: [], conflicts, events: NOTHING } : await settled(decisions);
    },
    undo: async (coder, id, note) => {
      const undone = await undoDecision(store, coder, { id, note });
      return undone === null ? null : await settled([undone]);
    },
    decisions: (query) => findDecisions(store, query),
    queue: (query) => queueOf(store, query),
    coders: () => listCoders(store.dir),
    addCoder: async ({ name, password, role }) => {
      const kept = password === null ? null : await hashPassword(password, effects.random(16));
      await addCoder(store, { name, role, password: kept });
    },
    changeCoder: async (name, { password, role }) => {
      const kept = password === undefined ? null : await hashPassword(password, effects.random(16));
      await changeCoder(store, name, {
        ...(role === undefined ? {} : { role }),
        ...(kept === null ? {} : { password: kept }),
      });
    },
    onLines: (listener) => store.onLines(listener),
    linesAfter: (line) => store.history.after(line),
    decisionsByHash: (hashes) => decisionsByHash(store, hashes),
    aboutItems: (things) => aboutItems(store, things),
  };
}

const NOTHING = { minted: [], changed: [], forwarded: [], ended: [] };
