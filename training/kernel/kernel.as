// The engine's arithmetic as WebAssembly with 128-bit SIMD, in AssemblyScript (`npm run kernel` compiles it).
// Every sum runs in the order that src/language/kernel/plain.ts states, so that both give the same bits: no relaxed
// SIMD, no fused multiply-add, no sum across lanes but the one written out below.
// Places are counted in 32-bit floats from the start of memory.

/** A panel of weights: 16 outputs side by side, one row for each input. */
const PANEL: i32 = 16;

function address(place: i32): usize {
  return <usize>place << 2;
}

/** One panel of outputs for one row. */
function panelOne(input: usize, depth: i32, weights: usize, bias: usize, output: usize): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  const end = input + (<usize>depth << 2);
  for (; input < end; input += 4, weights += 64) {
    const x = v128.load32_splat(input);
    a = f32x4.add(a, f32x4.mul(x, v128.load(weights)));
    b = f32x4.add(b, f32x4.mul(x, v128.load(weights, 16)));
    c = f32x4.add(c, f32x4.mul(x, v128.load(weights, 32)));
    d = f32x4.add(d, f32x4.mul(x, v128.load(weights, 48)));
  }
  v128.store(output, f32x4.add(a, v128.load(bias)));
  v128.store(output, f32x4.add(b, v128.load(bias, 16)), 16);
  v128.store(output, f32x4.add(c, v128.load(bias, 32)), 32);
  v128.store(output, f32x4.add(d, v128.load(bias, 48)), 48);
}

/** One panel of outputs for two rows `stride` bytes apart: each weight is loaded once for both. */
function panelTwo(
  input: usize, stride: usize, depth: i32, weights: usize, bias: usize, output: usize, outputStride: usize,
): void {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  let e = a;
  let f = a;
  let g = a;
  let h = a;
  let other = input + stride;
  const end = input + (<usize>depth << 2);
  for (; input < end; input += 4, other += 4, weights += 64) {
    const x = v128.load32_splat(input);
    const y = v128.load32_splat(other);
    let w = v128.load(weights);
    a = f32x4.add(a, f32x4.mul(x, w));
    e = f32x4.add(e, f32x4.mul(y, w));
    w = v128.load(weights, 16);
    b = f32x4.add(b, f32x4.mul(x, w));
    f = f32x4.add(f, f32x4.mul(y, w));
    w = v128.load(weights, 32);
    c = f32x4.add(c, f32x4.mul(x, w));
    g = f32x4.add(g, f32x4.mul(y, w));
    w = v128.load(weights, 48);
    d = f32x4.add(d, f32x4.mul(x, w));
    h = f32x4.add(h, f32x4.mul(y, w));
  }
  let w = v128.load(bias);
  v128.store(output, f32x4.add(a, w));
  v128.store(output + outputStride, f32x4.add(e, w));
  w = v128.load(bias, 16);
  v128.store(output, f32x4.add(b, w), 16);
  v128.store(output + outputStride, f32x4.add(f, w), 16);
  w = v128.load(bias, 32);
  v128.store(output, f32x4.add(c, w), 32);
  v128.store(output + outputStride, f32x4.add(g, w), 32);
  w = v128.load(bias, 48);
  v128.store(output, f32x4.add(d, w), 48);
  v128.store(output + outputStride, f32x4.add(h, w), 48);
}

export function affine(
  input: i32, stride: i32, rows: i32, depth: i32, weights: i32, bias: i32, width: i32, output: i32,
): void {
  const rowBytes = <usize>stride << 2;
  const outputBytes = <usize>width << 2;
  for (let column = 0; column < width; column += PANEL) {
    const panel = address(weights + column * depth);
    const panelBias = address(bias + column);
    let from = address(input);
    let to = address(output + column);
    let row = 0;
    for (; row + 2 <= rows; row += 2) {
      panelTwo(from, rowBytes, depth, panel, panelBias, to, outputBytes);
      from += rowBytes << 1;
      to += outputBytes << 1;
    }
    if (row < rows) panelOne(from, depth, panel, panelBias, to);
  }
}

function sumOfLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

export function maxoutNorm(
  input: i32, rows: i32, width: i32, pieces: i32, gain: i32, shift: i32, residual: i32, output: i32,
): void {
  const bytes = <usize>width << 2;
  for (let row = 0; row < rows; row++) {
    const from = address(input + row * width * pieces);
    const to = address(output + row * width);
    let total = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      let best = v128.load(from + at);
      for (let piece = 1; piece < pieces; piece++) {
        best = f32x4.pmax(best, v128.load(from + at + <usize>piece * bytes));
      }
      total = f32x4.add(total, best);
      v128.store(to + at, best);
    }
    const mean = f32x4.splat(sumOfLanes(total) / <f32>width);
    total = f32x4.splat(0);
    for (let at: usize = 0; at < bytes; at += 16) {
      const distance = f32x4.sub(v128.load(to + at), mean);
      total = f32x4.add(total, f32x4.mul(distance, distance));
    }
    const variance: f32 = sumOfLanes(total) / <f32>width + <f32>1e-8;
    const scale = f32x4.splat(<f32>1 / sqrt<f32>(variance));
    for (let at: usize = 0; at < bytes; at += 16) {
      let y = f32x4.mul(f32x4.sub(v128.load(to + at), mean), scale);
      y = f32x4.add(f32x4.mul(y, v128.load(address(gain) + at)), v128.load(address(shift) + at));
      if (residual >= 0) y = f32x4.add(v128.load(address(residual + row * width) + at), y);
      v128.store(to + at, y);
    }
  }
}

export function windowSum(entries: i32, rows: i32, width: i32, bias: i32, output: i32): void {
  const bytes = <usize>width << 2;
  for (let row = 0; row < rows; row++) {
    const left = address(load<i32>(address(entries + row)));
    const middle = address(load<i32>(address(entries + row + 1)) + width);
    const right = address(load<i32>(address(entries + row + 2)) + 2 * width);
    const to = address(output + row * width);
    for (let at: usize = 0; at < bytes; at += 16) {
      let sum = f32x4.add(v128.load(left + at), v128.load(middle + at));
      sum = f32x4.add(sum, v128.load(right + at));
      v128.store(to + at, f32x4.add(sum, v128.load(address(bias) + at)));
    }
  }
}

export function hiddenState(
  features: i32, count: i32, hidden: i32, pieces: i32, bias: i32, output: i32,
): void {
  const bytes = <usize>hidden << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    let best = f32x4.splat(0);
    for (let piece = 0; piece < pieces; piece++) {
      const place = at + <usize>piece * bytes;
      let sum = f32x4.splat(0);
      for (let i = 0; i < count; i++) {
        sum = f32x4.add(sum, v128.load(address(load<i32>(address(features + i))) + place));
      }
      sum = f32x4.add(sum, v128.load(address(bias) + place));
      best = piece == 0 ? sum : f32x4.pmax(best, sum);
    }
    v128.store(address(output) + at, best);
  }
}
