import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../errors.ts';
import { type Codebook, type Kind, kindSchema } from '../records/codebook.ts';

/** The user's own kinds (docs/own.md). */
export const OWN_KINDS = 'codebook.json';

const fileSchema = z.strictObject({ kinds: z.array(kindSchema) });

/** The user's kinds in a folder; none where there is no such file. Throws a DataError that names the field. */
export function ownKinds(folder: string | null): Kind[] {
  const path = folder === null ? null : join(folder, OWN_KINDS);
  if (path === null || !existsSync(path)) return [];
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DataError(`${OWN_KINDS}: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const result = fileSchema.safeParse(data);
  if (result.success) return result.data.kinds;
  const issue = result.error.issues[0];
  throw new DataError(`${OWN_KINDS}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`);
}

/**
 * A codebook with kinds laid over it: one with an id that is there replaces it in its place, others come last. Its
 * version tells it apart where reading could differ; other words for a kind make no difference to reading. Throws a
 * DataError for a family that the codebook has not.
 */
export function withOwnKinds(codebook: Codebook, own: readonly Kind[]): Codebook {
  const families = new Set(codebook.families.map(({ id }) => id));
  for (const { family, id } of own)
    if (!families.has(family)) throw new DataError(`${OWN_KINDS}: ${id}: there is no family ${family}`);
  const laid = new Map([...codebook.kinds, ...own].map((kind) => [kind.id, kind]));
  const kinds = [...laid.values()];
  const before = working(codebook.kinds);
  const after = working(kinds);
  if (before === after) return { ...codebook, kinds };
  const mark = createHash('sha256').update(after).digest('hex').slice(0, 8);
  return { ...codebook, version: `${codebook.version}+${mark}`, kinds };
}

/** What of kinds the program works by. */
function working(kinds: readonly Kind[]): string {
  return JSON.stringify(kinds.map(({ definition: _, label: __, ...kind }) => kind));
}

export interface KindChange {
  readonly id: string;
  readonly change: 'added' | 'changed' | 'taken-back';
}

/** The kinds in which two codebooks differ. */
export function changedKinds(before: Codebook, after: Codebook): KindChange[] {
  const was = new Map(before.kinds.map((kind) => [kind.id, JSON.stringify(kind)]));
  const is = new Map(after.kinds.map((kind) => [kind.id, JSON.stringify(kind)]));
  const gone = [...was.keys()].filter((id) => !is.has(id));
  return [
    ...[...is].flatMap(([id, kind]): KindChange[] => {
      const older = was.get(id);
      if (older === kind) return [];
      return [{ id, change: older === undefined ? 'added' : 'changed' }];
    }),
    ...gone.map((id): KindChange => ({ id, change: 'taken-back' })),
  ];
}
