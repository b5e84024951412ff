import { join } from 'node:path';
import { z } from 'zod';
import { RecordError, UsageError } from '../errors.ts';
import { CODER_ROLES, type Coder } from '../records/coder.ts';
import { canonicalJson } from './canonical.ts';
import { readIfThere, replaceFile } from './files.ts';
import { CODERS, INCOMING } from './folder.ts';
import type { Store } from './store.ts';

/** The file beside the history that says who works on the record: it can change and be deleted, the history cannot. */
const fileSchema = z.object({
  format: z.literal(1),
  coders: z.array(z.object({ name: z.string(), role: z.enum(CODER_ROLES), password: z.string().nullable() })),
});

/** Who works on a record, in order of their names. */
export async function listCoders(dir: string): Promise<Coder[]> {
  const bytes = await readIfThere(join(dir, CODERS));
  if (bytes === null) return [];
  try {
    return fileSchema.parse(JSON.parse(bytes.toString('utf8'))).coders;
  } catch {
    throw new RecordError(`${join(dir, CODERS)} is no list of coders; delete it and name them anew.`);
  }
}

/** Adds a coder. Throws UsageError where somebody of that name, in any case of letters, is there. */
export function addCoder(store: Store, coder: Coder): Promise<void> {
  return change(store, (coders) => {
    if (coders.some(({ name }) => sameName(name, coder.name)))
      throw new UsageError(`coder ${coder.name}: there is one of that name`);
    return [...coders, coder];
  });
}

/** Gives a coder another role or password. Throws UsageError where nobody has that name. */
export function changeCoder(store: Store, name: string, what: Partial<Omit<Coder, 'name'>>): Promise<void> {
  return change(store, (coders) => {
    refuseUnknown(coders, name);
    return coders.map((one) => (sameName(one.name, name) ? { ...one, ...what } : one));
  });
}

/** Takes a coder off the list; what they decided stays. Throws UsageError where nobody has that name. */
export function removeCoder(store: Store, name: string): Promise<void> {
  return change(store, (coders) => {
    refuseUnknown(coders, name);
    return coders.filter((one) => !sameName(one.name, name));
  });
}

export function sameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

function refuseUnknown(coders: readonly Coder[], name: string): void {
  if (!coders.some((one) => sameName(one.name, name))) throw new UsageError(`coder ${name}: nobody has that name here`);
}

function change(store: Store, how: (coders: readonly Coder[]) => readonly Coder[]): Promise<void> {
  return store.alone(async () => {
    const coders = how(await listCoders(store.dir)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const temporary = join(store.dir, INCOMING, CODERS);
    await replaceFile(join(store.dir, CODERS), temporary, `${canonicalJson({ format: 1, coders })}\n`);
  });
}
