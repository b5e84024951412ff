/**
 * The engine's arithmetic on 32-bit floats in one flat memory. Two kernels give the same bits: `simd.ts` (WebAssembly)
 * and `plain.ts` (JavaScript). Places are counted in floats; every block that `reserve` gives starts at a multiple of
 * four, and widths must be multiples of four.
 */
export interface Kernel {
  readonly name: 'simd' | 'plain';
  /** The memory as floats and as integers; a call of `reserve` can replace both. */
  floats: Float32Array;
  ints: Int32Array;
  /** Sets `count` floats aside, all zero, and returns their place. */
  reserve(count: number): number;
  /**
   * output[r][c] = bias[c] + Σ over k of input[r·stride + k] · weights[k][c], k rising, the bias added last.
   * `weights` are packed by `packWeights`, `width` is a multiple of 16.
   */
  affine(
    input: number,
    stride: number,
    rows: number,
    depth: number,
    weights: number,
    bias: number,
    width: number,
    output: number,
  ): void;
  /**
   * For each row of `pieces` planes of `width`: the largest of each unit's pieces, layer normalisation with gain and
   * shift, and the row of `residual` added (none where it is negative).
   */
  maxoutNorm(
    input: number,
    rows: number,
    width: number,
    pieces: number,
    gain: number,
    shift: number,
    residual: number,
    output: number,
  ): void;
  /**
   * output[r] = left part of entry r + middle part of entry r+1 + right part of entry r+2 + bias, where `entries` are
   * places (integers in memory) of three parts of `width` floats each.
   */
  windowSum(entries: number, rows: number, width: number, bias: number, output: number): void;
  /**
   * The sum of `count` feature vectors (their places are integers at `features`) plus bias, as `pieces` planes of
   * `hidden`; output: the largest piece of each unit.
   */
  hiddenState(features: number, count: number, hidden: number, pieces: number, bias: number, output: number): void;
}

export const PANEL = 16;

/** The next multiple of a panel. */
export function paddedWidth(width: number): number {
  return Math.ceil(width / PANEL) * PANEL;
}

/**
 * Lays a matrix out for `affine`: panels of 16 outputs, in each panel one row of 16 per input; missing outputs are 0.
 * The weights of an output are the `inputs` values of `source` from `rowOf(output)` on.
 */
export function packWeights(
  kernel: Kernel,
  source: Float32Array,
  outputs: number,
  inputs: number,
  rowOf: (output: number) => number = (output) => output * inputs,
): number {
  const place = kernel.reserve(paddedWidth(outputs) * inputs);
  const { floats } = kernel;
  for (let output = 0; output < outputs; output++) {
    const row = rowOf(output);
    let to = place + (output - (output % PANEL)) * inputs + (output % PANEL);
    for (let input = 0; input < inputs; input++, to += PANEL) floats[to] = source[row + input] ?? 0;
  }
  return place;
}

/** Copies `count` floats of `source` into memory, in the order of `indexOf`; zeros follow up to a whole panel. */
export function packVector(
  kernel: Kernel,
  source: Float32Array,
  count: number,
  indexOf: (i: number) => number = (i) => i,
): number {
  const place = kernel.reserve(paddedWidth(count));
  for (let i = 0; i < count; i++) kernel.floats[place + i] = source[indexOf(i)] ?? 0;
  return place;
}
