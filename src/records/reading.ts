import { z } from 'zod';

/** The reading as `corroborate read` prints it: the one definition of its shape. Offsets are Unicode code points. */

export const MODALITIES = [
  'happened',
  'ongoing',
  'planned',
  'possible',
  'denied',
  'hypothetical',
  'background',
] as const;
export const ROLES = ['actor', 'recipient', 'affected'] as const;
export const TIME_PRECISIONS = ['hour', 'day', 'week', 'month', 'year', 'unknown'] as const;
export const PLACE_PRECISIONS = ['exact', 'settlement', 'district', 'province', 'country', 'area', 'unknown'] as const;
export const MEASURES = [
  'killed',
  'injured',
  'missing',
  'detained',
  'released',
  'surrendered',
  'abducted',
  'displaced',
  'evacuated',
  'returned',
  'present',
  'strikes',
] as const;
export const POPULATIONS = ['civilians', 'combatants', 'children', 'women', 'detainees', 'staff', 'people'] as const;
export const SOURCE_KINDS = [
  'party',
  'official',
  'monitor',
  'witness',
  'resident',
  'medic',
  'aid',
  'media',
  'expert',
  'unnamed',
  'reporter',
] as const;

/**
 * How a value is known: `stated` by words of the claim's own sentences; `implied` by words elsewhere in the report, or
 * half by words and half by the report's day; `inferred` where no words say it.
 */
export const BASES = ['stated', 'implied', 'inferred'] as const;

/** Why words have no value: they name no day, no report day to reckon from, no such name, several of that name, no number. */
export const ABSENCES = ['no-day', 'report-undated', 'unknown-name', 'several-of-that-name', 'no-number'] as const;

const offset = z.int().nonnegative();
export const quoteSchema = z.object({ start: offset, end: offset, quote: z.string().min(1) });
const isoDate = z.iso.date();
const nullableText = z.string().nullable();

/** Missing in readings of before this was kept. */
const known = {
  basis: z.enum(BASES).optional(),
  /** Null where the words are resolved. */
  unresolved: z.enum(ABSENCES).nullable().optional(),
};

export const participantSchema = z.object({
  role: z.enum(ROLES),
  text: quoteSchema,
  name: nullableText,
  actor: nullableText,
});

export const timeSchema = z.object({
  text: quoteSchema.nullable(),
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  precision: z.enum(TIME_PRECISIONS),
  ...known,
});

export const placeSchema = z.object({
  text: quoteSchema.nullable(),
  name: nullableText,
  id: nullableText,
  country: z.string().length(2).nullable(),
  admin1: nullableText,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  radius_km: z.number().nonnegative().nullable(),
  precision: z.enum(PLACE_PRECISIONS),
  ...known,
});

const count = z.int().nonnegative().nullable();
export const figureSchema = z.object({
  measure: z.enum(MEASURES),
  who: nullableText,
  population: z.enum(POPULATIONS),
  low: count,
  best: count,
  high: count,
  vague: z.boolean(),
  text: quoteSchema,
  /** Why there is no number; null where there is one, missing in readings of before this was kept. */
  unresolved: z.enum(ABSENCES).nullable().optional(),
});

const voice = { kind: z.enum(SOURCE_KINDS), text: quoteSchema.nullable(), name: nullableText, actor: nullableText };
export const sourceSchema = z.object({ ...voice, doubt: z.boolean(), via: z.array(z.object(voice)) });

export const claimSchema = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  evidence: z.array(quoteSchema).min(1),
  trigger: quoteSchema,
  modality: z.enum(MODALITIES),
  participants: z.array(participantSchema),
  time: timeSchema.nullable(),
  place: placeSchema.nullable(),
  figures: z.array(figureSchema),
  source: sourceSchema,
  weapon: quoteSchema.nullable(),
  confidence: z.number().min(0).max(1),
  because: z.array(z.string()),
});

export const stampsSchema = z.object({
  engine: z.string(),
  models: z.string(),
  codebook: z.string(),
  gazetteer: z.string(),
  actors: z.string(),
});

export const readingSchema = z.object({
  report: z.object({
    id: z.string().min(1),
    title: nullableText,
    publisher: nullableText,
    url: nullableText,
    published: isoDate.nullable(),
    language: nullableText,
    text: z.string(),
    made_by: stampsSchema,
  }),
  claims: z.array(claimSchema),
});

export type Modality = (typeof MODALITIES)[number];
export type Role = (typeof ROLES)[number];
export type TimePrecision = (typeof TIME_PRECISIONS)[number];
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];
export type Measure = (typeof MEASURES)[number];
export type Population = (typeof POPULATIONS)[number];
export type Basis = (typeof BASES)[number];
export type Absence = (typeof ABSENCES)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type Participant = z.infer<typeof participantSchema>;
export type ClaimTime = z.infer<typeof timeSchema>;
export type ClaimPlace = z.infer<typeof placeSchema>;
export type ClaimFigure = z.infer<typeof figureSchema>;
export type ClaimSource = z.infer<typeof sourceSchema>;
export type Voice = ClaimSource['via'][number];
export type Claim = z.infer<typeof claimSchema>;
export type Stamps = z.infer<typeof stampsSchema>;
export type Reading = z.infer<typeof readingSchema>;
