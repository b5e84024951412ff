import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { UsageError } from '../errors.ts';
import type { EventFilter } from '../records/filter.ts';
import { wordQuery } from './search-words.ts';
import type { StoreOptions } from './store.ts';
import type { Tables } from './tables.ts';

type Builder = ExpressionBuilder<Tables, 'events'>;
type Column = 'actor_words' | 'place_words' | 'words';

/** The condition that a filter sets on events; all its parts must hold. Throws UsageError for an unknown family. */
export function eventWhere(filter: EventFilter, kinds: StoreOptions['kinds']): (eb: Builder) => Expression<SqlBool> {
  const wanted = kindsOf(filter, kinds);
  return (eb) => {
    const parts: Expression<SqlBool>[] = [];
    if (wanted !== null) parts.push(anyOf('kind', wanted));
    if (filter.grade.length > 0) parts.push(anyOf('grade', filter.grade));
    if (filter.modality.length > 0) parts.push(anyOf('modality', filter.modality));
    if (filter.root !== undefined) parts.push(names('roots', filter.root));
    if (filter.outlet !== undefined) parts.push(names('outlets', filter.outlet));
    if (filter.country !== undefined) parts.push(eb('country', '=', filter.country));
    if (filter.from !== undefined) parts.push(eb('end_date', '>=', filter.from));
    if (filter.to !== undefined) parts.push(eb('start_date', '<=', filter.to));
    if (filter.actor !== undefined)
      parts.push(eb.or([names('actors', filter.actor), holds('actor_words', filter.actor)]));
    if (filter.place !== undefined) parts.push(holds('place_words', filter.place));
    if (filter.source !== undefined) parts.push(names('sources', filter.source));
    if (filter.checked !== undefined) parts.push(eb('checked_by', filter.checked ? 'is not' : 'is', null));
    if (filter.words !== undefined) parts.push(holds('words', filter.words));
    return eb.and(parts);
  };
}

/** The kinds that `kind` and `family` leave, null where they leave all. Throws UsageError for an unknown family. */
export function kindsOf({ kind, family }: EventFilter, kinds: StoreOptions['kinds']): readonly string[] | null {
  if (family.length === 0) return kind.length === 0 ? null : kind;
  const unknown = family.find((f) => !kinds?.some((k) => k.family === f));
  if (unknown !== undefined) throw new UsageError(`family: ${unknown} is no family of the codebook.`);
  const ofFamily = (kinds ?? []).filter((k) => family.includes(k.family)).map((k) => k.id);
  return kind.length === 0 ? ofFamily : ofFamily.filter((k) => kind.includes(k));
}

function anyOf(column: 'kind' | 'grade' | 'modality', values: readonly string[]): RawBuilder<SqlBool> {
  return sql`${sql.ref(column)} = any(${[...values]}::text[])`;
}

export function names(column: 'actors' | 'roots' | 'outlets' | 'sources', name: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(column)} @> ${[name]}::text[]`;
}

/** Text without a single word in it asks for nothing. */
export function holds(column: Column, text: string): RawBuilder<SqlBool> {
  const query = wordQuery(text);
  return query === null ? sql`true` : sql`${sql.ref(column)} @@ ${query}`;
}
