import { z } from '@hono/zod-openapi';
import { SOURCE_KINDS } from '../../records/reading.ts';

/** Who says so: from the root, over those who passed it on, to the claims and their outlets. */
export const rootGraphSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      type: z.enum(['root', 'voice', 'claim', 'report', 'outlet']),
      label: z.string(),
      /** What kind of source it is; null for claims, reports and outlets. */
      kind: z.enum(SOURCE_KINDS).nullable(),
    }),
  ),
  /** `from` is what `to` relies on: a root told a voice, a voice a claim; a claim stands in a report, that in an outlet. */
  edges: z.array(
    z.object({ from: z.string(), to: z.string(), how: z.enum(['says', 'passes-on', 'stands-in', 'published-by']) }),
  ),
});

export type RootGraph = z.infer<typeof rootGraphSchema>;
