import type { Kernel } from '../kernel/kernel.ts';
import { type EncoderShape, type ModelFiles, tensor } from '../model.ts';
import { hashRows, type Id } from '../words/hash.ts';
import type { Form } from '../words/vocabulary.ts';
import { type Layer, packFirstWindow, packLayer } from './encoder-weights.ts';

/** Entries computed in one go. */
const BATCH = 32;
const FALSE: Id = { low: 0, high: 0 };
const TRUE: Id = { low: 1, high: 0 };

interface Entry {
  readonly form: Form;
  readonly spaced: boolean;
  readonly key: number;
}

/**
 * What a word form gives to a network before any neighbour is looked at, computed once per form: the mixed embedding,
 * and its share in the first window layer of its right neighbour, itself and its left neighbour. One entry is
 * `width · (1 + 3 · pieces)` floats: the three shares, then the embedding.
 */
export class FormTable {
  /** The place of an entry of zeros: padding around a text. */
  readonly zero: number;
  readonly embeddingAt: number;
  readonly #kernel: Kernel;
  readonly #shape: EncoderShape;
  readonly #tables: readonly Float32Array[];
  readonly #mix: Layer;
  readonly #window: number;
  readonly #noBias: number;
  readonly #inputs: number;
  readonly #mixed: number;
  readonly #vectors: number;
  readonly #entries: number;
  readonly #capacity: number;
  #places = new Int32Array(0);
  #count = 0;
  #waiting: Entry[] = [];

  /** `capacity`: how many entries there is room for; when it is used up, the table starts anew. */
  constructor(kernel: Kernel, files: ModelFiles, prefix: string, shape: EncoderShape, capacity: number) {
    this.#kernel = kernel;
    this.#shape = shape;
    this.#capacity = capacity;
    this.#tables = shape.attributes.map((_, i) => tensor(files, `${prefix}.embed.${i}`));
    const { width, pieces } = shape;
    this.#mix = packLayer(kernel, files, `${prefix}.mix`, shape, width * shape.attributes.length);
    this.#window = packFirstWindow(kernel, files, `${prefix}.layer.0`, shape);
    this.#noBias = kernel.reserve(width * pieces * 3);
    this.#inputs = kernel.reserve(BATCH * width * shape.attributes.length);
    this.#mixed = kernel.reserve(BATCH * width * pieces * 3);
    this.#vectors = kernel.reserve(BATCH * width);
    this.embeddingAt = width * pieces * 3;
    this.zero = kernel.reserve(this.#size);
    this.#entries = kernel.reserve(capacity * this.#size);
  }

  get #size(): number {
    return this.#shape.width * (1 + 3 * this.#shape.pieces);
  }

  /**
   * The places of the tokens' entries in memory, `zero` for undefined; those that are new are computed. They hold
   * until the next call, which can start the table anew. There must be room for all of the tokens at once.
   */
  places(forms: readonly (Form | undefined)[], spaced: readonly (boolean | undefined)[]): Int32Array {
    const places = new Int32Array(forms.length).fill(this.zero);
    const sees = this.#shape.attributes.includes('SPACY');
    if (this.#count + forms.length > this.#capacity) this.forget();
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i];
      if (form === undefined) continue;
      const key = form.number * 2 + (sees && spaced[i] === true ? 1 : 0);
      if (key >= this.#places.length) this.#makeRoom(key);
      if (this.#places[key] === 0) this.#want({ form, spaced: spaced[i] === true, key });
      places[i] = this.#places[key] ?? 0;
    }
    this.#compute();
    return places;
  }

  #makeRoom(key: number): void {
    const larger = new Int32Array(Math.max(1024, key * 2));
    larger.set(this.#places);
    this.#places = larger;
  }

  /** Starts anew: no form has an entry, the entries' places are given out again. */
  forget(): void {
    this.#places.fill(0);
    this.#count = 0;
  }

  #want(entry: Entry): void {
    this.#places[entry.key] = this.#entries + this.#count++ * this.#size;
    this.#waiting.push(entry);
    if (this.#waiting.length === BATCH) this.#compute();
  }

  #compute(): void {
    const kernel = this.#kernel;
    const { width, pieces, attributes } = this.#shape;
    const rows = this.#waiting.length;
    if (rows === 0) return;
    const depth = width * attributes.length;
    this.#waiting.forEach(({ form, spaced }, row) => {
      this.#embed(form, spaced, this.#inputs + row * depth);
    });
    const { weights, bias, gain, shift } = this.#mix;
    kernel.affine(this.#inputs, depth, rows, depth, weights, bias, width * pieces, this.#mixed);
    kernel.maxoutNorm(this.#mixed, rows, width, pieces, gain, shift, -1, this.#vectors);
    kernel.affine(this.#vectors, width, rows, width, this.#window, this.#noBias, width * pieces * 3, this.#mixed);
    this.#waiting.forEach(({ key }, row) => {
      const place = this.#places[key] ?? 0;
      kernel.floats.copyWithin(place, this.#mixed + row * this.embeddingAt, this.#mixed + (row + 1) * this.embeddingAt);
      kernel.floats.copyWithin(
        place + this.embeddingAt,
        this.#vectors + row * width,
        this.#vectors + (row + 1) * width,
      );
    });
    this.#waiting = [];
  }

  /** The hashed embeddings of a form's attributes side by side: four rows of each table, added in order. */
  #embed(form: Form, spaced: boolean, output: number): void {
    const { width, attributes, seeds, rows } = this.#shape;
    const { floats } = this.#kernel;
    const hashed = new Int32Array(4);
    attributes.forEach((attribute, column) => {
      const table = this.#tables[column];
      if (table === undefined) return;
      hashRows(attributeOf(form, spaced, attribute), seeds[column] ?? 0, rows[column] ?? 1, hashed, 0);
      addRows(floats, output + column * width, table, hashed, width);
    });
  }
}

function addRows(floats: Float32Array, to: number, table: Float32Array, rows: Int32Array, width: number): void {
  floats.fill(0, to, to + width);
  for (const row of rows) {
    const from = row * width;
    for (let i = 0; i < width; i++) floats[to + i] = (floats[to + i] ?? 0) + (table[from + i] ?? 0);
  }
}

function attributeOf(form: Form, spaced: boolean, attribute: EncoderShape['attributes'][number]): Id {
  switch (attribute) {
    case 'NORM':
      return form.norm;
    case 'PREFIX':
      return form.prefix;
    case 'SUFFIX':
      return form.suffix;
    case 'SHAPE':
      return form.shape;
    case 'SPACY':
      return spaced ? TRUE : FALSE;
    case 'IS_SPACE':
      return form.space ? TRUE : FALSE;
  }
}
