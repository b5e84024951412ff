import { type RawBuilder, sql } from 'kysely';
import type { EventFilter, TimeStep } from '../../records/filter.ts';
import { holds, kindsOf, names } from '../event-where.ts';
import { eventsById } from '../events-by-id.ts';
import { type EventList, listEvents } from '../list-events.ts';
import type { Store } from '../store.ts';
import { type Facets, type Found, findAmong } from './facets.ts';
import type { Shelf } from './facts.ts';
import { LoadedFacts } from './loaded-facts.ts';
import { type PlaceGroups, placeGroupsOf } from './place-groups.ts';
import { type TimeBars, timeBarsOf } from './time-bars.ts';

export interface EventCounts {
  readonly total: number;
  readonly facets: Facets;
  readonly time: TimeBars;
}

/** What was found, and among what. */
interface FoundOn extends Found {
  readonly shelf: Shelf;
}

/** So many filters' finds are kept until the record changes: list, counts and places of one filter are asked for together. */
const KEPT = 12;

/**
 * The events of an open record as the overview looks at them: what filters, counts and groups them is held in memory
 * (some 100 bytes an event), for counting 100,000 rows several ways takes the embedded engine a second and this a few
 * milliseconds. Follows the record by its history. Bodies, and what words find, come from the database.
 */
export class Overview {
  readonly #store: Store;
  readonly #facts: LoadedFacts;
  readonly #families: ReadonlyMap<string, string>;
  #found = new Map<string, Promise<FoundOn>>();
  #of: string | null = null;

  constructor(store: Store) {
    this.#store = store;
    this.#facts = new LoadedFacts(store);
    this.#families = new Map(store.options.kinds?.map((k) => [k.id, k.family]));
  }

  /** As `listEvents`. Throws UsageError for an unknown family, as all of these. */
  async list(filter: EventFilter): Promise<EventList> {
    // Another order than the time line's is the database's affair.
    if (filter.sort !== 'day' || filter.up) return listEvents(this.#store, filter);
    const { rows, shelf } = await this.#find(filter);
    const page = rows.slice(filter.offset, filter.offset + filter.limit).flatMap((row) => shelf.ids[row] ?? []);
    const bodies = new Map((await eventsById(this.#store, page)).map((body) => [body.id, body]));
    return { total: rows.length, events: page.flatMap((id) => bodies.get(id) ?? []) };
  }

  /** How many events a filter finds, by what they are and along time. `limit` and `offset` do not count. */
  async counts(filter: EventFilter, step: TimeStep | null): Promise<EventCounts> {
    const { facets, rows, shelf } = await this.#find(filter);
    return { total: rows.length, facets, time: timeBarsOf(rows, step, shelf, (kind) => this.#familyOf(kind)) };
  }

  async places(filter: EventFilter): Promise<PlaceGroups> {
    const { rows, shelf } = await this.#find(filter);
    return placeGroupsOf(rows, shelf, (kind) => this.#familyOf(kind));
  }

  #familyOf(kind: string): string {
    return this.#families.get(kind) ?? kind;
  }

  #find({ limit: _, offset: _from, ...filter }: EventFilter): Promise<FoundOn> {
    const now = this.#store.head.hash;
    if (this.#of !== now) this.#found = new Map();
    this.#of = now;
    const key = JSON.stringify(filter);
    const found = this.#found.get(key) ?? this.#findAnew({ ...filter, limit: 1, offset: 0 });
    this.#found.delete(key);
    this.#found.set(key, found);
    found.catch(() => this.#found.delete(key));
    for (const oldest of this.#found.keys()) {
      if (this.#found.size <= KEPT) break;
      this.#found.delete(oldest);
    }
    return found;
  }

  async #findAnew(filter: EventFilter): Promise<FoundOn> {
    const kinds = kindsOf(filter, this.#store.options.kinds);
    const shelf = await this.#facts.all();
    const { actor, source, words } = filter;
    const sets = await Promise.all([
      this.#idsWhere(actor && sql`(${names('actors', actor)} or ${holds('actor_words', actor)})`),
      this.#idsWhere(source && names('sources', source)),
      this.#idsWhere(words && holds('words', words)),
    ]);
    return { ...findAmong(shelf, { filter, kinds, actor: sets[0], source: sets[1], words: sets[2] }), shelf };
  }

  /** Ids of the events that the database finds, as one text: rows of their own take the driver ten times as long. Null: not asked. */
  async #idsWhere(condition: RawBuilder<unknown> | '' | undefined): Promise<ReadonlySet<string> | null> {
    if (!condition) return null;
    const { rows } = await sql<{ ids: string | null }>`
      select string_agg(id, ' ') as ids from events where ${condition}
    `.execute(this.#store.database);
    return new Set(rows[0]?.ids?.split(' '));
  }
}
