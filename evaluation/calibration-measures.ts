/** A probability that was stated and whether it came true. */
export interface Stated {
  readonly p: number;
  readonly right: boolean;
}

const mean = (xs: readonly number[]) => (xs.length > 0 ? xs.reduce((a, b) => a + b, 0) / xs.length : 0);

/** Expected calibration error over bins of equal size: the mean gap between what was stated and what came true. */
export function calibrationError(stated: readonly Stated[], bins: number): number {
  const sorted = [...stated].sort((a, b) => a.p - b.p);
  let sum = 0;
  for (let k = 0; k < bins; k++) {
    const bin = sorted.slice(Math.floor((k * sorted.length) / bins), Math.floor(((k + 1) * sorted.length) / bins));
    sum += bin.length * Math.abs(mean(bin.map((s) => s.p)) - mean(bin.map((s) => Number(s.right))));
  }
  return stated.length > 0 ? sum / stated.length : 0;
}

/** How much of the squared error of always stating the base rate is saved (Brier 1950): 1 is perfect, 0 saves nothing. */
export function brierSkill(stated: readonly Stated[]): number {
  const base = mean(stated.map((s) => Number(s.right)));
  const own = mean(stated.map((s) => (s.p - Number(s.right)) ** 2));
  const naive = base * (1 - base);
  return naive > 0 ? 1 - own / naive : 0;
}

/** The chance that a right one was stated surer than a wrong one (Mann and Whitney 1947); ties count half. */
export function areaUnderCurve(stated: readonly Stated[]): number {
  const sorted = [...stated].sort((a, b) => a.p - b.p);
  const right = sorted.filter((s) => s.right).length;
  const wrong = sorted.length - right;
  let ranks = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j]?.p === sorted[i]?.p) j++;
    ranks += sorted.slice(i, j).filter((s) => s.right).length * ((i + 1 + j) / 2);
    i = j;
  }
  return right > 0 && wrong > 0 ? (ranks - (right * (right + 1)) / 2) / (right * wrong) : 0.5;
}
