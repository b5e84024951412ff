import { type Kernel, packVector, packWeights, paddedWidth } from '../kernel/kernel.ts';
import { type ModelFiles, tensor } from '../model.ts';

const BATCH = 64;

/** spaCy's tagger (or morphologizer): one linear layer, the label with the highest score. */
export class Tagger {
  readonly #kernel: Kernel;
  readonly #count: number;
  readonly #vectorWidth: number;
  readonly #weights: number;
  readonly #bias: number;
  readonly #input: number;
  readonly #scores: number;

  constructor(kernel: Kernel, files: ModelFiles, vectorWidth: number) {
    this.#kernel = kernel;
    this.#count = files.rules.tags.length;
    this.#vectorWidth = vectorWidth;
    this.#weights = packWeights(kernel, tensor(files, 'tags.weights'), this.#count, vectorWidth);
    this.#bias = packVector(kernel, tensor(files, 'tags.bias'), this.#count);
    this.#input = kernel.reserve(BATCH * vectorWidth);
    this.#scores = kernel.reserve(BATCH * paddedWidth(this.#count));
  }

  /** For each token the index of its label. */
  tag(vectors: Float32Array): Int32Array {
    const width = this.#vectorWidth;
    const padded = paddedWidth(this.#count);
    const tags = new Int32Array(vectors.length / width);
    for (let start = 0; start < tags.length; start += BATCH) {
      const rows = Math.min(BATCH, tags.length - start);
      this.#kernel.floats.set(vectors.subarray(start * width, (start + rows) * width), this.#input);
      this.#kernel.affine(this.#input, width, rows, width, this.#weights, this.#bias, padded, this.#scores);
      for (let row = 0; row < rows; row++) tags[start + row] = this.#best(this.#scores + row * padded);
    }
    return tags;
  }

  #best(first: number): number {
    const { floats } = this.#kernel;
    let best = 0;
    for (let i = 1; i < this.#count; i++) {
      if ((floats[first + i] ?? 0) > (floats[first + best] ?? 0)) best = i;
    }
    return best;
  }
}
