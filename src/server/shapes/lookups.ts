import { z } from '@hono/zod-openapi';
import { placeSchema } from '../../records/reading.ts';
import { eventRowSchema } from '../shapes.ts';

/** Shapes of what people look up while they decide. */

/** A place of the gazetteer as a claim holds it, without words. */
export const placeHitSchema = placeSchema.omit({ text: true });
export const placeHitsSchema = z.object({ places: z.array(placeHitSchema) });

export const actorHitSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  country: z.string().nullable(),
});
export const actorHitsSchema = z.object({ actors: z.array(actorHitSchema) });

/** Why two events could be one. */
export const LIKENESSES = [
  'same-place',
  'near-place',
  'same-day',
  'near-day',
  'same-kind',
  'same-family',
  'same-actor',
  'same-figure',
] as const;

export const nearestSchema = z.object({
  nearest: z.array(
    z.object({
      event: eventRowSchema,
      /** `detail`: kilometres, days, the actor's name; null where the reason says all. */
      reasons: z.array(z.object({ id: z.enum(LIKENESSES), detail: z.string().nullable() })),
    }),
  ),
});

export type PlaceHit = z.infer<typeof placeHitSchema>;
export type PlaceHits = z.infer<typeof placeHitsSchema>;
export type ActorHit = z.infer<typeof actorHitSchema>;
export type ActorHits = z.infer<typeof actorHitsSchema>;
export type Likeness = (typeof LIKENESSES)[number];
export type Nearest = z.infer<typeof nearestSchema>;
