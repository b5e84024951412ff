import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from './errors.ts';

const PORT = 'expected a whole number from 0 to 65535';

/**
 * Every setting once: name, type, default, help. Taken from, the first that has it: the command line, the environment
 * (`CORROBORATE_RECORD` for `record`), `corroborate.json` in the working folder, the default.
 */
export const SETTINGS = z.strictObject({
  record: z.string().min(1, 'expected a folder').default('./record').describe('the folder of the record'),
  port: z.coerce
    .number(PORT)
    .int(PORT)
    .min(0, PORT)
    .max(65_535, PORT)
    .default(4747)
    .describe('where the desk listens on loopback; the next free one where it is taken'),
  host: z
    .string()
    .min(1, 'expected an address')
    .default('127.0.0.1')
    .describe('the address that the desk listens on; any but loopback opens it to others, who need a password'),
  names: z.string().default('').describe('the host names by which others reach the desk, with commas between'),
});
export type Settings = z.infer<typeof SETTINGS>;

export const SETTINGS_FILE = 'corroborate.json';

/** Reads the settings. Throws a UsageError that names the setting, its value and what was expected. */
export function readSettings(folder: string, environment: NodeJS.ProcessEnv): Settings {
  const given: Record<string, unknown> = readFile(join(folder, SETTINGS_FILE));
  for (const name of Object.keys(SETTINGS.shape)) {
    const value = environment[variableOf(name)];
    if (value !== undefined) given[name] = value;
  }
  const parsed = SETTINGS.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : SETTINGS_FILE));
  throw new UsageError(`setting ${name}: ${JSON.stringify(given[name])} is not what it takes: ${issue?.message ?? ''}`);
}

/** The environment's variable for a setting. */
export function variableOf(name: string): string {
  return `CORROBORATE_${name.toUpperCase()}`;
}

function readFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new UsageError(`${path}: not a JSON object of settings (${Object.keys(SETTINGS.shape).join(', ')})`);
  }
}
