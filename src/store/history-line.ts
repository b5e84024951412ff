import { z } from 'zod';
import { FAILURE_REASONS } from '../records/report.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { CONTENT_FOLDERS, type ContentName } from './folder.ts';

/** The newest version of the record's format. A line is written in the oldest that knows its type. */
export const FORMAT = 2;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1);
const hashes = z.array(hash);
/** A report's tombstone. */
const withdrawal = z.strictObject({
  /** Who withdrew it, and why. */
  decision: hash,
  /** The events that its claims had a part in, sorted. */
  events: z.array(id),
  /** The files that came of it, by folder: for the lines before this one they are no more. */
  gone: z.strictObject({
    decisions: hashes,
    deliveries: hashes,
    events: hashes,
    originals: hashes,
    readings: hashes,
  }),
  /** What stands in the place of some of them: decisions said anew, sets without the events that are gone. */
  kept: z.strictObject({ decisions: hashes, events: z.array(z.strictObject({ of: hash, set: hash })) }),
  report: id,
});
const event = z.strictObject({ claims: z.array(id).min(1), event: id, set: hash });

/** What a line can say, by its type. Hashes and ids only; no member is called `hash` (see `hashOfLine`). */
const entrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('record'), body: z.strictObject({ record: id }) }),
  z.strictObject({ type: z.literal('import'), body: z.strictObject({ delivery: hash, original: hash, report: id }) }),
  z.strictObject({
    type: z.literal('failure'),
    body: z.strictObject({ delivery: hash, original: hash.nullable(), reason: z.enum(FAILURE_REASONS) }),
  }),
  z.strictObject({ type: z.literal('reading'), body: z.strictObject({ reading: hash, report: id }) }),
  z.strictObject({ type: z.literal('decision'), body: z.strictObject({ decision: hash }) }),
  z.strictObject({ type: z.literal('mint'), body: event }),
  z.strictObject({ type: z.literal('change'), body: event }),
  z.strictObject({ type: z.literal('forward'), body: z.strictObject({ event: id, to: id }) }),
  z.strictObject({ type: z.literal('end'), body: z.strictObject({ event: id }) }),
  z.strictObject({ type: z.literal('withdraw'), body: withdrawal }),
]);
export type Entry = z.infer<typeof entrySchema>;
export type EntryType = Entry['type'];
export const entryTypes: readonly EntryType[] = entrySchema.options.map((option) => option.shape.type.value);

const frameSchema = z.strictObject({
  at: z.iso.datetime(),
  body: z.unknown(),
  device: z.string().regex(/^[0-9a-f]{16}$/),
  format: z.int().min(1).max(FORMAT),
  hash,
  /** The hash of the line before; null on the first. */
  previous: hash.nullable(),
  seq: z.int().positive(),
  type: z.string(),
});

export type HistoryLine = Omit<z.infer<typeof frameSchema>, 'type' | 'body'> & Entry;
export type LineOf<T extends EntryType> = HistoryLine & { readonly type: T };

function formatOf(type: EntryType): number {
  return type === 'withdraw' ? 2 : 1;
}

/** Where a chain stands: the number and the hash of its last line. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface WrittenLine {
  readonly line: HistoryLine;
  /** Canonical JSON, without the line's end. */
  readonly text: string;
}

/** The line that says `entry` behind `head` (null: as the first of its chain). */
export function lineAfter(head: Head | null, entry: Entry, device: string, at: string): WrittenLine {
  const bare = {
    at,
    device,
    format: formatOf(entry.type),
    previous: head?.hash ?? null,
    seq: (head?.seq ?? 0) + 1,
    ...entry,
  } as const;
  const line = { ...bare, hash: sha256(canonicalJson(bare)) };
  return { line, text: canonicalJson(line) };
}

/**
 * The hash that a line's own text calls for: SHA-256 of the canonical JSON without the member `hash`. As members
 * stand in order of their names and no body has one called `hash`, that is the text with its first one cut out.
 */
export function hashOfLine(text: string): string {
  return sha256(text.replace(/"hash":"[^"]*",/, ''));
}

/** The line that a text says, or what is wrong with the text, in words. */
export function parseLine(text: string): HistoryLine | string {
  const value = parseJson(text);
  if (value === undefined) return 'not a line of JSON';
  const frame = frameSchema.safeParse(value);
  if (!frame.success) return describe(frame.error);
  if (canonicalJson(value) !== text) return 'not canonical JSON';
  if (hashOfLine(text) !== frame.data.hash) return 'the hash does not fit the line';
  const { type, body, ...rest } = frame.data;
  const entry = entrySchema.safeParse({ type, body });
  if (!entry.success) return describe(entry.error);
  if (formatOf(entry.data.type) !== rest.format)
    return `format: a line of type ${type} is not of format ${rest.format}`;
  return { ...rest, ...entry.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(error: z.ZodError): string {
  return error.issues.map((i) => `${i.path.join('.') || 'line'}: ${i.message}`).join('; ');
}

/** The files that a line names. */
export function filesOf(line: Entry): ContentName[] {
  switch (line.type) {
    case 'import':
    case 'failure':
      return [
        { folder: 'deliveries', hash: line.body.delivery },
        ...(line.body.original === null ? [] : [{ folder: 'originals', hash: line.body.original } as const]),
      ];
    case 'reading':
      return [{ folder: 'readings', hash: line.body.reading }];
    case 'decision':
      return decisionsOf(line).map((decision) => ({ folder: 'decisions', hash: decision }));
    case 'mint':
    case 'change':
      return [{ folder: 'events', hash: line.body.set }];
    case 'withdraw':
      return [
        ...decisionsOf(line).map((decision) => ({ folder: 'decisions', hash: decision }) as const),
        ...line.body.kept.events.map(({ set }) => ({ folder: 'events', hash: set }) as const),
      ];
    case 'record':
    case 'forward':
    case 'end':
      return [];
  }
}

/** The decisions that a line names. */
export function decisionsOf(line: Entry & { readonly type: 'decision' | 'withdraw' }): string[] {
  return line.type === 'decision' ? [line.body.decision] : [line.body.decision, ...line.body.kept.decisions];
}

/** The files that a line takes away from the lines before it. */
export function goneWith(line: Entry): ContentName[] {
  if (line.type !== 'withdraw') return [];
  return CONTENT_FOLDERS.flatMap((folder) => line.body.gone[folder].map((gone) => ({ folder, hash: gone })));
}
