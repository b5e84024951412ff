import { z } from 'zod';
import {
  claimSchema,
  figureSchema,
  MEASURES,
  MODALITIES,
  POPULATIONS,
  participantSchema,
  placeSchema,
  quoteSchema,
  sourceSchema,
  timeSchema,
} from './reading.ts';

/**
 * What a person, or the program, decided; never overwritten. The history holds its salted hash, `decisions/` the rest.
 * What `value` holds depends on `verb`: docs/decisions.md, and the schemas below.
 */
export interface Decision {
  readonly id: string;
  /** The coder's name; null for the program. */
  readonly coder: string | null;
  /** RFC 3339. */
  readonly at: string;
  readonly about: { readonly type: AboutType; readonly id: string };
  readonly verb: string;
  readonly value: unknown;
  /** Why, in the coder's words. */
  readonly note?: string | null | undefined;
  /** The line of the history up to which the coder had seen the record; null where nobody said. */
  readonly based_on?: number | null | undefined;
}

export const ABOUT_TYPES = ['event', 'claim', 'report'] as const;
export type AboutType = (typeof ABOUT_TYPES)[number];

const id = z.string().min(1);
const ids = z.array(id).min(1);
const words = z.string().trim().min(1).max(10_000);
/** The words of the report that show it, where the value itself has none. */
const shown = z.array(quoteSchema).optional();

/** One slot of a claim with what it should be. Offsets are code points of the report's text. */
export const correctionSchema = z.discriminatedUnion('slot', [
  z.object({ slot: z.literal('kind'), to: id, words: shown }),
  z.object({ slot: z.literal('modality'), to: z.enum(MODALITIES), words: shown }),
  z.object({ slot: z.literal('participants'), to: z.array(participantSchema) }),
  z.object({ slot: z.literal('time'), to: timeSchema.nullable() }),
  z.object({ slot: z.literal('place'), to: placeSchema.nullable() }),
  z.object({ slot: z.literal('figures'), to: z.array(figureSchema) }),
  z.object({ slot: z.literal('source'), to: sourceSchema }),
  z.object({ slot: z.literal('weapon'), to: quoteSchema.nullable() }),
  z.object({ slot: z.literal('trigger'), to: quoteSchema }),
  z.object({ slot: z.literal('evidence'), to: z.array(quoteSchema).min(1) }),
]);
export type Correction = z.infer<typeof correctionSchema>;
export type ClaimSlot = Correction['slot'];

/** A claim as a person writes it down: how sure the machine is, and why, is none of its parts. */
export const addedClaimSchema = claimSchema.omit({ id: true, confidence: true, because: true });

/** Which claim's value an event shows, or its title. */
export const pinSchema = z.discriminatedUnion('slot', [
  z.object({ slot: z.literal('title'), to: z.string().trim().min(1).max(300) }),
  z.object({ slot: z.literal('kind'), claim: id }),
  z.object({ slot: z.literal('place'), claim: id }),
  z.object({ slot: z.literal('time'), claim: id }),
  z.object({ slot: z.literal('figure'), claim: id, measure: z.enum(MEASURES), population: z.enum(POPULATIONS) }),
]);
export type Pin = z.infer<typeof pinSchema>;

function about<const T extends readonly [AboutType, ...AboutType[]]>(...types: T) {
  return z.object({ type: z.enum(types), id });
}

const common = {
  note: z.string().trim().max(10_000).nullable().optional(),
  based_on: z.int().nonnegative().nullable().optional(),
};
const nothing = z.null().optional();

/** What a coder may ask for, by verb: what the decision is about and what its value is. */
export const decisionRequestSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('confirm'), about: about('claim', 'event'), value: nothing, ...common }),
  z.object({ verb: z.literal('correct'), about: about('claim'), value: correctionSchema, ...common }),
  z.object({ verb: z.literal('reject'), about: about('claim'), value: nothing, ...common }),
  z.object({ verb: z.literal('add'), about: about('report'), value: z.object({ claim: addedClaimSchema }), ...common }),
  z.object({ verb: z.literal('merge'), about: about('event'), value: z.object({ events: ids }), ...common }),
  z.object({ verb: z.literal('split'), about: about('event'), value: z.object({ claims: ids }), ...common }),
  z.object({ verb: z.literal('never-same'), about: about('event'), value: z.object({ event: id }), ...common }),
  z.object({ verb: z.literal('pin'), about: about('event'), value: pinSchema, ...common }),
  z.object({ verb: z.literal('discount'), about: about('event'), value: z.object({ reason: words }), ...common }),
  z.object({ verb: z.literal('restore'), about: about('event'), value: nothing, ...common }),
  z.object({
    verb: z.literal('comment'),
    about: about('claim', 'event', 'report'),
    value: z.object({ text: words }),
    ...common,
  }),
  z.object({
    verb: z.literal('assign'),
    about: about('claim', 'event', 'report'),
    value: z.object({ to: z.string().min(1).nullable() }),
    ...common,
  }),
  z.object({ verb: z.literal('done'), about: about('report'), value: nothing, ...common }),
]);
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;
export type DecisionVerb = DecisionRequest['verb'];

/** What stands behind a claim: the machine alone, or what a person last decided on it. */
export const CLAIM_STATES = ['machine', 'confirmed', 'corrected', 'rejected', 'added'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/**
 * What the record keeps as `value`, where that is more than was asked: the claims that a decision meant when it was
 * made, for ids of events move on; a claim that was added, with its id.
 */
export const keptValues = {
  confirm: z.object({ claims: ids }),
  add: z.object({ claim: claimSchema }),
  merge: z.object({ events: z.array(id).default([]), claims: ids }),
  split: z.object({ claims: ids, from: ids }),
  'never-same': z.object({ event: id.optional(), claims: ids, from: ids }),
  pin: z.intersection(pinSchema, z.object({ claims: ids })),
  discount: z.object({ reason: words.optional(), claims: ids }),
  restore: z.object({ claims: ids }),
} as const;
