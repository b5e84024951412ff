import { type Kernel, packVector, packWeights } from '../kernel/kernel.ts';
import { type EncoderShape, type ModelFiles, tensor } from '../model.ts';

/** A maxout layer with layer normalisation, packed: places of its numbers in the kernel's memory. */
export interface Layer {
  readonly weights: number;
  readonly bias: number;
  readonly gain: number;
  readonly shift: number;
}

/**
 * A maxout layer of the model. Its outputs are reordered from unit by unit to piece by piece, so that the largest
 * piece is found plane against plane.
 */
export function packLayer(kernel: Kernel, files: ModelFiles, name: string, shape: EncoderShape, inputs: number): Layer {
  const { width, pieces } = shape;
  const values = (part: string) => tensor(files, `${name}.${part}`);
  const source = (output: number) => (output % width) * pieces + Math.floor(output / width);
  return {
    weights: packWeights(kernel, values('weights'), width * pieces, inputs, (output) => source(output) * inputs),
    bias: packVector(kernel, values('bias'), width * pieces, source),
    gain: packVector(kernel, values('gain'), width),
    shift: packVector(kernel, values('shift'), width),
  };
}

/**
 * The first window layer's weights, split by neighbour: three blocks of outputs (what a word gives to the word on its
 * right, to itself, to the word on its left) from one word's vector, so that they can be computed once per word form.
 */
export function packFirstWindow(kernel: Kernel, files: ModelFiles, name: string, shape: EncoderShape): number {
  const { width, pieces } = shape;
  const outputs = width * pieces;
  return packWeights(kernel, tensor(files, `${name}.weights`), outputs * 3, width, (output) => {
    const neighbour = Math.floor(output / outputs);
    const unit = output % outputs;
    const source = (unit % width) * pieces + Math.floor(unit / width);
    return source * width * 3 + neighbour * width;
  });
}
