import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCodebook } from '../codebooks/load.ts';
import { changedKinds, OWN_KINDS, ownKinds, withOwnKinds } from '../codebooks/own.ts';
import { ACTOR_TABLES, OWN_GRADES } from '../corroborate/load.ts';
import type { Rules } from '../corroborate/rules.ts';
import type { Codebook, Kind } from '../records/codebook.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { GradeRules } from '../records/grade-rules.ts';
import { readActors } from '../resolve/actors/table.ts';
import { readPlaceTable } from '../resolve/places/tables.ts';
import { readTable } from '../resolve/table.ts';
import { canonicalJson } from '../store/canonical.ts';
import { countKinds, type KindCount } from '../store/count-kinds.ts';
import { eventsById } from '../store/events-by-id.ts';
import { isMissing, replaceFile } from '../store/files.ts';
import { INCOMING, OWN } from '../store/folder.ts';
import { type NamedBy, namedBy } from '../store/named-by.ts';
import type { Store } from '../store/store.ts';
import type { LiveEvents } from './live-events.ts';

export const OWN_TABLES = ['actors', 'places'] as const;
export type OwnTable = (typeof OWN_TABLES)[number];

/** An event whose grade other rules would change. */
export interface GradeChange {
  readonly event: ConflictEvent;
  readonly from: ConflictEvent['grade'];
  readonly to: ConflictEvent['grade'];
}

/** What a table of the user's holds, and which claims use one of its names that the reading did not place or know. */
export interface TableEffect {
  readonly rows: number;
  readonly named: NamedBy;
}

export type KindEffect = ReturnType<typeof changedKinds>[number] & KindCount;

/** The user's own rules and tables of a record, with what a change of them would do before it is taken over. */
export class OwnFiles {
  readonly #store: Store;
  readonly #live: LiveEvents;
  readonly #load: () => Rules;
  #rules: Rules;

  /** @param load reads the rules anew, the user's own among them */
  constructor(store: Store, live: LiveEvents, load: () => Rules) {
    this.#store = store;
    this.#live = live;
    this.#load = load;
    this.#rules = load();
  }

  get gradeRules(): GradeRules {
    return this.#rules.grades;
  }

  /** Which events other rules would grade otherwise. */
  async gradesUnder(grades: GradeRules): Promise<GradeChange[]> {
    const formed = await this.#live.underRules({ ...this.#rules, grades });
    const now = new Map(
      (
        await eventsById(
          this.#store,
          formed.map(({ id }) => id),
        )
      ).map((event) => [event.id, event]),
    );
    return formed.flatMap((event) => {
      const from = now.get(event.id)?.grade;
      return from === undefined || canonicalJson(from) === canonicalJson(event.grade)
        ? []
        : [{ event, from, to: event.grade }];
    });
  }

  /** Takes rules over: they are kept in the record's folder, and all events graded anew. */
  async takeGrades(grades: GradeRules): Promise<void> {
    await this.#keep(OWN_GRADES, `${JSON.stringify(grades, null, 2)}\n`);
    this.#rules = this.#load();
    await this.#live.goBy(this.#rules);
  }

  /** The kinds that the program comes with, and the user's. */
  async kinds(): Promise<{ readonly shipped: readonly Kind[]; readonly own: readonly Kind[] }> {
    const { kinds } = await this.#shipped();
    return { shipped: kinds, own: ownKinds(join(this.#store.dir, OWN)) };
  }

  /** What the record holds of each kind that these would change. Throws a DataError for a family that is none. */
  async kindsEffect(kinds: readonly Kind[]): Promise<KindEffect[]> {
    const shipped = await this.#shipped();
    const changed = changedKinds(withOwnKinds(shipped, (await this.kinds()).own), withOwnKinds(shipped, kinds));
    const held = await countKinds(
      this.#store,
      changed.map(({ id }) => id),
    );
    return changed.map((one) => ({ ...one, ...(held.get(one.id) ?? { claims: 0, events: 0 }) }));
  }

  /** Keeps the user's kinds in the record's folder. The engine reads them when it is loaded next. */
  async takeKinds(kinds: readonly Kind[]): Promise<void> {
    await this.#keep(OWN_KINDS, `${JSON.stringify({ kinds }, null, 2)}\n`);
  }

  #shipped(): Promise<Codebook> {
    return loadCodebook(join(this.#store.options.root, 'data', 'codebook.json'));
  }

  /** A table as the user wrote it; empty where there is none. */
  async table(name: OwnTable): Promise<string> {
    try {
      return await readFile(join(this.#store.dir, OWN, `${name}.tsv`), 'utf8');
    } catch (error) {
      if (isMissing(error)) return '';
      throw error;
    }
  }

  /** What a table would do. Throws a DataError that names the line and cell where it does not fit. */
  async tableEffect(name: OwnTable, text: string): Promise<TableEffect> {
    const names = text.trim() === '' ? [] : NAMES_IN[name](text);
    return { rows: names.length, named: await namedBy(this.#store, name, [...new Set(names.flat())]) };
  }

  /** Rows of the actors that the program comes with whose names hold the words, a few. */
  async listedActors(words: string): Promise<Record<string, string>[]> {
    const wanted = words.trim().toLowerCase();
    const texts = await Promise.all(ACTOR_TABLES.map((file) => readFile(join(this.#store.options.root, file), 'utf8')));
    const rows = texts.flatMap((text, i) => readTable(text, ACTOR_TABLES[i] ?? '', ['id', 'name', 'names']));
    const bears = ({ id = '', name = '', names = '' }) => `${id}|${name}|${names}`.toLowerCase().includes(wanted);
    return rows.filter(bears).slice(0, LISTED);
  }

  /** Keeps a table in the record's folder. The engine reads it when it is loaded next. */
  async takeTable(name: OwnTable, text: string): Promise<void> {
    await this.#keep(`${name}.tsv`, text);
  }

  async #keep(file: string, text: string): Promise<void> {
    const { dir } = this.#store;
    await mkdir(join(dir, OWN), { recursive: true });
    await replaceFile(join(dir, OWN, file), join(dir, INCOMING, `own-${file}`), text);
  }
}

/** As many as a person looks through. */
const LISTED = 12;

/** The names in a table, row by row. */
const NAMES_IN: Readonly<Record<OwnTable, (text: string) => string[][]>> = {
  actors: (text) => readActors(text, 'actors.tsv').map(({ descriptions, names }) => [...names, ...descriptions]),
  places: (text) => readPlaceTable(text, 'places.tsv').map(({ names }) => [...names]),
};
