import type { BoostedTrees, DecisionTree } from '../../src/claims/trees.ts';

export interface BoostSettings {
  readonly rounds: number;
  readonly rate: number;
  readonly leaves: number;
  /** Rows that a leaf must hold. */
  readonly least: number;
  readonly l2: number;
  /** Shares of rows and of features that one tree sees. */
  readonly rows: number;
  readonly columns: number;
  /** What the drawing starts from; other seeds draw other rows. */
  readonly seed: number;
}

const BINS = 48;

/** Rows in bins, column by column and row by row, with the bounds between bins. */
interface Table {
  readonly columns: readonly Uint8Array[];
  /** The same bins row after row: a row's own lie together in memory. */
  readonly bins: Uint8Array;
  readonly bounds: readonly (readonly number[])[];
  readonly size: number;
}

/**
 * Fits boosted trees to yes-or-no answers by Newton steps on the log loss, each tree grown best leaf first on binned
 * values (as LightGBM does, Ke et al. 2017), on a share of rows and features drawn by a generator with a fixed seed:
 * the same rows in the same order give the same trees.
 */
export function fitTrees(
  features: readonly string[],
  rows: readonly (readonly number[])[],
  answers: readonly boolean[],
  settings: BoostSettings,
): BoostedTrees {
  const table = toTable(features.length, rows);
  const y = Float64Array.from(answers, Number);
  const share = Math.min(0.999, Math.max(0.001, y.reduce((a, b) => a + b, 0) / Math.max(1, y.length)));
  const base = Math.log(share / (1 - share));
  const score = new Float64Array(y.length).fill(base);
  const chance = generator(settings.seed);
  const trees: DecisionTree[] = [];
  for (let r = 0; r < settings.rounds; r++) trees.push(growTree(table, y, score, settings, chance));
  return { features, base: round(base), trees };
}

function toTable(width: number, rows: readonly (readonly number[])[]): Table {
  const bounds = Array.from({ length: width }, (_, f) => boundsOf(rows.map((row) => row[f] ?? 0)));
  const columns = bounds.map((cuts, f) => Uint8Array.from(rows, (row) => binOf(cuts, row[f] ?? 0)));
  const bins = new Uint8Array(rows.length * width);
  for (const [f, column] of columns.entries())
    for (let i = 0; i < column.length; i++) bins[i * width + f] = column[i] ?? 0;
  return { columns, bins, bounds, size: rows.length };
}

/** Cuts between values that share the rows evenly. */
function boundsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let k = 1; k < BINS; k++) {
    const at = Math.floor((k * sorted.length) / BINS);
    const [a, b] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    if (a < b) cuts.add(round((a + b) / 2));
    else {
      const next = sorted.find((x) => x > b);
      if (next !== undefined) cuts.add(round((b + next) / 2));
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > (cuts[bin] ?? 0)) bin++;
  return bin;
}

const round = (x: number): number => Math.round(x * 1e4) / 1e4;

/** Numbers from 0 to 1, the same at every run (Park and Miller 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly sums: Sums;
  readonly split: Split | null;
}

/** Slopes and numbers of a leaf's rows by column and bin: `BINS` places for each of the tree's columns. */
interface Sums {
  readonly g: Float64Array;
  readonly h: Float64Array;
  readonly n: Int32Array;
}

interface Slopes {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

type Growing = { readonly [K in keyof DecisionTree]: number[] };

function growTree(
  table: Table,
  y: Float64Array,
  score: Float64Array,
  settings: BoostSettings,
  chance: () => number,
): DecisionTree {
  const slopes = slopesOf(y, score);
  const rows = Int32Array.from([...y.keys()].filter(() => chance() < settings.rows));
  const columns = [...table.columns.keys()].filter(() => chance() < settings.columns);
  const tree: Growing = { feature: [], bound: [], low: [], high: [], value: [] };
  const leafOf = (own: Int32Array, sums: Sums): Leaf => ({
    node: addLeaf(tree, own, slopes, settings),
    rows: own,
    sums,
    split: bestSplit(columns, own.length, sums, settings),
  });
  const leaves = [leafOf(rows, sumsOf(table, columns, rows, slopes))];
  while (leaves.length < settings.leaves) {
    const best = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
    const { split } = best;
    if (!split) break;
    const column = table.columns[split.feature] ?? new Uint8Array();
    const lowRows = best.rows.filter((i) => (column[i] ?? 0) <= split.bin);
    const highRows = best.rows.filter((i) => (column[i] ?? 0) > split.bin);
    // The larger side has what its parent has and the smaller side has not.
    const small = sumsOf(table, columns, lowRows.length <= highRows.length ? lowRows : highRows, slopes);
    const large = difference(best.sums, small);
    const [lowSums, highSums] = lowRows.length <= highRows.length ? [small, large] : [large, small];
    const [low, high] = [leafOf(lowRows, lowSums), leafOf(highRows, highSums)];
    ask(tree, best.node, split, table, low.node, high.node);
    leaves.splice(leaves.indexOf(best), 1, low, high);
  }
  addScores(tree, table, score);
  return tree;
}

function slopesOf(y: Float64Array, score: Float64Array): Slopes {
  const g = new Float64Array(y.length);
  const h = new Float64Array(y.length);
  for (let i = 0; i < y.length; i++) {
    const p = 1 / (1 + Math.exp(-(score[i] ?? 0)));
    g[i] = p - (y[i] ?? 0);
    h[i] = p * (1 - p);
  }
  return { g, h };
}

function addLeaf(tree: Growing, rows: Int32Array, { g, h }: Slopes, { rate, l2 }: BoostSettings): number {
  let [sg, sh] = [0, 0];
  for (const i of rows) {
    sg += g[i] ?? 0;
    sh += h[i] ?? 0;
  }
  tree.feature.push(-1);
  tree.bound.push(0);
  tree.low.push(0);
  tree.high.push(0);
  tree.value.push(round((-rate * sg) / (sh + l2)));
  return tree.feature.length - 1;
}

function ask(tree: Growing, node: number, { feature, bin }: Split, table: Table, low: number, high: number): void {
  tree.feature[node] = feature;
  tree.bound[node] = table.bounds[feature]?.[bin] ?? 0;
  tree.low[node] = low;
  tree.high[node] = high;
  tree.value[node] = 0;
}

function sumsOf(table: Table, columns: readonly number[], rows: Int32Array, slopes: Slopes): Sums {
  const width = table.columns.length;
  const size = columns.length * BINS;
  const [g, h, n] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)];
  for (const i of rows) {
    const [gi, hi] = [slopes.g[i] ?? 0, slopes.h[i] ?? 0];
    for (let c = 0; c < columns.length; c++) {
      const at = c * BINS + (table.bins[i * width + (columns[c] ?? 0)] ?? 0);
      g[at] = (g[at] ?? 0) + gi;
      h[at] = (h[at] ?? 0) + hi;
      n[at] = (n[at] ?? 0) + 1;
    }
  }
  return { g, h, n };
}

function difference(all: Sums, part: Sums): Sums {
  return {
    g: all.g.map((x, i) => x - (part.g[i] ?? 0)),
    h: all.h.map((x, i) => x - (part.h[i] ?? 0)),
    n: all.n.map((x, i) => x - (part.n[i] ?? 0)),
  };
}

/** The question that separates the slopes best; null where none leaves enough rows on both sides. */
function bestSplit(columns: readonly number[], rows: number, sums: Sums, settings: BoostSettings): Split | null {
  let best: Split | null = null;
  for (const [c, feature] of columns.entries()) {
    const split = splitOf(feature, c * BINS, rows, sums, settings);
    if (split && split.gain > (best?.gain ?? 1e-9)) best = split;
  }
  return best;
}

/** The best bound of one column, whose sums begin at `from`. */
function splitOf(feature: number, from: number, rows: number, sums: Sums, { least, l2 }: BoostSettings): Split | null {
  let [sg, sh] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    sg += sums.g[from + bin] ?? 0;
    sh += sums.h[from + bin] ?? 0;
  }
  const worth = (a: number, b: number): number => (a * a) / (b + l2);
  let best: Split | null = null;
  let [lg, lh, n] = [0, 0, 0];
  for (let bin = 0; bin < BINS - 1; bin++) {
    lg += sums.g[from + bin] ?? 0;
    lh += sums.h[from + bin] ?? 0;
    n += sums.n[from + bin] ?? 0;
    if (n < least) continue;
    if (rows - n < least) break;
    const gain = worth(lg, lh) + worth(sg - lg, sh - lh) - worth(sg, sh);
    if (gain > (best?.gain ?? 0)) best = { feature, bin, gain };
  }
  return best;
}

function addScores(tree: DecisionTree, table: Table, score: Float64Array): void {
  const cuts = tree.bound.map((bound, node) => table.bounds[tree.feature[node] ?? -1]?.indexOf(bound) ?? 0);
  for (let i = 0; i < table.size; i++) {
    let node = 0;
    for (let f = tree.feature[node] ?? -1; f >= 0; f = tree.feature[node] ?? -1) {
      const bin = table.columns[f]?.[i] ?? 0;
      node = (bin <= (cuts[node] ?? 0) ? tree.low[node] : tree.high[node]) ?? 0;
    }
    score[i] = (score[i] ?? 0) + (tree.value[node] ?? 0);
  }
}
