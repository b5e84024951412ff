import { z } from '@hono/zod-openapi';
import { kindSchema } from '../../records/codebook.ts';
import { gradeSchema } from '../../records/event.ts';
import { gradesSchema } from '../../records/grade-rules.ts';
import { yesNo } from '../query.ts';

const count = z.int().nonnegative();

/** `preview=yes`: only says what would change. */
export const previewQuerySchema = z.object({ preview: yesNo.optional() });

export const gradeRulesSchema = z.object({ rules: gradesSchema });
export const gradeRulesTakenSchema = z.object({
  /** False where it was a preview. */
  taken: z.boolean(),
  total: count,
  /** Events that are graded otherwise, at most 500. */
  changes: z.array(z.object({ event: z.string(), title: z.string(), from: gradeSchema, to: gradeSchema })),
});

export const ownKindsRequestSchema = z.object({ own: z.array(kindSchema).max(500) });
export const ownKindsSchema = ownKindsRequestSchema.extend({ shipped: z.array(kindSchema) });
export const ownKindsTakenSchema = z.object({
  taken: z.boolean(),
  /** Kinds that are not as they were, with what the record holds of them. It counts from the next start on. */
  kinds: z.array(
    z.object({ id: z.string(), change: z.enum(['added', 'changed', 'taken-back']), claims: count, events: count }),
  ),
});

export const ownTableSchema = z.object({ text: z.string() });
/** Rows by the words of the table's first line. */
export const listedActorsSchema = z.object({ rows: z.array(z.record(z.string(), z.string())) });

export const ownTableTakenSchema = z.object({
  taken: z.boolean(),
  rows: count,
  /** Claims that use one of the names for somebody, or a place, that no list knew when they were read. */
  named: z.object({
    total: count,
    claims: z.array(z.object({ claim: z.string(), report: z.string(), quote: z.string() })),
  }),
  /** What is left to be done before it shows in the record. */
  still_to_do: z.array(z.enum(['restart', 'reread'])),
});

export type GradeRulesAnswer = z.infer<typeof gradeRulesSchema>;
export type GradeRulesTaken = z.infer<typeof gradeRulesTakenSchema>;
export type OwnTable = z.infer<typeof ownTableSchema>;
export type OwnTableTaken = z.infer<typeof ownTableTakenSchema>;
export type ListedActors = z.infer<typeof listedActorsSchema>;
export type OwnKinds = z.infer<typeof ownKindsSchema>;
export type OwnKindsTaken = z.infer<typeof ownKindsTakenSchema>;
