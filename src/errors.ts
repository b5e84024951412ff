/** Wrong use: names the flag or setting, the value given and what was expected. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A record that cannot be opened or is damaged: says which file and where. Exit code 2. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

/** Data of ours (codebook, gazetteer, models) that is missing or does not fit its schema. Exit code 2. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

/** What Node throws where the operating system refuses. */
interface Refusal extends Error {
  readonly syscall: string;
  readonly path: string;
}

/**
 * True for the kinds above, whose message is meant for people, and for what the operating system refused (no permission,
 * no such folder, a full disk), whose message names the path; anything else is a fault of the program.
 */
export function isForPeople(error: unknown): error is UsageError | RecordError | DataError | Refusal {
  const refused = error instanceof Error && 'syscall' in error && 'path' in error;
  return refused || error instanceof UsageError || error instanceof RecordError || error instanceof DataError;
}
