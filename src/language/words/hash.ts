/**
 * The two hashes that find a word's rows in an embedding table, on 32-bit halves: JavaScript has no 64-bit integers
 * that are fast. Both were written by Austin Appleby and put in the public domain.
 */

/** A 64-bit unsigned integer: its low and its high 32 bits. */
export interface Id {
  readonly low: number;
  readonly high: number;
}

/** The high 32 bits of a 32 by 32 bit product. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = (middle & 0xffff) + aLow * bHigh;
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) | 0;
}

function multiply(a: Id, b: Id): Id {
  return {
    low: Math.imul(a.low, b.low),
    high: (multiplyHigh(a.low, b.low) + Math.imul(a.low, b.high) + Math.imul(a.high, b.low)) | 0,
  };
}

function add(a: Id, b: Id): Id {
  const low = (a.low >>> 0) + (b.low >>> 0);
  return { low: low | 0, high: (a.high + b.high + (low > 0xffffffff ? 1 : 0)) | 0 };
}

function xor(a: Id, b: Id): Id {
  return { low: a.low ^ b.low, high: a.high ^ b.high };
}

/** `x ^ (x >> by)` for a shift of 33 to 63. */
function fold(x: Id, by: number): Id {
  return { low: x.low ^ (x.high >>> (by - 32)), high: x.high };
}

const encoder = new TextEncoder();
const MULTIPLIER: Id = { low: 0x5bd1e995, high: 0xc6a4a793 };

function word(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let i = at; i < Math.min(at + 4, end); i++) value |= (bytes[i] ?? 0) << (8 * (i - at));
  return value;
}

/** `x ^ (x >> 47)`. */
function mix(x: Id): Id {
  return fold(x, 47);
}

/** MurmurHash64A of the string's UTF-8 bytes: spaCy's id of a string, but for its reserved symbols (seed 1). */
export function hashText(text: string, seed = 1): Id {
  const bytes = encoder.encode(text);
  const { length } = bytes;
  let hash = xor(multiply({ low: length, high: 0 }, MULTIPLIER), { low: seed, high: 0 });
  for (let at = 0; at < length; at += 8) {
    const block = { low: word(bytes, at, length), high: word(bytes, at + 4, length) };
    const whole = at + 8 <= length;
    hash = multiply(xor(hash, whole ? multiply(mix(multiply(block, MULTIPLIER)), MULTIPLIER) : block), MULTIPLIER);
  }
  const { low, high } = mix(multiply(mix(hash), MULTIPLIER));
  return { low: low >>> 0, high: high >>> 0 };
}

const FIRST: Id = { low: 0x114253d5, high: 0x87c37b91 };
const SECOND: Id = { low: 0x2745937f, high: 0x4cf5ad43 };
const THIRD: Id = { low: 0xed558ccd, high: 0xff51afd7 };
const FOURTH: Id = { low: 0x1a85ec53, high: 0xc4ceb9fe };

function finish(x: Id): Id {
  return fold(multiply(fold(multiply(fold(x, 33), THIRD), 33), FOURTH), 33);
}

/**
 * MurmurHash3 (the 64-bit, 128-bit-wide kind) of an id with a table's seed, modulo the table's height: the four rows
 * whose sum is the embedding (thinc's `HashEmbed`). Written to `rows` from `at` on.
 */
export function hashRows(id: Id, seed: number, height: number, rows: Int32Array, at: number): void {
  const start = { low: seed ^ 8, high: 0 };
  const key = multiply(id, FIRST);
  const turned = { low: (key.low << 31) | (key.high >>> 1), high: (key.high << 31) | (key.low >>> 1) };
  const first = add(xor(multiply(turned, SECOND), start), start);
  const second = finish(add(start, first));
  const sum = add(finish(first), second);
  const last = add(second, sum);
  rows[at] = (sum.low >>> 0) % height;
  rows[at + 1] = (sum.high >>> 0) % height;
  rows[at + 2] = (last.low >>> 0) % height;
  rows[at + 3] = (last.high >>> 0) % height;
}
