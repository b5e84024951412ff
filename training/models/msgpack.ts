/** What a msgpack file can hold. Integers beyond 2^53 come as bigint, numpy arrays as `Tensor`. */
export type Packed =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Tensor
  | readonly Packed[]
  | ReadonlyMap<Packed, Packed>;

/** A numpy array of 32-bit floats, as srsly writes it into msgpack. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

interface Reader {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Reads one msgpack value (https://github.com/msgpack/msgpack/blob/master/spec.md), numpy arrays included.
 * Throws on types that spaCy's files do not use (extensions).
 */
export function readMsgpack(bytes: Uint8Array): Packed {
  return readValue({ view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes, at: 0 });
}

function readValue(reader: Reader): Packed {
  const tag = reader.view.getUint8(reader.at++);
  if (tag < 0x80) return tag;
  if (tag < 0x90) return readMap(reader, tag & 0x0f);
  if (tag < 0xa0) return readList(reader, tag & 0x0f);
  if (tag < 0xc0) return readText(reader, tag & 0x1f);
  if (tag >= 0xe0) return tag - 0x100;
  return readTagged(reader, tag);
}

function readTagged(reader: Reader, tag: number): Packed {
  if (tag === 0xc0) return null;
  if (tag === 0xc2 || tag === 0xc3) return tag === 0xc3;
  if (tag >= 0xc4 && tag <= 0xc6) return take(reader, readLength(reader, tag - 0xc4));
  if (tag >= 0xca && tag <= 0xd3) return readNumber(reader, tag);
  if (tag >= 0xd9 && tag <= 0xdb) return readText(reader, readLength(reader, tag - 0xd9));
  if (tag === 0xdc || tag === 0xdd) return readList(reader, readLength(reader, tag - 0xdb));
  if (tag === 0xde || tag === 0xdf) return readMap(reader, readLength(reader, tag - 0xdd));
  throw new Error(`msgpack: type 0x${tag.toString(16)} at byte ${reader.at - 1} is not supported`);
}

/** A length of 1, 2 or 4 bytes for `size` 0, 1, 2. */
function readLength(reader: Reader, size: number): number {
  const { view, at } = reader;
  reader.at += 1 << size;
  return size === 0 ? view.getUint8(at) : size === 1 ? view.getUint16(at) : view.getUint32(at);
}

const NUMBERS: Readonly<Record<number, [number, (view: DataView, at: number) => number | bigint]>> = {
  202: [4, (view, at) => view.getFloat32(at)],
  203: [8, (view, at) => view.getFloat64(at)],
  204: [1, (view, at) => view.getUint8(at)],
  205: [2, (view, at) => view.getUint16(at)],
  206: [4, (view, at) => view.getUint32(at)],
  207: [8, (view, at) => view.getBigUint64(at)],
  208: [1, (view, at) => view.getInt8(at)],
  209: [2, (view, at) => view.getInt16(at)],
  210: [4, (view, at) => view.getInt32(at)],
  211: [8, (view, at) => view.getBigInt64(at)],
};

function readNumber(reader: Reader, tag: number): number | bigint {
  const entry = NUMBERS[tag];
  if (entry === undefined) throw new Error(`msgpack: 0x${tag.toString(16)} is no number`);
  const value = entry[1](reader.view, reader.at);
  reader.at += entry[0];
  const small = typeof value === 'bigint' && value >= -(2n ** 53n) && value <= 2n ** 53n;
  return small ? Number(value) : value;
}

function take(reader: Reader, length: number): Uint8Array {
  reader.at += length;
  return reader.bytes.subarray(reader.at - length, reader.at);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readText(reader: Reader, length: number): string {
  return utf8.decode(take(reader, length));
}

function readList(reader: Reader, length: number): Packed[] {
  return Array.from({ length }, () => readValue(reader));
}

function readMap(reader: Reader, length: number): Map<Packed, Packed> | Tensor {
  const map = new Map<Packed, Packed>();
  for (let i = 0; i < length; i++) {
    const key = readValue(reader);
    map.set(key instanceof Uint8Array ? utf8.decode(key) : key, readValue(reader));
  }
  return map.get('nd') === true ? readTensor(map) : map;
}

function readTensor(map: ReadonlyMap<Packed, Packed>): Tensor {
  const type = map.get('type');
  const shape = map.get('shape');
  const data = map.get('data');
  if (type !== '<f4' || !Array.isArray(shape) || !(data instanceof Uint8Array)) {
    throw new Error(`msgpack: only arrays of little-endian 32-bit floats are supported, this is ${String(type)}`);
  }
  return { shape: shape.map(Number), data: new Float32Array(data.slice().buffer) };
}
