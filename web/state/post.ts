import { language } from '../strings/catalogue.ts';

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Asks the API to change something; null where its program does not answer. */
export async function send(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answered | null> {
  try {
    const response = await fetch(path, {
      method,
      // No page elsewhere can send the last of these without asking first.
      headers: { 'content-type': 'application/json', 'accept-language': language.id, 'x-corroborate': '1' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
}

/** What a refusal says of its reason. */
export function detailOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'detail' in body ? String(body.detail) : '';
}
