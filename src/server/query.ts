import { z } from '@hono/zod-openapi';
import { GRADES } from '../records/event.ts';
import { EVENT_ORDERS, type EventFilter, eventFilterSchema, TIME_STEPS } from '../records/filter.ts';
import { MODALITIES } from '../records/reading.ts';

/** `a=1&a=2` and `a=1,2` both mean two values. */
export function several<T extends z.ZodType>(of: T) {
  return z.preprocess(
    (given) =>
      given === undefined
        ? []
        : [given]
            .flat()
            .flatMap((v) => String(v).split(','))
            .filter(Boolean),
    z.array(of),
  );
}

export const yesNo = z
  .enum(['yes', 'no'])
  .transform((said) => said === 'yes')
  .openapi({ type: 'string', enum: ['yes', 'no'] });

/** The `EventFilter` as it stands in an address. An empty value means the same as none. */
export const eventQuerySchema = z.object({
  kind: several(z.string())
    .optional()
    .openapi({ type: 'array', items: { type: 'string' } }),
  family: several(z.string())
    .optional()
    .openapi({ type: 'array', items: { type: 'string' } }),
  grade: several(z.enum(GRADES))
    .optional()
    .openapi({ type: 'array', items: { type: 'string', enum: [...GRADES] } }),
  modality: several(z.enum(MODALITIES))
    .optional()
    .openapi({ type: 'array', items: { type: 'string', enum: [...MODALITIES] } }),
  root: z.string().optional(),
  outlet: z.string().optional(),
  actor: z.string().optional(),
  place: z.string().optional(),
  country: z.string().length(2).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  words: z.string().optional(),
  source: z.string().optional(),
  checked: yesNo.optional(),
  sort: z.enum(EVENT_ORDERS).optional(),
  up: yesNo.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
  offset: z.coerce.number().int().nonnegative().optional(),
});

/** The filter, and by what the time line's bars are parted; without it, by what suits their number. */
export const eventCountsQuerySchema = eventQuerySchema.extend({ step: z.enum(TIME_STEPS).optional() });

export function filterOf(query: z.infer<typeof eventQuerySchema>): EventFilter {
  return eventFilterSchema.parse(query);
}

export const reportQuerySchema = z.object({
  words: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
  offset: z.coerce.number().int().nonnegative().default(0),
});
