import type { ReportPage } from '../../src/server/shapes.ts';
import type { Doc } from '../text/words.ts';
import type { Told } from './claims.ts';

/** What is being done about a report besides reading it. */
export type Doing = 'correct' | 'comment' | 'add' | 'note' | null;

/** A report on the screen, the claim that is open, and what is being done about it. */
export interface Work {
  readonly page: ReportPage;
  readonly doc: Doc;
  readonly claims: readonly Told[];
  readonly open: string | null;
  readonly openClaim: (id: string | null) => void;
  readonly doing: Doing;
  readonly setDoing: (doing: Doing) => void;
  readonly confirm: () => void;
  readonly reject: () => void;
  /** Told when the open claim was corrected. */
  readonly corrected?: () => void;
}

/** The next claim behind one that nobody checked, around the end; null where there is none. */
export function nextUnchecked(claims: readonly Told[], from: string | null): string | null {
  const at = claims.findIndex(({ claim }) => claim.id === from);
  const behind = [...claims.slice(at + 1), ...claims.slice(0, Math.max(0, at))];
  return behind.find(({ check }) => check.state === 'machine')?.claim.id ?? null;
}

/** Brings a claim's words and its card to where they can be seen, and moves nothing that can be seen already. */
export function bringIntoSight(claim: string | null): void {
  if (claim === null) return;
  document.getElementById(`card-${claim}`)?.scrollIntoView({ block: 'nearest' });
  const words = document.querySelector(`[data-first-of~="${CSS.escape(claim)}"]`);
  const box = words?.getBoundingClientRect();
  if (box && (box.top < 60 || box.bottom > innerHeight * 0.6)) words?.scrollIntoView({ block: 'start' });
}
