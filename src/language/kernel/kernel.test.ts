import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Kernel, packVector, packWeights, paddedWidth } from './kernel.ts';
import { PlainKernel } from './plain.ts';
import { simdKernel } from './simd.ts';

const float = fc.float({ min: -4, max: 4, noNaN: true });

/** Runs the same steps on both kernels and compares the memory that they wrote, bit by bit. */
function sameBits(steps: (kernel: Kernel) => { place: number; count: number }): void {
  const simd = simdKernel();
  if (simd === null) throw new Error('this machine has no WebAssembly SIMD');
  const results = [simd, new PlainKernel()].map((kernel) => {
    const { place, count } = steps(kernel);
    return [...kernel.ints.slice(place, place + count)];
  });
  expect(results[0]).toEqual(results[1]);
}

function put(kernel: Kernel, values: readonly number[]): number {
  const place = kernel.reserve(values.length);
  kernel.floats.set(values, place);
  return place;
}

test('affine gives the same bits in WebAssembly and in JavaScript', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(float),
      (rows, depth, stream) => {
        const next = () => stream.next().value;
        const inputs = Array.from({ length: rows * depth }, next);
        const weights = Array.from({ length: 20 * depth }, next);
        sameBits((kernel) => {
          const w = packWeights(kernel, Float32Array.from(weights), 20, depth);
          const b = packVector(kernel, Float32Array.from(weights), 20);
          const x = put(kernel, inputs);
          const y = kernel.reserve(rows * paddedWidth(20));
          kernel.affine(x, depth, rows, depth, w, b, paddedWidth(20), y);
          return { place: y, count: rows * paddedWidth(20) };
        });
      },
    ),
    { numRuns: 50 },
  );
});

test('affine multiplies a matrix with each row and adds the bias', () => {
  const kernel = new PlainKernel();
  const weights = packWeights(kernel, Float32Array.from([1, 10, 100, 2, 20, 200]), 2, 3);
  const bias = packVector(kernel, Float32Array.from([0.5, 1.5]), 2);
  const x = put(kernel, [1, 2, 3, 4, 5, 6]);
  const y = kernel.reserve(32);
  kernel.affine(x, 3, 2, 3, weights, bias, 16, y);
  expect([kernel.floats[y], kernel.floats[y + 1], kernel.floats[y + 16], kernel.floats[y + 17]]).toEqual([
    321.5, 643.5, 654.5, 1309.5,
  ]);
});

test('maxout, normalisation, window sums and hidden states give the same bits in both kernels', () => {
  fc.assert(
    fc.property(fc.array(float, { minLength: 96, maxLength: 96 }), fc.boolean(), (values, residual) => {
      sameBits((kernel) => {
        const x = put(kernel, values);
        const y = kernel.reserve(32 + 16 + 8);
        kernel.maxoutNorm(x, 4, 8, 3, x + 8, x + 16, residual ? x + 32 : -1, y);
        const places = kernel.reserve(4);
        kernel.ints.set([x, x + 24, x + 48, x], places);
        kernel.windowSum(places, 2, 8, x + 40, y + 32);
        kernel.hiddenState(places, 3, 8, 2, x + 4, y + 48);
        return { place: y, count: 56 };
      });
    }),
    { numRuns: 50 },
  );
});

test('memory grows and keeps what is in it', () => {
  for (const kernel of [simdKernel(), new PlainKernel()]) {
    if (kernel === null) continue;
    const first = put(kernel, [1, 2, 3]);
    const far = kernel.reserve(6_000_000);
    kernel.floats[far + 5_999_999] = 7;
    expect([...kernel.floats.subarray(first, first + 3)]).toEqual([1, 2, 3]);
    expect(kernel.floats[far + 5_999_999]).toBe(7);
    expect(far % 4).toBe(0);
  }
});
