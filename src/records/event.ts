import { z } from 'zod';
import { MEASURES, MODALITIES, POPULATIONS, placeSchema, ROLES, SOURCE_KINDS, TIME_PRECISIONS } from './reading.ts';

export const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;

/** One claim's say on a figure of its event. */
export const figureSayingSchema = z.object({
  claim: z.string(),
  report: z.string(),
  outlet: z.string().nullable(),
  /** Who says so: the name or words of the source, null for the outlet's own voice. */
  source: z.string().nullable(),
  source_kind: z.enum(SOURCE_KINDS),
  said: z.string(),
  published: z.iso.date().nullable(),
  low: z.int().nullable(),
  best: z.int().nullable(),
  high: z.int().nullable(),
  vague: z.boolean(),
  /** True where the claim denies the happening: such a saying is kept, but bounds nothing. */
  denies: z.literal(true).optional(),
});

export const eventFigureSchema = z.object({
  measure: z.enum(MEASURES),
  population: z.enum(POPULATIONS),
  low: z.int().nullable(),
  best: z.int().nullable(),
  high: z.int().nullable(),
  /** True where two sayings exclude one another. */
  disagrees: z.boolean(),
  sayings: z.array(figureSayingSchema).min(1),
});

export const eventParticipantSchema = z.object({
  role: z.enum(ROLES),
  actor: z.string().nullable(),
  name: z.string(),
  /** The words used for it, each once, with the claims that used them. */
  said: z.array(z.object({ quote: z.string(), claims: z.array(z.string()) })),
});

/** Who ultimately says so; claims that go back to one root count once. */
export const rootSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(SOURCE_KINDS),
  claims: z.array(z.string()).min(1),
});

export const ATTACHMENTS = ['denial', 'responsibility', 'accusation', 'background'] as const;

/** A claim about an event that is no telling of it: "A says …; B denies …". */
export const attachedSchema = z.object({
  as: z.enum(ATTACHMENTS),
  claim: z.string(),
  report: z.string(),
  /** Who says it: the name or words of the source, null for the outlet's own voice. */
  by: z.string().nullable(),
  /** Whom it names as the doer or the accused, null for nobody. */
  names: z.string().nullable(),
});

export const WHOLES = ['series', 'battle'] as const;

/** A claim of the event tells of a part of what another claim of its report tells: a strike of a wave, an attack in an offensive. */
export const withinSchema = z.object({
  /** A claim of this event. */
  claim: z.string(),
  /** The claim that tells of the whole; the event that holds it is the one that this is part of. */
  whole: z.string(),
  as: z.enum(WHOLES),
});

export const gradeSchema = z.object({
  value: z.enum(GRADES),
  /** The rules that made it, as ids of the catalogue's `grade-rule.*` strings. */
  rules: z.array(z.string()),
});

export const PIN_SLOTS = ['title', 'kind', 'time', 'place', 'figure'] as const;

/** A value that a person chose: it stands whatever the machine makes of the claims. */
export const pinnedValueSchema = z.object({
  slot: z.enum(PIN_SLOTS),
  /** Which figure, where it is one. */
  measure: z.enum(MEASURES).nullable(),
  population: z.enum(POPULATIONS).nullable(),
  /** The title that was given, null for other slots. */
  title: z.string().nullable(),
  /** Whose value it is, null for a title. */
  claim: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  /** The decision's id: what is to be undone to let the value go. */
  decision: z.string(),
});

/** One happening that claims attest. Every value goes back to the claims named beside it. */
export const eventSchema = z.object({
  id: z.string(),
  kind: z.string(),
  modality: z.enum(MODALITIES),
  time: z.object({
    start: z.iso.date().nullable(),
    end: z.iso.date().nullable(),
    precision: z.enum(TIME_PRECISIONS),
    claims: z.array(z.string()),
  }),
  place: placeSchema
    .omit({ text: true, basis: true, unresolved: true })
    .extend({ claims: z.array(z.string()) })
    .nullable(),
  participants: z.array(eventParticipantSchema),
  figures: z.array(eventFigureSchema),
  roots: z.array(rootSchema),
  grade: gradeSchema,
  /** What is said about the event beside its telling; none in events of before this was kept. */
  attached: z.array(attachedSchema).default([]),
  /** What it is part of; none in events of before this was kept. */
  within: z.array(withinSchema).default([]),
  /** Ids of the claims, sorted. */
  claims: z.array(z.string()).min(1),
  /** What people chose; missing where they chose nothing. */
  pinned: z.array(pinnedValueSchema).optional(),
  /** Null: nobody but the program; else the coder who last checked what makes it up. */
  checked_by: z.string().nullable(),
  /** Stamp of the rules and weights that formed it; null in events of before this was kept. */
  made_by: z.string().nullable().default(null),
});

export type Grade = (typeof GRADES)[number];
export type FigureSaying = z.infer<typeof figureSayingSchema>;
export type EventFigure = z.infer<typeof eventFigureSchema>;
export type EventParticipant = z.infer<typeof eventParticipantSchema>;
export type PinnedValue = z.infer<typeof pinnedValueSchema>;
export type Attached = z.infer<typeof attachedSchema>;
export type Within = z.infer<typeof withinSchema>;
export type Root = z.infer<typeof rootSchema>;
export type ConflictEvent = z.infer<typeof eventSchema>;
