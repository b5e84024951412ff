/** One labelled example: values in the order of the features, whether it is true, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly label: boolean;
  readonly weight: number;
}

export interface LogisticModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

export interface LogisticOptions {
  /** Strength of the L2 penalty on the weights, not on the intercept. */
  readonly penalty: number;
  /** Per feature, whether its weight may only be positive (1), only negative (-1) or either (0). */
  readonly signs: readonly number[];
}

const STEPS = 1500;
const RATE = 0.05;

/**
 * Logistic regression by full-batch Adam with an L2 penalty; weights whose sign is given are held on their side of
 * zero. The same examples in the same order give the same model.
 */
export function fitLogistic(examples: readonly Example[], options: LogisticOptions): LogisticModel {
  const size = options.signs.length;
  const total = examples.reduce((sum, example) => sum + example.weight, 0);
  const parameters = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(examples, parameters, options.penalty, total);
    for (let i = 0; i <= size; i++) {
      const g = gradient[i] ?? 0;
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * g;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
      const move = (first[i] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      parameters[i] = held((parameters[i] ?? 0) - RATE * move, options.signs[i] ?? 0);
    }
  }
  return { intercept: parameters[size] ?? 0, weights: [...parameters.slice(0, size)] };
}

function held(value: number, sign: number): number {
  if (sign > 0) return Math.max(0, value);
  return sign < 0 ? Math.min(0, value) : value;
}

/** Of the mean loss; the last place is the intercept's. */
function gradientOf(
  examples: readonly Example[],
  parameters: Float64Array,
  penalty: number,
  total: number,
): Float64Array {
  const size = parameters.length - 1;
  const gradient = new Float64Array(size + 1);
  for (const { values, label, weight } of examples) {
    const error = ((probability(values, parameters) - (label ? 1 : 0)) * weight) / total;
    for (let i = 0; i < size; i++) gradient[i] = (gradient[i] ?? 0) + error * (values[i] ?? 0);
    gradient[size] = (gradient[size] ?? 0) + error;
  }
  for (let i = 0; i < size; i++) gradient[i] = (gradient[i] ?? 0) + (penalty * (parameters[i] ?? 0)) / total;
  return gradient;
}

function probability(values: readonly number[], parameters: Float64Array): number {
  let sum = parameters[parameters.length - 1] ?? 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (parameters[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
