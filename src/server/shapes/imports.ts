import { z } from '@hono/zod-openapi';
import { FAILURE_REASONS } from '../../records/report.ts';

const count = z.int().nonnegative();
const text = z.string().trim().min(1).max(2000).nullable().optional();
const hints = {
  /** A day or an RFC 3339 moment; taken for sure. */
  published: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .nullable()
    .optional(),
  publisher: text,
  title: text,
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
};

/** Texts or pages that were pasted. */
export const bringInSchema = z.object({
  items: z
    .array(
      z.object({
        /** Its ending tells the kind (`.txt`, `.html`, `.json`, `.jsonl`); without one the text itself does. */
        name: z.string().trim().min(1).max(500).default('pasted'),
        text: z.string().min(1),
        ...hints,
      }),
    )
    .min(1)
    .max(1000),
});

/** Files as a form sends them, with what holds for all of them. */
export const bringInFormSchema = z.object({
  files: z.any().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
  published: z.string().optional(),
  publisher: z.string().optional(),
});

export const failureSchema = z.object({ name: z.string(), reason: z.enum(FAILURE_REASONS), detail: z.string() });

export const jobSchema = z.object({
  id: z.string(),
  coder: z.string(),
  at: z.iso.datetime(),
  /** How many files or texts were handed over. */
  items: count,
  /** `broken`: it could not be finished; `line` says why, and it can be tried again. */
  state: z.enum(['running', 'done', 'broken']),
  /** How far it is, in words. */
  line: z.string(),
  /** Null until it is done. */
  taken: z
    .object({
      new: count,
      same_text: count,
      known: count,
      failures: z.array(failureSchema),
      withdrawn: z.array(failureSchema),
    })
    .nullable(),
});
export const jobListSchema = z.object({ jobs: z.array(jobSchema) });

export type JobRow = z.infer<typeof jobSchema>;
