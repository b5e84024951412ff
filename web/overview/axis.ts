/** The index of the last of `sorted` that is not above `value`; 0 where all are. */
export function lastBelow(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? '') <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A round number not below `most`, for the top of an axis. */
export function roundUp(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return (
    [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((n) => n * unit).find((n) => n >= most && Number.isInteger(n)) ?? most
  );
}
