/** Weights of one log-linear model over named features. `labels` is [''] where options are scored by their own features. */
export interface LogLinear {
  readonly labels: readonly string[];
  /** The row of each feature in `weights`. */
  readonly rows: ReadonlyMap<string, number>;
  /** Row by row one weight for each label, in hundredths: some hundred thousand weights in little memory. */
  readonly weights: Int16Array;
}

/** What a weight is stored in. */
export const HUNDREDTH = 0.01;

/** Scores of all labels: the sums of the weights of the features that hold, each once however often it is named. */
export function scoresOf(model: LogLinear, features: readonly string[]): number[] {
  const sums = new Array<number>(model.labels.length).fill(0);
  for (const feature of new Set(features)) {
    const row = model.rows.get(feature);
    if (row === undefined) continue;
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + (model.weights[row * sums.length + k] ?? 0);
  }
  return sums.map((sum) => sum * HUNDREDTH);
}

/** Probabilities by softmax; sums to 1. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / sum);
}

/** The probability of "yes" by a model with one label. */
export function probability(model: LogLinear, features: readonly string[]): number {
  return 1 / (1 + Math.exp(-(scoresOf(model, features)[0] ?? 0)));
}

/** The likeliest label with its probability; of those that may be where `may` says which. */
export function likeliest(
  model: LogLinear,
  features: readonly string[],
  may: (label: string) => boolean = () => true,
): { readonly label: string; readonly p: number } {
  const ps = softmax(scoresOf(model, features));
  let best = { label: '', p: -1 };
  for (const [k, p] of ps.entries()) {
    const label = model.labels[k] ?? '';
    if (p > best.p && may(label)) best = { label, p };
  }
  return best;
}
