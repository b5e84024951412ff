import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { RecordError } from '../errors.ts';
import { ABOUT_TYPES } from '../records/decision.ts';
import { eventSchema } from '../records/event.ts';
import { FAILURE_REASONS } from '../records/report.ts';
import { sha256 } from './canonical.ts';
import { isMissing } from './files.ts';
import { type ContentName, contentPath } from './folder.ts';
import type { NewFile } from './keep-files.ts';

const text = z.string().nullable();
/** Random, so that the hash in the history tells nothing to someone who guesses the content. */
const salt = z.string().regex(/^[0-9a-f]{32}$/);

const hintsSchema = z.object({
  published: text.exactOptional(),
  publishedIsSure: z.boolean().exactOptional(),
  publisher: text.exactOptional(),
  title: text.exactOptional(),
  url: text.exactOptional(),
});

/** A file of `deliveries/`: what came along with the bytes, and what was found to be in them. */
export const deliveryFileSchema = z.object({
  salt,
  name: z.string(),
  kind: z.enum(['text', 'html', 'json']).nullable(),
  hints: hintsSchema,
  failure: z.object({ reason: z.enum(FAILURE_REASONS), detail: z.string() }).nullable(),
  report: z
    .object({
      id: z.string(),
      title: text,
      publisher: text,
      url: text,
      external_id: text,
      published: text,
      published_from: z.enum(['hint', 'structured', 'meta', 'visible', 'printed']).nullable(),
      printed_date: text,
      given_date: text,
      language: text,
      captions: z.array(z.string()),
      fingerprint: z.string(),
    })
    .nullable(),
});
export type DeliveryFile = z.infer<typeof deliveryFileSchema>;
export type ReportFacts = NonNullable<DeliveryFile['report']>;

/** A file of `decisions/`. */
export const decisionFileSchema = z.object({
  salt,
  decision: z.object({
    id: z.string(),
    coder: text,
    at: z.string(),
    about: z.object({ type: z.enum(ABOUT_TYPES), id: z.string() }),
    verb: z.string(),
    value: z.unknown(),
    note: text.optional(),
    based_on: z.int().nonnegative().nullable().optional(),
  }),
});

/** A file of `events/`: the events that one saving made or changed, as they were saved. */
export const eventSetSchema = z.object({ events: z.array(eventSchema) });

/** The bytes of a file that the history names. */
export type Content = (name: ContentName) => Promise<Uint8Array>;

/** Content from the record's folder. Throws RecordError where a file is missing or altered. */
export function contentOnDisk(dir: string): Content {
  return async (name) => {
    const path = contentPath(name);
    const bytes = await readFile(join(dir, path)).catch((error: unknown) => {
      if (isMissing(error)) throw new RecordError(`${path} is missing.`);
      throw error;
    });
    if (sha256(bytes) !== name.hash) throw new RecordError(`${path} is altered: its bytes do not fit its name.`);
    return bytes;
  };
}

/** The same, with files that are about to be written at hand. */
export function contentWith(files: readonly NewFile[], otherwise: Content): Content {
  const atHand = new Map(files.map((f) => [contentPath(f), f.bytes]));
  return async (name) => atHand.get(contentPath(name)) ?? (await otherwise(name));
}

export async function jsonOf<T>(content: Content, name: ContentName, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(Buffer.from(await content(name)).toString('utf8')));
}
