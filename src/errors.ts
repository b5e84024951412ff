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

/** True for the kinds above, whose message is meant for people; anything else is a fault of the program. */
export function isForPeople(error: unknown): error is UsageError | RecordError | DataError {
  return error instanceof UsageError || error instanceof RecordError || error instanceof DataError;
}
