import { z } from 'zod';
import { MEASURES } from './reading.ts';

/** An entry of the codebook: a kind of event, carrying every answer that shared code asks of it. */
export const kindSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  family: z.string().min(1),
  label: z.string().min(1),
  definition: z.string().min(1),
  acled: z.strictObject({ event: z.string().min(1), subEvent: z.string().min(1) }).nullable(),
  plover: z.strictObject({ event: z.string().min(1), mode: z.string().min(1).nullable() }).nullable(),
  /** Measures that a figure of this kind can have, the most usual first. */
  measures: z.array(z.enum(MEASURES)),
  /** True where both sides act (a clash, talks, an exchange). */
  mutual: z.boolean(),
  /** True where saying it is the act (claims of responsibility, accusations, threats, demands, decisions). */
  speech: z.boolean(),
});
export type Kind = Readonly<Omit<z.infer<typeof kindSchema>, 'measures'>> & { readonly measures: readonly string[] };

export interface Codebook {
  readonly version: string;
  readonly families: readonly { readonly id: string; readonly label: string }[];
  readonly kinds: readonly Kind[];
}
