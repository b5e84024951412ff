import type { Context } from 'hono';

/** The language that an answer is wanted in: the first that the request names, `en` where it names none. */
export function languageOf(c: Context): string {
  return /^\s*([a-z]{2,3})\b/i.exec(c.req.header('accept-language') ?? '')?.[1]?.toLowerCase() ?? 'en';
}
