import type { EncoderShape } from '../../src/language/model.ts';
import type { Packed, Tensor } from './msgpack.ts';
import { readMsgpack } from './msgpack.ts';
import { listAt, mapAt, textOf } from './wheel.ts';

/** A layer of a thinc model: its name, its parameters, and its attributes, which are msgpack again. */
export interface Layer {
  readonly name: string;
  readonly parameters: ReadonlyMap<Packed, Packed>;
  readonly attribute: (name: string) => Packed;
}

/** The layers of a serialised thinc model that have parameters, in the order in which the model lists them. */
export function layersOf(model: Packed): readonly Layer[] {
  const parameters = listAt(model, 'params');
  const attributes = listAt(model, 'attrs');
  return listAt(model, 'nodes').map((node, i) => ({
    name: textOf(mapAt(node).get('name')),
    parameters: mapAt(parameters[i]),
    attribute: (name) => {
      const value = mapAt(attributes[i]).get(name);
      if (!(value instanceof Uint8Array)) throw new Error(`a layer has no attribute "${name}"`);
      return readMsgpack(value);
    },
  }));
}

export function parameter(layer: Layer | undefined, name: string): Tensor {
  const value = layer?.parameters.get(name);
  if (value === undefined || value === null || typeof value !== 'object' || !('shape' in value)) {
    throw new Error(`the layer "${layer?.name ?? '?'}" has no parameter "${name}"`);
  }
  return value;
}

export type Tensors = Map<string, Tensor>;

/** The token-to-vector network of a model: its shape, and its numbers under `prefix`. */
export function takeEncoder(layers: readonly Layer[], prefix: string, out: Tensors): EncoderShape {
  const tables = layers.filter(({ name }) => name === 'hashembed');
  const maxouts = layers.filter(({ name }) => name === 'maxout');
  const norms = layers.filter(({ name }) => name === 'layernorm');
  const columns = layers.find(({ name }) => name === 'extract_features');
  if (columns === undefined || maxouts.length < 2 || maxouts.length !== norms.length) {
    throw new Error(`${prefix}: this is no MultiHashEmbed with a MaxoutWindowEncoder`);
  }
  checkWindow(layers, maxouts.length - 1);
  tables.forEach((layer, i) => {
    out.set(`${prefix}.embed.${i}`, parameter(layer, 'E'));
  });
  maxouts.forEach((layer, i) => {
    const name = i === 0 ? `${prefix}.mix` : `${prefix}.layer.${i - 1}`;
    out.set(`${name}.weights`, parameter(layer, 'W'));
    out.set(`${name}.bias`, parameter(layer, 'b'));
    out.set(`${name}.gain`, parameter(norms[i], 'G'));
    out.set(`${name}.shift`, parameter(norms[i], 'b'));
  });
  const [width = 0, pieces = 0] = parameter(maxouts[0], 'W').shape;
  return {
    attributes: [...listAt(columns.attribute('columns'))].map(attributeName),
    rows: tables.map((layer) => parameter(layer, 'E').shape[0] ?? 0),
    seeds: tables.map((layer) => Number(layer.attribute('seed'))),
    width,
    pieces,
    depth: maxouts.length - 1,
  };
}

/** Only windows of one word to each side are known, with as much padding as there are layers. */
function checkWindow(layers: readonly Layer[], depth: number): void {
  const windows = layers.filter(({ name }) => name === 'expand_window');
  const padded = layers.find(({ name }) => name.startsWith('with_array(residual'));
  if (windows.length !== depth || windows.some((layer) => layer.attribute('window_size') !== 1)) {
    throw new Error('only windows of one word to each side are supported');
  }
  if (padded?.attribute('pad') !== depth) throw new Error('the padding must be as wide as the network is deep');
}

const ATTRIBUTES = ['NORM', 'PREFIX', 'SUFFIX', 'SHAPE', 'SPACY', 'IS_SPACE'] as const;

function attributeName(packed: Packed): (typeof ATTRIBUTES)[number] {
  const name = ATTRIBUTES.find((known) => known === packed);
  if (name === undefined) throw new Error(`the attribute ${String(packed)} is not supported`);
  return name;
}

/** The numbers of a transition model under `prefix`; returns its sizes. */
export function takeMover(layers: readonly Layer[], prefix: string, out: Tensors) {
  const lower = layers.find(({ name }) => name === 'precomputable_affine');
  const linears = layers.filter(({ name }) => name === 'linear');
  // The model lists the output layer before the one that narrows the tokens' vectors.
  const [upper, narrow] = linears;
  out.set(`${prefix}.narrow.weights`, parameter(narrow, 'W'));
  out.set(`${prefix}.narrow.bias`, parameter(narrow, 'b'));
  out.set(`${prefix}.features.weights`, parameter(lower, 'W'));
  out.set(`${prefix}.features.bias`, parameter(lower, 'b'));
  out.set(`${prefix}.features.padding`, parameter(lower, 'pad'));
  out.set(`${prefix}.scores.weights`, parameter(upper, 'W'));
  out.set(`${prefix}.scores.bias`, parameter(upper, 'b'));
  const [features = 0, hidden = 0, pieces = 0] = parameter(lower, 'W').shape;
  return { features, hidden, pieces };
}
