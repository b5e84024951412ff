import { detailOf, send } from '../state/post.ts';
import { whoDecides } from '../state/session.ts';
import { t } from '../strings/catalogue.ts';

export interface Put<T> {
  readonly data: T | null;
  /** Why not, in the server's words. */
  readonly problem: string | null;
}

/** Asks what something would change (`preview=yes`), or takes it over. */
export async function put<T>(path: string, body: unknown): Promise<Put<T>> {
  if (!(await whoDecides())) return { data: null, problem: null };
  const answer = await send('PUT', path, body);
  if (answer === null) return { data: null, problem: t('bring.lost') };
  if (answer.status !== 200) return { data: null, problem: detailOf(answer.body) };
  // The server checked it against the schema that the type is inferred from.
  return { data: answer.body as T, problem: null };
}
