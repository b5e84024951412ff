import { applyLines } from './apply/lines.ts';
import { contentOnDisk, contentWith } from './content.ts';
import type { Tx } from './database.ts';
import type { Entry, WrittenLine } from './history-line.ts';
import type { NewFile } from './keep-files.ts';
import type { Store } from './store.ts';
import { lookOver } from './upkeep.ts';

/** What a verb adds to the record, and its answer to the caller. */
export interface Addition<T> {
  readonly entries: readonly Entry[];
  /** The files that the entries name; those that the record has already are left alone. */
  readonly files: readonly NewFile[];
  readonly result: T;
}

/**
 * The one way to change a record. `prepare` sees the record as it is and says what is to be added. That is brought
 * into the database first, in a transaction, so that nothing is written that cannot be read again; then files and
 * history go to disk, synced; then the transaction is committed. What a crash leaves undone is replayed from the
 * history when the record is opened. When the promise is fulfilled the addition can no longer be lost.
 */
export function commit<T>(store: Store, prepare: (tx: Tx) => Promise<Addition<T>>): Promise<T> {
  return store.alone(async () => {
    const { result, written } = await store.database.transaction().execute(async (tx) => {
      const addition = await prepare(tx);
      return { result: addition.result, written: addition.entries.length > 0 ? await add(store, tx, addition) : [] };
    });
    store.settled();
    store.tell(written);
    if (store.isDueForUpkeep(written.length)) await lookOver(store.database);
    return result;
  });
}

async function add<T>(store: Store, tx: Tx, { entries, files }: Addition<T>): Promise<WrittenLine[]> {
  const written = store.history.next(entries, new Date(store.effects.now()).toISOString());
  const content = contentWith(files, contentOnDisk(store.dir));
  await applyLines(
    tx,
    written.map((w) => w.line),
    content,
    store.history.voids,
  );
  await store.write(files, written);
  return written;
}
