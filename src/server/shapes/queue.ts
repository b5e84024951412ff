import { z } from '@hono/zod-openapi';
import { ABOUT_TYPES } from '../../records/decision.ts';
import { QUEUE_REASONS } from '../../records/queue.ts';

const count = z.int().nonnegative();
const text = z.string().nullable();

/** Who has an item in hand, and until when. */
export const leaseSchema = z.object({ coder: z.string(), until: z.iso.datetime() });

/** Something that needs a person, with every reason why. */
export const queueItemSchema = z.object({
  type: z.enum(ABOUT_TYPES),
  id: z.string(),
  /** How much a look at it is worth; only the order of these numbers says anything. */
  worth: z.number(),
  /** Words for the list: an event's title, a claim's sentence, a report's title. */
  title: z.string(),
  kind: text,
  /** The report to look in: the claim's, the report itself, for an event one that tells it. */
  report: text,
  /** The event to look at: the claim's, the event itself. */
  event: text,
  /** The event's day, or the report's. */
  day: text,
  reasons: z.array(z.object({ id: z.enum(QUEUE_REASONS), detail: text })),
  /** Whom it was given to, null: nobody. */
  assigned: text,
  lease: leaseSchema.nullable(),
});

export const queueSchema = z.object({
  total: count,
  items: z.array(queueItemSchema),
  /** By reason, how many wait. An item with two reasons counts in both. */
  reasons: z.array(z.object({ id: z.enum(QUEUE_REASONS), count })),
  progress: z.object({
    claims: count,
    claims_checked: count,
    events: count,
    events_checked: count,
    reports: count,
    reports_done: count,
    /** Decisions that the asking coder made since midnight UTC. */
    yours_today: count,
  }),
});

export const queueClaimSchema = z.object({
  /** Leave out to be given the next one. */
  type: z.enum(ABOUT_TYPES).optional(),
  id: z.string().min(1).optional(),
  /** For the next one: only items with this reason, or of this type. */
  reason: z.enum(QUEUE_REASONS).optional(),
  minutes: z.int().min(1).max(240).default(10),
});
export const queueClaimedSchema = z.object({ item: queueItemSchema.nullable(), lease: leaseSchema.nullable() });
export const queueReleaseSchema = z.object({ type: z.enum(ABOUT_TYPES), id: z.string().min(1) });

export type Lease = z.infer<typeof leaseSchema>;
export type QueueItem = z.infer<typeof queueItemSchema>;
export type Queue = z.infer<typeof queueSchema>;
