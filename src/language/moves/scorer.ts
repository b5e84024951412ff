import { type Kernel, packVector, packWeights, paddedWidth } from '../kernel/kernel.ts';
import { type ModelFiles, type MoverShape, tensor } from '../model.ts';

/** Tokens whose features are computed in one go, ahead of the parser. */
const BATCH = 64;
/** Tokens whose features are kept, a multiple of BATCH; an older one that is still needed is computed again. */
const SLOTS = 1024;

/**
 * Scores the moves of a transition system (spaCy's `TransitionBasedParser` with an upper layer): the state is the sum
 * of one vector for each of a few tokens, depending on the token and the part that it plays; a maxout layer and a
 * linear layer make scores of it.
 */
export class Scorer {
  /** The scores of the last state, one per move, in the kernel's memory from `scores` on. */
  readonly scores: number;
  readonly #kernel: Kernel;
  readonly #shape: MoverShape;
  readonly #vectorWidth: number;
  readonly #narrow: { readonly weights: number; readonly bias: number };
  readonly #lower: { readonly weights: number; readonly bias: number; readonly padding: number };
  readonly #upper: { readonly weights: number; readonly bias: number };
  readonly #noBias: number;
  readonly #input: number;
  readonly #narrowed: number;
  readonly #features: number;
  readonly #places: number;
  readonly #hidden: number;
  readonly #spares: number;
  /** The tokens whose features lie in the spare places. */
  readonly #spared: Int32Array;
  /** The first token that the ring of features does not hold yet. */
  #next = 0;
  #vectors: Float32Array = new Float32Array(0);

  constructor(kernel: Kernel, files: ModelFiles, prefix: string, shape: MoverShape, vectorWidth: number) {
    const { hidden, features, pieces, moves } = shape;
    const values = (name: string) => tensor(files, `${prefix}.${name}`);
    this.#kernel = kernel;
    this.#shape = shape;
    this.#vectorWidth = vectorWidth;
    this.#narrow = {
      weights: packWeights(kernel, values('narrow.weights'), hidden, vectorWidth),
      bias: packVector(kernel, values('narrow.bias'), hidden),
    };
    this.#lower = packLower(kernel, files, prefix, shape);
    this.#upper = {
      weights: packWeights(kernel, values('scores.weights'), moves.length, hidden),
      bias: packVector(kernel, values('scores.bias'), moves.length),
    };
    this.#noBias = kernel.reserve(this.#featureSize);
    this.#input = kernel.reserve(BATCH * vectorWidth);
    this.#narrowed = kernel.reserve(BATCH * paddedWidth(hidden));
    this.#features = kernel.reserve(SLOTS * this.#featureSize);
    this.#spares = kernel.reserve(features * this.#featureSize);
    this.#spared = new Int32Array(features).fill(-1);
    this.#places = kernel.reserve(features);
    this.#hidden = kernel.reserve(hidden);
    this.scores = kernel.reserve(paddedWidth(moves.length));
    if (hidden % 16 !== 0 || (hidden * pieces) % 16 !== 0) throw new Error('hidden layers must be multiples of 16');
  }

  get #featureSize(): number {
    const { hidden, features, pieces } = this.#shape;
    return hidden * features * pieces;
  }

  /** Takes a text's token vectors; `score` then speaks of its tokens. */
  start(vectors: Float32Array): void {
    this.#vectors = vectors;
    this.#next = 0;
    this.#spared.fill(-1);
  }

  /** Scores the state that these tokens (−1 for none) make; the scores stand at `this.scores`. */
  score(tokens: Int32Array): void {
    const { hidden, features, pieces, moves } = this.#shape;
    for (let i = 0; i < features; i++) this.#advanceTo(tokens[i] ?? -1);
    for (let i = 0; i < features; i++) {
      const place = this.#place(tokens[i] ?? -1, i);
      this.#kernel.ints[this.#places + i] = place + i * hidden * pieces;
    }
    const { weights, bias } = this.#upper;
    this.#kernel.hiddenState(this.#places, features, hidden, pieces, this.#lower.bias, this.#hidden);
    this.#kernel.affine(this.#hidden, hidden, 1, hidden, weights, bias, paddedWidth(moves.length), this.scores);
  }

  /** Computes the features of all tokens up to this one, in batches; they push the oldest out. */
  #advanceTo(token: number): void {
    while (this.#next <= token) {
      const count = Math.min(BATCH, this.#vectors.length / this.#vectorWidth - this.#next);
      this.#compute(this.#next, count, this.#ring(this.#next));
      this.#next += BATCH;
    }
  }

  #ring(token: number): number {
    return this.#features + (token % SLOTS) * this.#featureSize;
  }

  /** Where the features of the state's token `i` lie; one that was pushed out is computed again, into a place of `i`. */
  #place(token: number, i: number): number {
    if (token < 0) return this.#lower.padding;
    if (token >= this.#next - SLOTS) return this.#ring(token);
    const spare = this.#spares + i * this.#featureSize;
    if (this.#spared[i] !== token) this.#compute(token, 1, spare);
    this.#spared[i] = token;
    return spare;
  }

  #compute(token: number, count: number, output: number): void {
    const kernel = this.#kernel;
    const { hidden } = this.#shape;
    const width = this.#vectorWidth;
    kernel.floats.set(this.#vectors.subarray(token * width, (token + count) * width), this.#input);
    kernel.affine(this.#input, width, count, width, this.#narrow.weights, this.#narrow.bias, hidden, this.#narrowed);
    kernel.affine(this.#narrowed, hidden, count, hidden, this.#lower.weights, this.#noBias, this.#featureSize, output);
  }
}

/** The layer that turns a token into its features, reordered to features, then pieces, then units. */
function packLower(kernel: Kernel, files: ModelFiles, prefix: string, shape: MoverShape) {
  const { hidden, features, pieces } = shape;
  const part = hidden * pieces;
  const within = (i: number) => (i % hidden) * pieces + Math.floor(i / hidden);
  const source = (output: number) => Math.floor(output / part) * part + within(output % part);
  const values = (name: string) => tensor(files, `${prefix}.features.${name}`);
  return {
    weights: packWeights(kernel, values('weights'), part * features, hidden, (output) => source(output) * hidden),
    padding: packVector(kernel, values('padding'), part * features, source),
    bias: packVector(kernel, values('bias'), part, within),
  };
}
