import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DataError } from '../errors.ts';
import { type Codebook, kindSchema } from '../records/codebook.ts';

const codebookSchema = z
  .strictObject({
    version: z.string().min(1),
    families: z.array(z.strictObject({ id: z.string().min(1), label: z.string().min(1) })),
    kinds: z.array(kindSchema).min(1),
  })
  .superRefine((book, context) => {
    const families = new Set(book.families.map((f) => f.id));
    const seen = new Set<string>();
    for (const [i, kind] of book.kinds.entries()) {
      if (seen.has(kind.id)) context.addIssue({ code: 'custom', message: `two kinds ${kind.id}`, path: ['kinds', i] });
      seen.add(kind.id);
      if (!families.has(kind.family))
        context.addIssue({ code: 'custom', message: `no family ${kind.family}`, path: ['kinds', i, 'family'] });
    }
  });

/** Checks a codebook's data. Throws `DataError` that names the file, the field and what was expected. */
export function parseCodebook(json: string, file: string): Codebook {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new DataError(`${file}: not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const result = codebookSchema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DataError(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit the codebook schema'}`,
  );
}

/** Reads a codebook file (the program's own is `data/codebook.json`). Throws `DataError` as `parseCodebook` does. */
export async function loadCodebook(file: string): Promise<Codebook> {
  const json = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new DataError(`${file}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  return parseCodebook(json, file);
}
