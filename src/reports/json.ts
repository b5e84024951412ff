import { z } from 'zod';
import { type Delivery, type Failure, failure } from '../records/report.ts';
import { dateOfField } from './calendar.ts';
import type { Content } from './content.ts';

const textOrNull = z.string().nullable().default(null);

/** One report as a JSON object. Fields beyond these may be there and are not read. */
const recordSchema = z.object({
  id: z.union([z.string(), z.int()]).nullable().default(null),
  title: textOrNull,
  publisher: textOrNull,
  url: textOrNull,
  published: textOrNull,
  text: z.string(),
});

/**
 * The content of one JSON record. Its canonical bytes are RFC 8785 over the fields that are read: a file exported
 * anew with a further column, other white space or another order of fields holds the same reports.
 */
export function jsonContent(delivery: Delivery, json: string): Content | Failure {
  const value = parse(json);
  if (value === undefined) return failure(delivery.name, 'bad-json', whatIsWrong(json));
  const record = recordSchema.safeParse(value);
  if (!record.success) return failure(delivery.name, 'bad-fields', firstIssue(record.error));
  const published = blankToNull(record.data.published);
  const date = published === null ? null : dateOfField(published);
  if (published !== null && date === null)
    return failure(
      delivery.name,
      'bad-fields',
      `"published" is ${JSON.stringify(published)}, expected a date such as 2019-03-03`,
    );
  return {
    text: record.data.text,
    title: blankToNull(record.data.title),
    publisher: blankToNull(record.data.publisher),
    url: blankToNull(record.data.url),
    externalId: record.data.id === null ? null : blankToNull(String(record.data.id)),
    published: date === null ? null : { date, from: 'hint' },
    captions: [],
    canonical: canonicalBytes(record.data),
  };
}

/**
 * RFC 8785 of the fields that are not null: one that we learn to read later leaves the ids as they are. For a flat object
 * of text and whole numbers that form is JSON with its keys sorted.
 */
function canonicalBytes(record: z.infer<typeof recordSchema>): Uint8Array {
  const present = Object.entries(record).filter(([, value]) => value !== null);
  return Buffer.from(JSON.stringify(Object.fromEntries(present.sort(([a], [b]) => (a < b ? -1 : 1)))));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function whatIsWrong(json: string): string {
  const end = json.trimEnd();
  return end.endsWith('}') ? 'no JSON object' : `breaks off after ${end.length} characters, or is no JSON object`;
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return field === '' ? 'expected an object with "text"' : `"${field}": ${issue?.message ?? 'not as expected'}`;
}

function blankToNull(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value;
}
