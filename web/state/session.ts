import { computed, signal } from '@preact/signals';
import type { Session } from '../../src/server/shapes/session.ts';
import { send } from './post.ts';

/** Who works at this desk, as far as is known; null until the desk was asked. */
export const session = signal<Session | null>(null);
/** The name of who decides here; null for nobody that said so. */
export const me = computed(() => session.value?.coder?.name ?? null);
/** Set while somebody is asked who they are: answers whether they said so. */
export const asked = signal<((said: boolean) => void) | null>(null);

export async function loadSession(): Promise<void> {
  const response = await fetch('/api/session').catch(() => null);
  if (response?.ok) session.value = await response.json();
}

export type Entered = 'in' | 'password' | 'wait' | 'lost';

/** Says who you are. On loopback a name is enough unless it has a password. */
export async function enter(coder: string, password: string): Promise<Entered> {
  const answer = await send('POST', '/api/session', password === '' ? { coder } : { coder, password });
  if (answer === null) return 'lost';
  if (answer.status === 429) return 'wait';
  if (answer.status !== 200) return 'password';
  // The server checked it against the schema that the type is inferred from.
  session.value = answer.body as Session;
  return 'in';
}

export async function leave(): Promise<void> {
  const answer = await send('DELETE', '/api/session');
  if (answer?.status === 200) session.value = answer.body as Session;
}

/** Asks who decides, unless that is known; false where nobody says so. */
export async function whoDecides(): Promise<boolean> {
  if (session.value === null) await loadSession();
  if (me.value !== null) return true;
  asked.value?.(false);
  return new Promise((resolve) => {
    asked.value = (said) => {
      asked.value = null;
      resolve(said);
    };
  });
}
