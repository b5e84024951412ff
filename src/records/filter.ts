import { z } from 'zod';
import { GRADES } from './event.ts';

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
  limit: z.int().min(1).max(100_000).default(1000),
  offset: z.int().nonnegative().default(0),
});

export type EventFilter = z.infer<typeof eventFilterSchema>;
