import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { RecordError } from '../errors.ts';
import type { Kind } from '../records/codebook.ts';
import { contentOnDisk } from './content.ts';
import type { Database, Sql } from './database.ts';
import { DATABASE } from './folder.ts';
import type { History } from './history.ts';
import type { Head, HistoryLine, WrittenLine } from './history-line.ts';
import { dropFiles, type NewFile, placeFiles, stageFiles } from './keep-files.ts';
import type { Lock } from './lock.ts';
import { freshDatabase } from './ready-database.ts';

/** So many lines of the history, and some table may have grown by half. */
const LINES_TO_UPKEEP = 2000;

/** What a record is opened with, apart from the effects. */
export interface StoreOptions {
  /** The project's folder: the migrations and the engine's worker are found from it. */
  readonly root: string;
  /** The codebook's kinds: what the families of a filter mean. */
  readonly kinds?: readonly Pick<Kind, 'id' | 'family'>[];
}

/** An open record: made by `openRecord`, first argument of this folder's verbs, closed by whoever opened it. */
export class Store {
  /** The record's folder. */
  readonly dir: string;
  readonly effects: Effects;
  readonly options: StoreOptions;
  readonly #lock: Lock;
  readonly #history: History;
  #database: Database;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #turns = new Map<'importing' | 'forming', Promise<void>>();
  /** Why nothing more can be written, where that is so. */
  #unfit: string | null = null;
  #closing: Promise<void> | null = null;
  /** Lines since the tables were last looked over. */
  #unlookedOver = 0;
  readonly #listeners = new Set<(lines: readonly HistoryLine[]) => void>();

  constructor(place: { dir: string; effects: Effects; options: StoreOptions }, parts: StoreParts) {
    this.dir = place.dir;
    this.effects = place.effects;
    this.options = place.options;
    this.#lock = parts.lock;
    this.#history = parts.history;
    this.#database = parts.database;
  }

  /** The database as it is now; a rebuild replaces it. */
  get database(): Sql {
    return this.#database.sql;
  }

  /** Number and hash of the history's last line. */
  get head(): Head {
    const { head } = this.#history;
    if (head === null) throw new RecordError(`The history of ${this.dir} has no line.`);
    return head;
  }

  get history(): History {
    return this.#history;
  }

  /** Publishes where this process's desk listens, so that `liveServer` finds it. */
  async announce(url: string, token: string): Promise<void> {
    await this.#lock.announce({ url, token });
  }

  /** Does one piece of work after the other, in order of the calls; the next one starts whether or not one fails. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== null) return Promise.reject(new RecordError('The record is closed.'));
    const done = this.#queue.then(async () => {
      if (this.#unfit !== null) throw new RecordError(this.#unfit);
      return await work();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /**
   * Does a longer work alone among its like, which goes over many changes of the record: one import after the other;
   * events are formed one after the other, for whoever forms them reads claims and decisions first and must not save
   * over what another formed meanwhile.
   *
   * @param waits told where another is under way
   */
  inTurn<T>(like: 'importing' | 'forming', work: () => Promise<T>, waits: () => void = () => undefined): Promise<T> {
    const before = this.#turns.get(like);
    if (before !== undefined) waits();
    const done = (before ?? Promise.resolve()).then(work);
    const over: Promise<void> = done.then(
      () => this.#endTurn(like, over),
      () => this.#endTurn(like, over),
    );
    this.#turns.set(like, over);
    return done;
  }

  #endTurn(like: 'importing' | 'forming', turn: Promise<void>): void {
    if (this.#turns.get(like) === turn) this.#turns.delete(like);
  }

  /**
   * Makes files and lines last: when it returns the disk has both. For `commit` only, inside its transaction, so that
   * nothing is written that the database refuses; where it throws, nothing was written.
   */
  async write(files: readonly NewFile[], lines: readonly WrittenLine[]): Promise<void> {
    await this.#lock.check();
    const staged = await stageFiles(this.dir, files);
    try {
      await this.#history.append(lines);
    } catch (error) {
      await dropFiles(this.dir, staged);
      throw error;
    }
    this.#unfit = `A change of ${this.dir} was not finished; open the record anew and nothing is lost.`;
    await placeFiles(this.dir, staged);
    await this.#history.noteHead();
  }

  /** Says that the database holds what `write` wrote. */
  settled(): void {
    this.#unfit = null;
  }

  /** Whether so many lines were written since the last time, these among them, that tables may have grown. */
  isDueForUpkeep(lines: number): boolean {
    this.#unlookedOver += lines;
    if (this.#unlookedOver < LINES_TO_UPKEEP) return false;
    this.#unlookedOver = 0;
    return true;
  }

  /** Has `listener` told of all lines that are written from now on, once the database holds them; answers how to stop. */
  onLines(listener: (lines: readonly HistoryLine[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells the listeners. For those who called `write`. */
  tell(written: readonly WrittenLine[]): void {
    const lines = written.map(({ line }) => line);
    if (lines.length > 0) for (const listener of this.#listeners) listener(lines);
  }

  /** Makes the database anew from the rest of the record. For `rebuildDatabase` only. */
  async renewDatabase(): Promise<void> {
    this.#unfit = `The database of ${this.dir} is being rebuilt, or could not be; open the record anew.`;
    // An engine that failed has nothing left to close.
    await this.#database.close().catch(() => undefined);
    await rm(join(this.dir, DATABASE), { recursive: true, force: true });
    const content = contentOnDisk(this.dir);
    this.#database = await freshDatabase(this.dir, this.options.root, this.#history, content, this.effects);
    this.#unfit = null;
  }

  /** Waits for what is under way, then lets the record go. */
  close(): Promise<void> {
    this.#closing ??= this.#shut(this.#queue);
    return this.#closing;
  }

  async #shut(underWay: Promise<unknown>): Promise<void> {
    await underWay;
    try {
      await this.#database.close();
    } finally {
      await this.#history.close();
      await this.#lock.release();
    }
  }
}

export interface StoreParts {
  readonly lock: Lock;
  readonly history: History;
  readonly database: Database;
}
