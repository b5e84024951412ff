import { z } from 'zod';
import { GRADES } from './event.ts';

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
