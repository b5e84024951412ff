import { type Delivery, type Failure, failure, type OriginalKind } from '../records/report.ts';
import { type Input, LARGEST_REPORT, whole } from './input.ts';

/** Reads an input that is one report as a whole. */
export async function* oneReport(input: Input, kind: OriginalKind): AsyncIterable<Delivery | Failure> {
  const bytes = await whole(input);
  if (bytes === null) yield tooLarge(input.name);
  else if (bytes.length === 0) yield failure(input.name, 'empty', 'the file holds no bytes');
  else yield { name: input.name, kind, bytes, hints: input.hints };
}

export function tooLarge(name: string): Failure {
  return failure(name, 'too-large', `more than ${LARGEST_REPORT / 1024 / 1024} MiB in one report`);
}
