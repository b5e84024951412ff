import type { Kernel } from '../kernel/kernel.ts';
import type { EncoderShape, ModelFiles } from '../model.ts';
import type { Form } from '../words/vocabulary.ts';
import { type Layer, packLayer } from './encoder-weights.ts';
import { FormTable } from './form-table.ts';

/** Tokens that go through the layers together; bounds the memory whatever the text's length. */
const SEGMENT = 512;
/** Texts of up to this many tokens share one array for their vectors. */
const KEPT = 4096;
/** Rows of one matrix product: its outputs stay in the processor's cache until they are normalised. */
const TILE = 64;

/**
 * A token-to-vector network (spaCy's `MultiHashEmbed` and `MaxoutWindowEncoder` with windows of one word to each
 * side): every layer mixes a token with its neighbours and adds the result to it. A text is padded once with as many
 * zero rows as there are layers; the padding goes through the layers like tokens.
 */
export class Encoder {
  readonly width: number;
  readonly #kernel: Kernel;
  readonly #shape: EncoderShape;
  readonly #forms: FormTable;
  readonly #firstBias: number;
  readonly #layers: readonly Layer[];
  readonly #entries: number;
  readonly #rows: number;
  readonly #otherRows: number;
  readonly #tile: number;
  readonly #kept: Float32Array;

  constructor(kernel: Kernel, files: ModelFiles, prefix: string, shape: EncoderShape, capacity: number) {
    const { width, pieces, depth } = shape;
    this.#kernel = kernel;
    this.#shape = shape;
    this.width = width;
    this.#forms = new FormTable(kernel, files, prefix, shape, Math.max(capacity, SEGMENT + 2 * depth));
    this.#layers = Array.from({ length: depth }, (_, i) =>
      packLayer(kernel, files, `${prefix}.layer.${i}`, shape, width * 3),
    );
    this.#firstBias = this.#layers[0]?.bias ?? 0;
    const rows = SEGMENT + 2 * depth;
    this.#entries = kernel.reserve(rows);
    this.#rows = kernel.reserve(rows * width);
    this.#otherRows = kernel.reserve(rows * width);
    this.#tile = kernel.reserve(TILE * width * pieces);
    this.#kept = new Float32Array(KEPT * width);
  }

  /** Drops what is kept by word form; the forms' numbers are given out anew. */
  forget(): void {
    this.#forms.forget();
  }

  /** The tokens' vectors, one row of `width` floats each; they hold until the next call. */
  encode(forms: readonly Form[], spaced: readonly boolean[]): Float32Array {
    const size = forms.length * this.width;
    const vectors = size <= this.#kept.length ? this.#kept.subarray(0, size) : new Float32Array(size);
    for (let start = 0; start < forms.length; start += SEGMENT) {
      const count = Math.min(SEGMENT, forms.length - start);
      const from = this.#encodeSegment(forms, spaced, start, count);
      vectors.set(this.#kernel.floats.subarray(from, from + count * this.width), start * this.width);
    }
    return vectors;
  }

  /** Encodes `count` tokens from `start` on, with the neighbours that they depend on; returns where they lie. */
  #encodeSegment(forms: readonly Form[], spaced: readonly boolean[], start: number, count: number): number {
    const { depth } = this.#shape;
    const total = count + 2 * depth;
    // Beyond the text's ends there is padding.
    const around = Array.from({ length: total }, (_, i) => start - depth + i);
    const places = this.#forms.places(
      around.map((token) => forms[token]),
      around.map((token) => spaced[token]),
    );
    this.#loadSegment(places);
    let input = this.#rows;
    let output = this.#otherRows;
    for (let layer = 0; layer < depth; layer++) {
      // A row depends on its neighbours, so each layer leaves one row less at either end that is right.
      this.#runLayer(layer, layer + 1, total - 2 * (layer + 1), input, output);
      [input, output] = [output, input];
    }
    return input + depth * this.width;
  }

  #loadSegment(places: Int32Array): void {
    const { floats, ints } = this.#kernel;
    const { embeddingAt } = this.#forms;
    ints.set(places, this.#entries);
    for (let row = 0; row < places.length; row++) {
      const from = (places[row] ?? 0) + embeddingAt;
      floats.copyWithin(this.#rows + row * this.width, from, from + this.width);
    }
  }

  #runLayer(layer: number, first: number, count: number, input: number, output: number): void {
    const kernel = this.#kernel;
    const { width, pieces } = this.#shape;
    const { weights, bias, gain, shift } = this.#layers[layer] ?? { weights: 0, bias: 0, gain: 0, shift: 0 };
    for (let row = first; row < first + count; row += TILE) {
      const rows = Math.min(TILE, first + count - row);
      if (layer === 0) {
        kernel.windowSum(this.#entries + row - 1, rows, width * pieces, this.#firstBias, this.#tile);
      } else {
        const window = input + (row - 1) * width;
        kernel.affine(window, width, rows, width * 3, weights, bias, width * pieces, this.#tile);
      }
      const at = row * width;
      kernel.maxoutNorm(this.#tile, rows, width, pieces, gain, shift, input + at, output + at);
    }
  }
}
