import type { Store } from './store.ts';

/**
 * Makes the database of an open record anew from the rest of it; equal to the one before, unless that was damaged.
 * Until it is done the record's other verbs fail or wait.
 */
export function rebuildDatabase(store: Store): Promise<void> {
  return store.alone(() => store.renewDatabase());
}
