import type { FigureSaying } from '../../src/records/event.ts';

export interface Scale {
  /** The value at the end of the axis. */
  readonly top: number;
  readonly ticks: readonly number[];
}

/** An axis from 0 to a round number above `most`, with three to six ticks. */
export function scaleTo(most: number): Scale {
  const rough = Math.max(1, most) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * unit).find((n) => n >= rough) ?? rough);
  const steps = Math.ceil(Math.max(1, most) / step);
  return { top: steps * step, ticks: Array.from({ length: steps + 1 }, (_, i) => i * step) };
}

/** How one saying is drawn, in values of the axis. */
export interface Reach {
  /** A dot, where one number is said or is the best of a range. */
  readonly dot: number | null;
  readonly from: number;
  readonly to: number;
  /** True where the words are vague or one side is open: drawn dashed. */
  readonly dashed: boolean;
  /** Ends that the words close. */
  readonly closed: readonly number[];
}

/** An open side fades out over this share of the number: nobody said how far it goes. */
const FADE = 0.12;

export function reachOf({ low, best, high, vague }: FigureSaying): Reach | null {
  const from = low ?? (high === null ? best : high * (1 - FADE));
  const to = high ?? (low === null ? best : low * (1 + FADE));
  if (from === null || to === null) return null;
  const exact = low !== null && low === high && !vague;
  const closed = exact ? [] : [low, high].filter((n) => n !== null);
  return { dot: exact ? low : null, from, to, dashed: vague || low === null || high === null, closed };
}

export function mostOf(sayings: readonly FigureSaying[]): number {
  return Math.max(1, ...sayings.map((s) => reachOf(s)?.to ?? 0));
}
