import { z } from '@hono/zod-openapi';
import { ABOUT_TYPES, CLAIM_STATES, decisionRequestSchema } from '../../records/decision.ts';

/** Shapes of what people decide: requests and answers of /api/decisions. */

const count = z.int().nonnegative();
const text = z.string().nullable();
const moment = z.iso.datetime({ offset: true });
export const aboutSchema = z.object({ type: z.enum(ABOUT_TYPES), id: z.string().min(1) });

/** A decision as it was recorded. What `value` holds depends on `verb`: docs/decisions.md. */
export const decisionRowSchema = z.object({
  id: z.string(),
  coder: text,
  at: moment,
  about: aboutSchema,
  verb: z.string(),
  value: z.unknown(),
  note: text,
  based_on: count.nullable(),
  /** The line of the history that holds it. */
  line: count,
  /** The decision that undid it and stands; null where it stands itself. */
  undone_by: text,
});

export const decisionListSchema = z.object({ total: count, decisions: z.array(decisionRowSchema) });

export const decideRequestSchema = z.object({ decisions: z.array(decisionRequestSchema).min(1).max(1000) });

/** What became of the events: ids. `forwarded` are pairs, the old id and where it leads. */
export const eventChangesSchema = z.object({
  minted: z.array(z.string()),
  changed: z.array(z.string()),
  forwarded: z.array(z.tuple([z.string(), z.string()])),
  ended: z.array(z.string()),
});

export const decideAnswerSchema = z.object({
  decisions: z.array(decisionRowSchema),
  events: eventChangesSchema,
  /** The last line of the history: what the next decision is based on. */
  version: count,
});

/** Somebody decided otherwise since you looked: nothing was recorded. Send it again with a newer `based_on` to insist. */
export const conflictSchema = z.object({
  error: z.literal('conflict'),
  detail: z.string(),
  conflicts: z.array(
    z.object({
      /** Its place in what you sent. */
      index: count,
      yours: z.unknown(),
      theirs: decisionRowSchema,
    }),
  ),
  version: count,
});

export const undoRequestSchema = z.object({ note: z.string().trim().max(10_000).nullable().optional() });

/** What stands behind a claim. */
export const claimCheckSchema = z.object({
  state: z.enum(CLAIM_STATES),
  by: text,
  at: moment.nullable(),
});

/** Two standing decisions by different people that cannot both hold; the later one counts. */
export const clashSchema = z.object({ earlier: decisionRowSchema, later: decisionRowSchema });

export type DecisionRow = z.infer<typeof decisionRowSchema>;
export type DecideRequest = z.infer<typeof decideRequestSchema>;
export type DecideAnswer = z.infer<typeof decideAnswerSchema>;
export type ConflictAnswer = z.infer<typeof conflictSchema>;
export type ClaimCheck = z.infer<typeof claimCheckSchema>;
export type Clash = z.infer<typeof clashSchema>;
