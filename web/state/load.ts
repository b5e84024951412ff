import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { language } from '../strings/catalogue.ts';

/** What is known of an answer: while a newer one is on its way the older one stays on the screen. */
export interface Loaded<T> {
  readonly data: T | null;
  readonly problem: 'missing' | 'gone' | 'question' | 'inside' | 'unreachable' | null;
  readonly loading: boolean;
}

/** Changes whenever the record does; every answer on the screen is asked for again then. */
export const revision = signal('');

class Problem extends Error {
  readonly kind: NonNullable<Loaded<unknown>['problem']>;
  constructor(kind: NonNullable<Loaded<unknown>['problem']>) {
    super(kind);
    this.kind = kind;
  }
}

const KEPT = 40;
const answers = new Map<string, Promise<unknown>>();

/** Asks the API; the last answers are kept until the record changes. */
export function ask<T>(path: string): Promise<T> {
  const key = `${revision.value} ${path}`;
  const known = answers.get(key);
  const answer = known ?? fetchJson(path);
  answers.delete(key);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  for (const oldest of answers.keys()) {
    if (answers.size <= KEPT) break;
    answers.delete(oldest);
  }
  // The shape was checked by the server against the very schema that the type is inferred from.
  return answer as Promise<T>;
}

/** Has a path asked anew the next time, though the record's history is the same. */
export function forget(path: string): void {
  answers.delete(`${revision.value} ${path}`);
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path, { headers: { 'accept-language': language.id } }).catch(() => {
    throw new Problem('unreachable');
  });
  if (response.status === 404) throw new Problem('missing');
  if (response.status === 410) throw new Problem('gone');
  if (response.status === 400) throw new Problem('question');
  if (!response.ok) throw new Problem('inside');
  return response.json();
}

/** Loads what `path` answers, again when the path or the record changes; null loads nothing. */
export function useLoad<T>(path: string | null): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ data: null, problem: null, loading: path !== null });
  const now = revision.value;
  useEffect(() => {
    if (path === null || now === '') return;
    let wanted = true;
    setState((s) => ({ ...s, loading: true }));
    ask<T>(path).then(
      (data) => wanted && setState({ data, problem: null, loading: false }),
      (error: unknown) =>
        wanted && setState({ data: null, problem: error instanceof Problem ? error.kind : 'inside', loading: false }),
    );
    return () => {
      wanted = false;
    };
  }, [path, now]);
  return state;
}
