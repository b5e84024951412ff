import { signal } from '@preact/signals';
import type { DecisionRequest } from '../../src/records/decision.ts';
import type { ConflictAnswer, DecideAnswer, DecisionRow } from '../../src/server/shapes/decisions.ts';
import { type Answered, detailOf, send } from '../state/post.ts';
import { refresh } from '../state/record.ts';
import { loadSession, me, whoDecides } from '../state/session.ts';

/** Two people decided otherwise: what stands beside what was asked for, and the way on. */
export interface Conflicted {
  readonly conflicts: ConflictAnswer['conflicts'];
  readonly settle: (insist: boolean) => void;
}
/** A decision that could not be saved: it is kept until it is sent again or let go. */
export interface Unsaved {
  /** Why, in the server's words; empty where it does not answer. */
  readonly detail: string;
  readonly settle: (again: boolean) => void;
}

export const conflicted = signal<Conflicted | null>(null);
export const unsaved = signal<Unsaved | null>(null);
/** What was decided here last. */
export const lastDone = signal<readonly DecisionRow[]>([]);

/**
 * Has decisions recorded, all of them or none; null where nothing was. A conflict with what another decided since
 * `version` is shown, and so is a decision that could not be saved: nothing is lost without being asked about.
 *
 * @param version the line of the history that the decider has seen
 */
export function decide(requests: readonly DecisionRequest[], version: number): Promise<DecideAnswer | null> {
  return recorded((based) => ({
    path: '/api/decisions',
    body: { decisions: requests.map((request) => ({ ...request, based_on: based })) },
    version,
  }));
}

/** Takes a decision back. */
export function undo(id: string): Promise<DecideAnswer | null> {
  return recorded(() => ({ path: `/api/decisions/${encodeURIComponent(id)}/undo`, body: {}, version: 0 }));
}

type Asked = (version: number) => { readonly path: string; readonly body: unknown; readonly version: number };

async function recorded(asked: Asked): Promise<DecideAnswer | null> {
  let { version } = asked(0);
  while (await whoDecides()) {
    const { body, path } = asked(version);
    const answer = await send('POST', path, body);
    if (answer?.status === 201) return await saved(answer);
    if (answer?.status === 401) {
      await loadSession();
      continue;
    }
    if (answer?.status === 409) {
      const conflict = answer.body as ConflictAnswer;
      if (!(await insisted(conflict))) break;
      version = conflict.version;
      continue;
    }
    if (!(await again(answer === null ? '' : detailOf(answer.body)))) break;
  }
  await refresh();
  return null;
}

/** The server checks every answer against the schemas that these types are inferred from. */
async function saved({ body }: Answered): Promise<DecideAnswer> {
  const done = body as DecideAnswer;
  lastDone.value = done.decisions;
  await refresh();
  return done;
}

/** One's own older decision is no conflict: one changes one's mind. */
function insisted({ conflicts }: ConflictAnswer): Promise<boolean> {
  if (conflicts.every(({ theirs }) => theirs.coder === me.value)) return Promise.resolve(true);
  return new Promise((resolve) => {
    conflicted.value = {
      conflicts,
      settle: (insist) => {
        conflicted.value = null;
        resolve(insist);
      },
    };
  });
}

function again(detail: string): Promise<boolean> {
  return new Promise((resolve) => {
    unsaved.value = {
      detail,
      settle: (retry) => {
        unsaved.value = null;
        resolve(retry);
      },
    };
  });
}

/** The decision that `u` takes back: one's own last that stands, of those that a page shows. */
export function lastOwn(decisions: readonly DecisionRow[]): DecisionRow | null {
  return decisions.findLast((d) => d.coder === me.value && d.undone_by === null && d.verb !== 'undo') ?? null;
}
