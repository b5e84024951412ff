import { UsageError } from '../errors.ts';
import { GRADES } from '../records/event.ts';
import { type EventFilter, eventFilterSchema } from '../records/filter.ts';
import { MODALITIES } from '../records/reading.ts';
import type { OptionRow, Values } from './command.ts';
import { list, parseDate, wholeNumber } from './inputs.ts';

function parseCountry(given: string): string {
  if (!/^[a-z]{2}$/i.test(given)) throw new Error('expected the two letters of ISO 3166-1, such as SY');
  return given.toUpperCase();
}

/** The parts of an event filter as flags. */
export const FILTER_OPTIONS: readonly OptionRow[] = [
  { flags: '--kind <ids>', help: 'kinds of the codebook, with commas between: air-strike,shelling', parse: list },
  { flags: '--family <ids>', help: 'families of kinds: battle,explosion,…', parse: list },
  { flags: '--actor <id-or-words>', help: "an actor's id, or words of its name" },
  { flags: '--place <words>', help: "words of the place's name" },
  { flags: '--country <code>', help: 'two letters: SY', parse: parseCountry },
  { flags: '--from <date>', help: 'from this day on', parse: parseDate },
  { flags: '--to <date>', help: 'up to this day', parse: parseDate },
  { flags: '--grade <grades>', help: GRADES.join(', '), parse: list },
  { flags: '--modality <modalities>', help: MODALITIES.join(', '), parse: list },
  { flags: '--root <name>', help: 'the name of a root: who ultimately says so' },
  { flags: '--outlet <name>', help: 'the name of an outlet that tells it' },
  { flags: '--words <words>', help: 'words of the evidence, the title or the names; all of them' },
  { flags: '--limit <n>', help: 'at most so many (a table: 1000)', parse: wholeNumber },
  { flags: '--offset <n>', help: 'leave out the first so many', parse: wholeNumber, default: 0 },
];

/** Throws a UsageError that names the flag, its value and what was expected. */
export function filterOf(values: Values, kinds: ReadonlySet<string>, families: ReadonlySet<string>): EventFilter {
  const parsed = eventFilterSchema.safeParse(values);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const flag = String(issue?.path[0] ?? 'filter');
    throw new UsageError(`--${flag} ${String(values[flag])}: ${issue?.message ?? 'not what it takes'}`);
  }
  refuseUnknown('kind', parsed.data.kind, kinds);
  refuseUnknown('family', parsed.data.family, families);
  return parsed.data;
}

function refuseUnknown(flag: string, given: readonly string[], known: ReadonlySet<string>): void {
  const stranger = given.find((id) => !known.has(id));
  if (stranger !== undefined)
    throw new UsageError(`--${flag} ${stranger}: not in the codebook; expected one of ${[...known].join(', ')}`);
}
