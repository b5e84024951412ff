import { z } from '@hono/zod-openapi';
import { CLAIM_STATES } from '../../records/decision.ts';
import { claimSchema, MODALITIES, SOURCE_KINDS } from '../../records/reading.ts';
import { CLAIM_ORDERS } from '../../store/list-claims.ts';
import { namedActorSchema, namedOutletSchema, namedPlaceSchema, namedSpeakerSchema } from '../../store/list-named.ts';
import { several, yesNo } from '../query.ts';
import { claimCheckSchema } from './decisions.ts';

/** Tables as spreadsheets show them: a page of rows, and how many there are in all. */

const count = z.int().nonnegative();
const text = z.string().nullable();
const paging = {
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
  offset: z.coerce.number().int().nonnegative().default(0),
};

export const claimQuerySchema = z.object({
  kind: several(z.string())
    .optional()
    .openapi({ type: 'array', items: { type: 'string' } }),
  family: several(z.string())
    .optional()
    .openapi({ type: 'array', items: { type: 'string' } }),
  state: z.enum(CLAIM_STATES).optional(),
  modality: z.enum(MODALITIES).optional(),
  source_kind: z.enum(SOURCE_KINDS).optional(),
  report: z.string().optional(),
  event: z.string().optional(),
  outlet: z.string().optional(),
  actor: z.string().optional(),
  country: z.string().length(2).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  below: z.coerce.number().min(0).max(1).optional(),
  loose: yesNo.optional(),
  words: z.string().optional(),
  sort: z.enum(CLAIM_ORDERS).default('day'),
  up: yesNo.optional(),
  ...paging,
});

export const claimTableSchema = z.object({
  total: count,
  claims: z.array(
    z.object({
      claim: claimSchema,
      check: claimCheckSchema,
      report: z.object({ id: z.string(), title: text, publisher: text, published: text }),
      /** The event that it is in. */
      event: text,
    }),
  ),
  /** The history's last line: what a decision is based on. */
  version: count,
});

export const namedQuerySchema = z.object({
  words: z.string().optional(),
  unknown: yesNo.optional(),
  sort: z.enum(['claims', 'events', 'name']).default('claims'),
  up: yesNo.optional(),
  ...paging,
});

export const actorTableSchema = z.object({ total: count, actors: z.array(namedActorSchema) });
export const placeTableSchema = z.object({ total: count, places: z.array(namedPlaceSchema) });
export const sourceTableSchema = z.object({
  outlets: z.object({ total: count, rows: z.array(namedOutletSchema) }),
  speakers: z.object({ total: count, rows: z.array(namedSpeakerSchema) }),
});

export type ClaimTable = z.infer<typeof claimTableSchema>;
export type ActorTable = z.infer<typeof actorTableSchema>;
export type PlaceTable = z.infer<typeof placeTableSchema>;
export type SourceTable = z.infer<typeof sourceTableSchema>;
