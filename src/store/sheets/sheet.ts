import type { RawBuilder } from 'kysely';
import type { ConflictEvent } from '../../records/event.ts';

/** What stands in a column, and so how it is shown, sorted and filtered. */
export const CELL_KINDS = ['text', 'list', 'words', 'id', 'day', 'moment', 'number', 'choice', 'title'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** `title` comes as the event that it is made of. */
export type SheetCell = string | number | null | readonly string[] | ConflictEvent;

/** One column of a table: a newcomer adds an entry here and its words in the desk's catalogues. */
export interface SheetColumn {
  /** As the header of a download has it; never renamed. */
  readonly name: string;
  readonly as: CellKind;
  /** What stands in it. */
  readonly of: RawBuilder<unknown>;
  /** Shown until somebody chooses columns. */
  readonly usual?: true;
  /** Finds rows in another way than by what the cell holds. */
  readonly find?: (words: string) => RawBuilder<boolean> | null;
  /** False where nothing can be sorted by it. */
  readonly sorts?: false;
}

/** A table as spreadsheets show them: a row is one thing, a column one expression. */
export interface Sheet {
  readonly name: SheetName;
  /** What a row is, for people to decide on; null where nothing is decided on it. */
  readonly rows: 'report' | 'claim' | 'event' | null;
  readonly from: RawBuilder<unknown>;
  /** Unique, and stays the same. */
  readonly id: RawBuilder<string>;
  readonly columns: readonly SheetColumn[];
  /** The order until somebody chooses another: a column's name, `-` in front for downwards. */
  readonly order: string;
}

export const SHEET_NAMES = ['reports', 'claims', 'events', 'actors', 'places', 'sources'] as const;
export type SheetName = (typeof SHEET_NAMES)[number];
