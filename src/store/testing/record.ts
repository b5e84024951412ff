import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Effects } from '../../effects.ts';
import { openRecord } from '../open-record.ts';
import type { Store, StoreOptions } from '../store.ts';

/** The project's folder. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export const testOptions: StoreOptions = {
  root,
  kinds: [
    { id: 'shelling', family: 'explosion' },
    { id: 'air-strike', family: 'explosion' },
    { id: 'attack-on-civilians', family: 'civilian-harm' },
  ],
};

/** Effects whose clock goes on by a second at each look, and whose log is kept. */
export function testEffects(): Effects & { readonly logged: string[] } {
  const logged: string[] = [];
  let now = Date.UTC(2020, 0, 1);
  return {
    now: () => {
      now += 1000;
      return now;
    },
    random: (bytes) => randomBytes(bytes),
    log: (line) => void logged.push(line),
    progress: () => undefined,
    logged,
  };
}

export function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'corroborate-store-'));
}

/** A folder of a test's own, removed afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeFolder();
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the record in `dir`, closes it afterwards. */
export async function withRecord<T>(
  dir: string,
  use: (store: Store) => Promise<T>,
  effects = testEffects(),
): Promise<T> {
  const store = await openRecord(dir, effects, testOptions);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
