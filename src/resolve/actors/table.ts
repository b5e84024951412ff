import { DataError } from '../../errors.ts';
import { readTable, splitList } from '../table.ts';
import { ACTOR_KINDS, type Actor, type ActorKind, type Tie, type View } from './actor.ts';

const COLUMNS = ['id', 'name', 'kind', 'country', 'theatres', 'inter', 'names', 'source'];

/** Reads an actor table (docs/actors.md). Throws `DataError` that names file, line and cell. */
export function readActors(text: string, file: string): Actor[] {
  return readTable(text, file, COLUMNS).map((row, at) => readActor(row, `${file}:${at + 2}`));
}

function readActor(row: Record<string, string>, where: string): Actor {
  const name = need(row.name, 'name', where);
  return {
    id: need(row.id, 'id', where),
    name,
    kind: kindNamed(row.kind ?? '', where),
    country: row.country || null,
    theatres: (row.theatres ?? '').split(' ').filter(Boolean),
    inter: interCode(row.inter ?? '', where),
    wikidata: row.wikidata || null,
    // A name may say its language, "ar:…"; names are looked up in every script alike.
    names: [name, ...splitList(row.names).map((other) => other.replace(/^[a-z]{2}:/, ''))],
    descriptions: splitList(row.descriptions),
    views: splitList(row.views).map((cell) => readView(cell, where)),
    partOf: splitList(row.part_of).map(readTie),
    allies: splitList(row.allies).map(readTie),
    from: row.from ?? '',
    to: row.to ?? '',
    source: need(row.source, 'source', where),
  };
}

function need(cell: string | undefined, column: string, where: string): string {
  if (!cell) throw new DataError(`${where}: no ${column}`);
  return cell;
}

function kindNamed(word: string, where: string): ActorKind {
  const kind = ACTOR_KINDS.find((known) => known === word);
  if (!kind) throw new DataError(`${where}: kind "${word}" is none of ${ACTOR_KINDS.join(', ')}`);
  return kind;
}

function interCode(cell: string, where: string): number {
  if (!/^[1-8]$/.test(cell)) throw new DataError(`${where}: inter "${cell}" is no ACLED code from 1 to 8`);
  return Number(cell);
}

function readView(cell: string, where: string): View {
  const [words = '', by = ''] = cell.split('@');
  if (words === '' || by === '') throw new DataError(`${where}: view "${cell}" is not words@whose`);
  return { words, by };
}

function readTie(cell: string): Tie {
  const [actor = '', years = ''] = cell.split('@');
  const [from = '', to = ''] = years.split('/');
  return { actor, from, to };
}
