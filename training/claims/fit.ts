import { HUNDREDTH, type LogLinear } from '../../src/claims/model.ts';

/** One decision: features of each option, and which options are right. Options without features score 0. */
export interface Choice {
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** The same with features as numbers of an alphabet. */
export interface EncodedChoice {
  readonly options: readonly Int32Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** One thing to be labelled, with every label that is right. */
export interface EncodedExample {
  readonly features: Int32Array;
  readonly right: readonly string[];
  readonly weight: number;
}

/** Feature names by number, growing as they are seen. */
export type Alphabet = Map<string, number>;

export function encode(alphabet: Alphabet, features: readonly string[]): Int32Array {
  const ids = new Set<number>();
  for (const f of features) {
    const id = alphabet.get(f) ?? alphabet.size;
    if (id === alphabet.size) alphabet.set(f, id);
    ids.add(id);
  }
  return Int32Array.from(ids);
}

export function encodeChoice(alphabet: Alphabet, choice: Choice): EncodedChoice {
  return { ...choice, options: choice.options.map((o) => encode(alphabet, o)) };
}

export interface FitSettings {
  /** Strength of the L2 prior, per example. */
  readonly l2: number;
  readonly rounds: number;
  /** Features seen in fewer choices are left out. */
  readonly least: number;
}

/**
 * Fits weights of a conditional log-linear model by full-batch Adam on the log probability of the right options
 * (summed where several are right), with an L2 prior. The same choices in the same order give the same weights.
 */
export function fitRanker(choices: readonly EncodedChoice[], alphabet: Alphabet, settings: FitSettings): LogLinear {
  const kept = keptFeatures(
    choices.map((c) => c.options),
    alphabet.size,
    settings.least,
  );
  const w = descend(
    choices.map((c) => ({ ...c, options: c.options.map((o) => o.filter((id) => kept[id] === 1)) })),
    alphabet.size,
    settings,
  );
  return named([''], alphabet, kept, (id) => [w[id] ?? 0]);
}

/** The same for fixed labels: `right` says which labels are right for the features. */
export function fitClassifier(
  labels: readonly string[],
  examples: readonly EncodedExample[],
  alphabet: Alphabet,
  settings: FitSettings,
): LogLinear {
  const n = labels.length;
  const kept = keptFeatures(
    examples.map((e) => [e.features]),
    alphabet.size,
    settings.least,
  );
  const choices = examples.map((e) => {
    const base = e.features.filter((id) => kept[id] === 1);
    return {
      options: labels.map((_, k) => base.map((id) => id * n + k)),
      right: labels.map((l) => e.right.includes(l)),
      weight: e.weight,
    };
  });
  const w = descend(choices, alphabet.size * n, settings);
  return named(labels, alphabet, kept, (id) => labels.map((_, k) => w[id * n + k] ?? 0));
}

function keptFeatures(sets: readonly (readonly Int32Array[])[], size: number, least: number): Uint8Array {
  const counts = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (const [i, options] of sets.entries()) {
    for (const option of options) {
      for (const id of option) {
        if (last[id] === i) continue;
        last[id] = i;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
  }
  return Uint8Array.from(counts, (n) => (n >= least ? 1 : 0));
}

/** Weights to two digits, those that decide nothing left out: the file stays small and reads well. */
function named(
  labels: readonly string[],
  alphabet: Alphabet,
  kept: Uint8Array,
  weightsOf: (id: number) => readonly number[],
): LogLinear {
  const rows = new Map<string, number>();
  const weights: number[] = [];
  for (const [feature, id] of alphabet) {
    if (kept[id] !== 1) continue;
    const short = weightsOf(id).map((x) => Math.round(x / HUNDREDTH));
    if (!short.some((x) => Math.abs(x) >= LEAST_WEIGHT)) continue;
    rows.set(feature, rows.size);
    weights.push(...short);
  }
  return { labels, rows, weights: Int16Array.from(weights) };
}

/** A model that answers yes or no, from the weights of an alphabet's features; those nearer to 0 than `least` are left out. */
export function nameWeights(alphabet: Alphabet, weightOf: (id: number) => number, least: number): LogLinear {
  const kept = Uint8Array.from({ length: alphabet.size }, (_, id) => (Math.abs(weightOf(id)) >= least ? 1 : 0));
  return named([''], alphabet, kept, (id) => [weightOf(id)]);
}

/** In hundredths. */
const LEAST_WEIGHT = 3;

function descend(choices: readonly EncodedChoice[], size: number, { l2, rounds }: FitSettings): Float64Array {
  const [w, m, v, g] = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const total = choices.reduce((s, c) => s + c.weight, 0);
  for (let t = 1; t <= rounds; t++) {
    g.fill(0);
    for (const c of choices) addGradient(c, w, g);
    stepAdam({ w, m, v, g }, { t, rate: 0.1 * (1 - t / (rounds + 1)), total, l2 });
  }
  return w;
}

interface AdamState {
  readonly w: Float64Array;
  readonly m: Float64Array;
  readonly v: Float64Array;
  readonly g: Float64Array;
}

/** One step of Adam (Kingma and Ba 2015) over all weights. */
function stepAdam(
  { w, m, v, g }: AdamState,
  at: { readonly t: number; readonly rate: number; readonly total: number; readonly l2: number },
): void {
  const c1 = 1 - 0.9 ** at.t;
  const c2 = 1 - 0.99 ** at.t;
  for (let i = 0; i < w.length; i++) {
    const wi = w[i] ?? 0;
    const gi = (g[i] ?? 0) / at.total + at.l2 * wi;
    if (gi === 0 && m[i] === 0) continue;
    const mi = 0.9 * (m[i] ?? 0) + 0.1 * gi;
    const vi = 0.99 * (v[i] ?? 0) + 0.01 * gi * gi;
    m[i] = mi;
    v[i] = vi;
    w[i] = wi - (at.rate * mi) / c1 / (Math.sqrt(vi / c2) + 1e-8);
  }
}

function addGradient({ options, right, weight }: EncodedChoice, w: Float64Array, g: Float64Array): void {
  const scores = new Float64Array(options.length);
  for (let k = 0; k < options.length; k++) scores[k] = sumAt(w, options[k]);
  const top = scores.reduce((a, b) => Math.max(a, b));
  let all = 0;
  let good = 0;
  for (let k = 0; k < options.length; k++) {
    const e = Math.exp((scores[k] ?? 0) - top);
    scores[k] = e;
    all += e;
    if (right[k]) good += e;
  }
  if (good <= 0) return;
  for (let k = 0; k < options.length; k++) {
    const e = scores[k] ?? 0;
    const d = weight * (e / all - (right[k] ? e / good : 0));
    if (Math.abs(d) > 1e-6) addAt(g, options[k], d);
  }
}

function sumAt(w: Float64Array, ids: Int32Array | undefined): number {
  let s = 0;
  if (ids) for (let i = 0; i < ids.length; i++) s += w[ids[i] ?? 0] ?? 0;
  return s;
}

function addAt(g: Float64Array, ids: Int32Array | undefined, d: number): void {
  if (!ids) return;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    g[id] = (g[id] ?? 0) + d;
  }
}
