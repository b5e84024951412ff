import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from './errors.ts';

/**
 * Every setting once. Taken from, the first that has it: the command line, the environment (`CORROBORATE_RECORD` for
 * `record`), `corroborate.json` in the working folder, the default.
 */
export const SETTINGS = [
  { name: 'record', type: 'folder', default: './record', help: 'the folder of the record' },
  {
    name: 'port',
    type: 'number',
    default: 4747,
    help: 'where the desk listens on loopback; the next free one if taken',
  },
] as const;

const settingsSchema = z.strictObject({
  record: z.string().min(1).default('./record'),
  port: z.coerce.number().int().min(0).max(65535).default(4747),
});
export type Settings = z.infer<typeof settingsSchema>;

const FILE = 'corroborate.json';

/** Reads the settings. Throws a UsageError that names the setting, its value and what was expected. */
export function readSettings(folder: string, environment: NodeJS.ProcessEnv): Settings {
  const given: Record<string, unknown> = readFile(join(folder, FILE));
  for (const { name } of SETTINGS) {
    const value = environment[`CORROBORATE_${name.toUpperCase()}`];
    if (value !== undefined) given[name] = value;
  }
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : FILE));
  throw new UsageError(`setting ${name}: ${JSON.stringify(given[name])} is not what it takes: ${issue?.message ?? ''}`);
}

function readFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new UsageError(`${path}: not a JSON object of settings (${SETTINGS.map((s) => s.name).join(', ')})`);
  }
}
