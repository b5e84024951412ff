import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { type Packed, readMsgpack } from './msgpack.ts';

/** A spaCy pipeline as published: the files of the folder that holds its `config.cfg`. */
export interface Wheel {
  readonly file: string;
  readonly sha256: string;
  readonly has: (path: string) => boolean;
  readonly text: (path: string) => string;
  readonly json: (path: string) => unknown;
  readonly packed: (path: string) => Packed;
}

/** Opens the wheel of a spaCy pipeline (a zip). Throws where it holds none. */
export function openWheel(path: string): Wheel {
  const bytes = readFileSync(path);
  const entries = unzipSync(bytes);
  const config = Object.keys(entries).find((name) => name.endsWith('/config.cfg'));
  if (config === undefined) throw new Error(`${path} holds no spaCy pipeline (no config.cfg)`);
  const folder = config.slice(0, -'config.cfg'.length);
  const read = (name: string): Uint8Array => {
    const entry = entries[folder + name];
    if (entry === undefined) throw new Error(`${path} has no ${folder}${name}`);
    return entry;
  };
  const text = (name: string) => new TextDecoder().decode(read(name));
  return {
    file: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    has: (name) => folder + name in entries,
    text,
    json: (name) => JSON.parse(text(name)),
    packed: (name) => readMsgpack(read(name)),
  };
}

/** The entry of a msgpack map, which must be a map itself. */
export function mapAt(packed: Packed | undefined, key?: Packed): ReadonlyMap<Packed, Packed> {
  const value = key === undefined ? packed : packed instanceof Map ? packed.get(key) : undefined;
  if (!(value instanceof Map)) throw new Error(`expected a map${key === undefined ? '' : ` at "${String(key)}"`}`);
  return value;
}

export function listAt(packed: Packed | undefined, key?: Packed): readonly Packed[] {
  const value = key === undefined ? packed : packed instanceof Map ? packed.get(key) : undefined;
  if (!Array.isArray(value)) throw new Error(`expected a list${key === undefined ? '' : ` at "${String(key)}"`}`);
  return value;
}

export function textOf(packed: Packed | undefined): string {
  if (typeof packed !== 'string') throw new Error(`expected a string, found ${String(packed)}`);
  return packed;
}
