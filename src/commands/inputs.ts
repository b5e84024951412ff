import { z } from 'zod';
import { UsageError } from '../errors.ts';
import type { Failure, Hints } from '../records/report.ts';
import type { Values } from './command.ts';

export function failureLine({ name, reason, detail }: Failure): string {
  return `${name}: ${reason}: ${detail}`;
}

/** Takes an ISO date or an RFC 3339 moment. */
export function parseDate(given: string): string {
  const parsed = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(given);
  if (!parsed.success) throw new Error('expected a date such as 2019-03-03');
  return parsed.data;
}

/** Takes words with commas between. */
export function list(given: string): string[] {
  return given
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Takes a path; an empty one would mean the working folder, which nobody meant. */
export function refuseEmpty(paths: readonly string[]): void {
  if (paths.includes('')) throw new UsageError('path "": expected the name of a file or a folder');
}

export function wholeNumber(given: string): number {
  if (!/^\d+$/.test(given)) throw new Error('expected a whole number');
  return Number(given);
}

export const HINT_OPTIONS = [
  { flags: '--published <date>', help: 'the day the reports were published, where they do not say', parse: parseDate },
  { flags: '--publisher <name>', help: 'the outlet, where the reports do not say' },
] as const;

/** A date on the command line is sure: it wins over what the reports say of themselves. */
export function hintsOf(values: Values): Hints {
  const published = z.string().optional().parse(values.published);
  const publisher = z.string().optional().parse(values.publisher);
  return {
    ...(published === undefined ? {} : { published, publishedIsSure: true }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}
