import { type Kernel, PANEL } from './kernel.ts';

const { fround } = Math;
const START = 1 << 18;

/** Four sums side by side, as the lanes of a SIMD register: every fourth value each, then (0 + 1) + (2 + 3). */
function sumByLanes(count: number, value: (i: number) => number): number {
  const lanes = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) lanes[i & 3] = fround((lanes[i & 3] ?? 0) + value(i));
  const [a = 0, b = 0, c = 0, d = 0] = lanes;
  return fround(fround(a + b) + fround(c + d));
}

/** Four outputs of one row at once: four sums that do not wait for one another. */
function fourColumns(m: Float32Array, input: number, depth: number, weights: number, output: number): void {
  let a = fround(0);
  let b = fround(0);
  let c = fround(0);
  let d = fround(0);
  for (let k = 0, w = weights; k < depth; k++, w += PANEL) {
    const x = m[input + k] ?? 0;
    a = fround(a + fround(x * (m[w] ?? 0)));
    b = fround(b + fround(x * (m[w + 1] ?? 0)));
    c = fround(c + fround(x * (m[w + 2] ?? 0)));
    d = fround(d + fround(x * (m[w + 3] ?? 0)));
  }
  m[output] = a;
  m[output + 1] = b;
  m[output + 2] = c;
  m[output + 3] = d;
}

/** The fallback where there is no WebAssembly SIMD: slower, the same answers to the bit. */
export class PlainKernel implements Kernel {
  readonly name = 'plain';
  floats = new Float32Array(START);
  ints = new Int32Array(this.floats.buffer);
  #used = 4;

  reserve(count: number): number {
    const place = this.#used;
    this.#used += (count + 3) & ~3;
    if (this.#used > this.floats.length) this.#grow();
    return place;
  }

  #grow(): void {
    const larger = new Float32Array(Math.max(this.#used, Math.ceil(this.floats.length * 1.25)));
    larger.set(this.floats);
    this.floats = larger;
    this.ints = new Int32Array(larger.buffer);
  }

  affine(
    input: number,
    stride: number,
    rows: number,
    depth: number,
    weights: number,
    bias: number,
    width: number,
    output: number,
  ): void {
    const m = this.floats;
    for (let column = 0; column < width; column += 4) {
      const first = weights + (column - (column % PANEL)) * depth + (column % PANEL);
      for (let row = 0; row < rows; row++) {
        const to = output + row * width + column;
        fourColumns(m, input + row * stride, depth, first, to);
        for (let i = 0; i < 4; i++) m[to + i] = (m[to + i] ?? 0) + (m[bias + column + i] ?? 0);
      }
    }
  }

  maxoutNorm(
    input: number,
    rows: number,
    width: number,
    pieces: number,
    gain: number,
    shift: number,
    residual: number,
    output: number,
  ): void {
    const m = this.floats;
    for (let row = 0; row < rows; row++) {
      const from = input + row * width * pieces;
      const to = output + row * width;
      for (let i = 0; i < width; i++) m[to + i] = largestPiece(m, from + i, pieces, width);
      const mean = fround(sumByLanes(width, (i) => m[to + i] ?? 0) / width);
      const square = (i: number) => {
        const distance = fround((m[to + i] ?? 0) - mean);
        return fround(distance * distance);
      };
      const variance = fround(fround(sumByLanes(width, square) / width) + fround(1e-8));
      const scale = fround(1 / fround(Math.sqrt(variance)));
      for (let i = 0; i < width; i++) {
        const normal = fround(fround((m[to + i] ?? 0) - mean) * scale);
        const y = fround(fround(normal * (m[gain + i] ?? 0)) + (m[shift + i] ?? 0));
        m[to + i] = residual < 0 ? y : (m[residual + row * width + i] ?? 0) + y;
      }
    }
  }

  windowSum(entries: number, rows: number, width: number, bias: number, output: number): void {
    const m = this.floats;
    for (let row = 0; row < rows; row++) {
      const left = this.ints[entries + row] ?? 0;
      const middle = (this.ints[entries + row + 1] ?? 0) + width;
      const right = (this.ints[entries + row + 2] ?? 0) + 2 * width;
      for (let i = 0; i < width; i++) {
        const sum = fround(fround((m[left + i] ?? 0) + (m[middle + i] ?? 0)) + (m[right + i] ?? 0));
        m[output + row * width + i] = sum + (m[bias + i] ?? 0);
      }
    }
  }

  hiddenState(features: number, count: number, hidden: number, pieces: number, bias: number, output: number): void {
    const m = this.floats;
    const sumAt = (place: number) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum = fround(sum + (m[(this.ints[features + i] ?? 0) + place] ?? 0));
      return fround(sum + (m[bias + place] ?? 0));
    };
    for (let unit = 0; unit < hidden; unit++) {
      let best = sumAt(unit);
      for (let piece = 1; piece < pieces; piece++) {
        const sum = sumAt(unit + piece * hidden);
        if (best < sum) best = sum;
      }
      m[output + unit] = best;
    }
  }
}

function largestPiece(m: Float32Array, first: number, pieces: number, width: number): number {
  let best = m[first] ?? 0;
  for (let piece = 1; piece < pieces; piece++) {
    const other = m[first + piece * width] ?? 0;
    if (best < other) best = other;
  }
  return best;
}
