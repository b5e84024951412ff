import { z } from '@hono/zod-openapi';
import { CODER_ROLES } from '../../records/coder.ts';

export const coderSchema = z.object({ name: z.string(), role: z.enum(CODER_ROLES), has_password: z.boolean() });
export const coderListSchema = z.object({ coders: z.array(coderSchema) });

export const sessionSchema = z.object({
  /** Who you are; null until you said so. */
  coder: coderSchema.nullable(),
  /** Whom you can be: everybody on loopback, nobody's name is told before the password where the desk is open to others. */
  coders: z.array(coderSchema),
  /** True where a password is asked for. */
  needs_password: z.boolean(),
});

export const loginSchema = z.object({
  coder: z.string().trim().min(1).max(100),
  password: z.string().max(1000).optional(),
});
export const newCoderSchema = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.enum(CODER_ROLES).default('coder'),
  password: z.string().min(8).max(1000).optional(),
});

export const changedCoderSchema = z.object({
  role: z.enum(CODER_ROLES).optional(),
  password: z.string().min(8).max(1000).optional(),
});

export type Session = z.infer<typeof sessionSchema>;
export type CoderRow = z.infer<typeof coderSchema>;
export type CoderList = z.infer<typeof coderListSchema>;
