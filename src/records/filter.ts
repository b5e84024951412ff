import { z } from 'zod';
import { GRADES } from './event.ts';
import { MODALITIES } from './reading.ts';

/** The parts of a filter that events are counted by. */
export const FACET_NAMES = ['kind', 'grade', 'modality', 'checked', 'country', 'root', 'outlet'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** What one bar of the time line may be. */
export const TIME_STEPS = ['day', 'week', 'month', 'year'] as const;
export type TimeStep = (typeof TIME_STEPS)[number];

/** What events can be sorted by; ties by id. */
export const EVENT_ORDERS = ['day', 'kind', 'grade', 'country', 'toll', 'checked', 'claims'] as const;

/** Which events are wanted: the same filter on the command line, in the API and at the desk. All parts must hold. */
export const eventFilterSchema = z.object({
  /** Kind ids, any of them. */
  kind: z.array(z.string()).default([]),
  /** Family ids of the codebook, any of them. */
  family: z.array(z.string()).default([]),
  /** An actor's id, or words of its name. */
  actor: z.string().optional(),
  /** Words of the place's name. */
  place: z.string().optional(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  grade: z.array(z.enum(GRADES)).default([]),
  /** Whether it happened, is planned, …: any of them. */
  modality: z.array(z.enum(MODALITIES)).default([]),
  /** The name of a root: who ultimately says so. */
  root: z.string().optional(),
  /** The name of an outlet that tells it. */
  outlet: z.string().optional(),
  /** Words that stand in the evidence, the title or the names; all of them. */
  words: z.string().optional(),
  /** Id or name of a root, or an outlet, exactly. */
  source: z.string().optional(),
  /** Whether a person checked it. */
  checked: z.boolean().optional(),
  sort: z.enum(EVENT_ORDERS).default('day'),
  /** Upwards: the oldest, the least, the first of the alphabet come first. */
  up: z.boolean().default(false),
  limit: z.int().min(1).max(100_000).default(1000),
  offset: z.int().nonnegative().default(0),
});

export type EventFilter = z.infer<typeof eventFilterSchema>;
