import type { AboutType } from '../../src/records/decision.ts';
import type { DecisionRow } from '../../src/server/shapes/decisions.ts';
import { decide, lastOwn, undo } from './decide.ts';

/** What decisions on a page are based on, and what was decided before. */
export interface Basis {
  readonly version: number;
  readonly decisions: readonly DecisionRow[];
}

export async function confirm(type: 'claim' | 'event', id: string, { version }: Basis): Promise<boolean> {
  return (await decide([{ verb: 'confirm', about: { type, id } }], version)) !== null;
}

export async function reject(id: string, { version }: Basis): Promise<boolean> {
  return (await decide([{ verb: 'reject', about: { type: 'claim', id } }], version)) !== null;
}

export async function comment(type: AboutType, id: string, text: string, { version }: Basis): Promise<boolean> {
  return (await decide([{ verb: 'comment', about: { type, id }, value: { text } }], version)) !== null;
}

/** Says that a report was gone through: what its claims leave out is not missing by mistake. */
export async function finish(report: string, { version }: Basis): Promise<boolean> {
  return (await decide([{ verb: 'done', about: { type: 'report', id: report } }], version)) !== null;
}

/** Takes back one's own last decision that the page shows. */
export async function undoLast({ decisions }: Basis): Promise<void> {
  const last = lastOwn(decisions);
  if (last !== null) await undo(last.id);
}
