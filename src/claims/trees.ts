/** One decision tree as columns by node: the feature asked (-1 at a leaf), the bound, where to go, a leaf's value. */
export interface DecisionTree {
  readonly feature: readonly number[];
  /** Values up to the bound go to `low`, others to `high`. */
  readonly bound: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly value: readonly number[];
}

/** Gradient-boosted trees for a yes-or-no question (Friedman 2001); the score is a log odds. */
export interface BoostedTrees {
  /** Names of the features, in the order of the values that `scoreTrees` takes. */
  readonly features: readonly string[];
  readonly base: number;
  readonly trees: readonly DecisionTree[];
}

/** Log odds of "yes" for the values of one thing, in the order of the model's features. */
export function scoreTrees(model: BoostedTrees, values: readonly number[]): number {
  let sum = model.base;
  for (const tree of model.trees) sum += leafOf(tree, values);
  return sum;
}

function leafOf({ feature, bound, low, high, value }: DecisionTree, values: readonly number[]): number {
  let node = 0;
  for (let f = feature[node] ?? -1; f >= 0; f = feature[node] ?? -1)
    node = ((values[f] ?? 0) <= (bound[node] ?? 0) ? low[node] : high[node]) ?? 0;
  return value[node] ?? 0;
}
