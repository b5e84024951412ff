import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Failure, failure, type Hints } from '../records/report.ts';

const companionSchema = z.object({
  published: z.string().nullable().default(null),
  publisher: z.string().nullable().default(null),
  title: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
});

/**
 * The hints in the `NAME.meta.json` beside `NAME.txt` or `NAME.html`; none where there is no such file. A damaged one
 * fails its report: read without outlet and date it would become another report than the one that was meant.
 */
export async function companionHints(path: string, name: string): Promise<Hints | Failure> {
  const beside = withoutEnding(path);
  if (beside === path) return {};
  const bytes = await readIfThere(`${beside}.meta.json`);
  return bytes === null ? {} : hintsIn(bytes, name, `${withoutEnding(name)}.meta.json`);
}

/** What was handed over in memory, each with the companion that came along; companions stand for nothing themselves. */
export function withCompanions<T extends { readonly name: string }>(
  all: readonly T[],
): (T & { readonly companion: T | null })[] {
  const byName = new Map(all.map((one) => [one.name, one]));
  const paired = all.map((one) => {
    const stem = withoutEnding(one.name);
    return { ...one, companion: stem === one.name ? null : (byName.get(`${stem}.meta.json`) ?? null) };
  });
  const companions = new Set(paired.flatMap(({ companion }) => companion?.name ?? []));
  return paired.filter(({ name }) => !companions.has(name));
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:txt|text|html?|xhtml)$/i, '');
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The hints that a companion's bytes hold. `name`: of the report that fails where it is damaged. */
export function hintsIn(bytes: Uint8Array, name: string, companion: string): Hints | Failure {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return failure(name, 'bad-json', `${companion} beside it is no JSON`);
  }
  const hints = companionSchema.safeParse(value);
  if (hints.success) return hints.data;
  const field = hints.error.issues[0]?.path.join('.') || 'the whole';
  return failure(name, 'bad-fields', `${companion} beside it: "${field}" must be text or null`);
}
