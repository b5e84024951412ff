import type { ComponentChildren } from 'preact';
import { GradeMark, KindMark } from '../parts/marks.tsx';
import { countryName, languageName, named, number, t } from '../strings/catalogue.ts';
import { dayInBrief, momentInWords } from '../strings/dates.ts';
import { GRADES } from '../strings/words.ts';
import type { Column } from './columns.ts';
import type { SheetName } from './view.ts';

export type CellValue = string | number | null | readonly string[];

/** Cells of one row by the names of their columns. */
export type Cells = ReadonlyMap<string, CellValue>;

interface CellProps {
  readonly sheet: SheetName;
  readonly id: string;
  readonly column: Column;
  readonly cells: Cells;
}

/** A cell as people read it: ids of the record in words, names set apart, the row's own name a link. */
export function Cell({ cells, column, id, sheet }: CellProps) {
  const value = cells.get(column.name) ?? null;
  const to = LEADS[`${sheet}.${column.name}`]?.(id, cells) ?? null;
  const shown = value === null || value === '' ? nothing(column, to) : shownAs(column, value);
  return to === null ? shown : <a href={to}>{shown}</a>;
}

function nothing({ name }: Column, to: string | null): ComponentChildren {
  if (to !== null) return name === 'title' ? t('report.untitled') : t('table.no-words');
  return null;
}

/** Where a cell leads. */
const LEADS: Readonly<Record<string, (id: string, cells: Cells) => string | null>> = {
  'events.title': (id) => `/events/${encodeURIComponent(id)}`,
  'events.id': (id) => `/events/${encodeURIComponent(id)}`,
  'reports.title': (id) => `/reports/${encodeURIComponent(id)}`,
  'reports.id': (id) => `/reports/${encodeURIComponent(id)}`,
  'claims.evidence': (id, cells) => `/reports/${part(cells, 'report')}?claim=${encodeURIComponent(id)}`,
  'claims.id': (id, cells) => `/reports/${part(cells, 'report')}?claim=${encodeURIComponent(id)}`,
  'claims.report': (_, cells) => `/reports/${part(cells, 'report')}`,
  'claims.event': (_, cells) => (cells.get('event') ? `/events/${part(cells, 'event')}` : null),
  'actors.name': (_, cells) => (cells.get('actor') ? `/?actor=${part(cells, 'actor')}` : null),
  'places.name': (_, cells) => `/?place=${part(cells, 'name')}`,
};

function part(cells: Cells, name: string): string {
  return encodeURIComponent(String(cells.get(name) ?? ''));
}

function shownAs({ as, name }: Column, value: Exclude<CellValue, null>): ComponentChildren {
  if (typeof value === 'object') return value.map((one, i) => [i > 0 && ', ', <bdi key={one}>{one}</bdi>]);
  const special = BY_NAME[name];
  if (special !== undefined) return special(String(value));
  if (typeof value === 'number') return number(value);
  if (as === 'day') return dayInBrief(value);
  if (as === 'moment') return momentInWords(value);
  if (as === 'id') return <span class="faint">{value}</span>;
  return <bdi>{value}</bdi>;
}

/** Cells whose values are ids of the record or of a standard. */
const BY_NAME: Readonly<Record<string, (value: string) => ComponentChildren>> = {
  kind: (value) => <KindMark kind={value} />,
  grade: (value) => {
    const grade = GRADES.find((known) => known === value);
    return grade === undefined ? value : <GradeMark grade={grade} />;
  },
  state: (value) => wordOf('state', value),
  modality: (value) => wordOf('modality', value),
  source_kind: (value) => wordOf('source_kind', value),
  place_precision: (value) => wordOf('place_precision', value),
  country: (value) => wordOf('country', value),
  language: (value) => wordOf('language', value),
  evidence: (value) => (
    <q class="said" dir="auto">
      {value}
    </q>
  ),
  opening: (value) => (
    <q class="said" dir="auto">
      {value}
    </q>
  ),
  checked_by: (value) => (value === 'nobody' ? <span class="faint">{t('table.nobody')}</span> : <bdi>{value}</bdi>),
};

const GROUPS: Readonly<Record<string, string>> = {
  state: 'state',
  modality: 'modality',
  source_kind: 'source',
  place_precision: 'precision',
  grade: 'grade',
};

/** A value that can be chosen from, in words. */
export function wordOf(column: string, value: string): string {
  if (column === 'country') return /^[A-Z]{2}$/.test(value) ? countryName(value) : value;
  if (column === 'language') return languageName(value);
  const group = GROUPS[column];
  return group === undefined ? value : named(group, value);
}
