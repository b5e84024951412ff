import { z } from 'zod';
import { GRADES } from './event.ts';
import { SOURCE_KINDS } from './reading.ts';

const gradeConditionSchema = z.strictObject({
  /** At least so many independent roots. */
  roots: z.int().positive().optional(),
  /** At least so many kinds of source among them. */
  source_kinds: z.int().positive().optional(),
  /** Whether one of them was there. */
  first_hand: z.boolean().optional(),
  /** Whether a side admits against its own interest. */
  admitted: z.boolean().optional(),
  /** Whether a source denies it. */
  denied: z.boolean().optional(),
  /** Whether sources name different doers. */
  doers_disagree: z.boolean().optional(),
  /** Whether none but sides of the conflict say so. */
  only_interested: z.boolean().optional(),
  /** Whether the outlets that tell it mark doubt, all of them. */
  doubted: z.boolean().optional(),
  /** Whether a person found it wrong, or its root took it back. */
  discounted: z.boolean().optional(),
});

const gradeRuleSchema = z.object({
  id: z.string(),
  grade: z.enum(GRADES),
  when: gradeConditionSchema,
  because: z.string().min(1),
});

export const gradesSchema = z.object({
  version: z.string(),
  first_hand: z.array(z.enum(SOURCE_KINDS)),
  interested: z.array(z.enum(SOURCE_KINDS)),
  rules: z.array(gradeRuleSchema).min(1),
});

/** How well an event is attested: tried from the top, the first rule whose conditions all hold decides. */
export type GradeRules = z.infer<typeof gradesSchema>;
export type GradeRule = GradeRules['rules'][number];
