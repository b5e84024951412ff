import { useState } from 'preact/hooks';
import type { PlaceHit } from '../../src/server/shapes/lookups.ts';
import type { ListedActors, OwnTable as OwnTableAnswer } from '../../src/server/shapes/own.ts';
import { Loading } from '../parts/notices.tsx';
import { useLoad } from '../state/load.ts';
import { named, t } from '../strings/catalogue.ts';
import { EntryForm } from './entry-form.tsx';
import { columnsOf } from './fields.ts';
import { IntoList } from './into-list.tsx';
import { type Entry, pastedRows, rowsOf, textOf, withEntry } from './own-text.ts';
import { TableEffect } from './table-effect.tsx';

type Table = 'actors' | 'places';

/** Actors or places of one's own, laid over those that the program comes with. */
export function OwnTable({ table }: { table: Table }) {
  const loaded = useLoad<OwnTableAnswer>(`/api/own/${table}`);
  return <Loading of={loaded}>{({ text }) => <Editor key={text} table={table} kept={rowsOf(text)} />}</Loading>;
}

function Editor({ kept, table }: { kept: readonly Entry[]; table: Table }) {
  const [rows, setRows] = useState(kept);
  const [open, setOpen] = useState<Entry | 'paste' | null>(null);
  const text = textOf(rows, columnsOf(table));
  const take = (entries: readonly Entry[]) => setRows(entries.reduce<readonly Entry[]>(withEntry, rows));
  return (
    <>
      <p class="dim reasons">{t(`own.about-${table}`)}</p>
      <p class="tools">
        <button type="button" onClick={() => setOpen({})}>
          {t(`own.add-${table}`)}
        </button>
        <button type="button" onClick={() => setOpen('paste')}>
          {t('own.paste')}
        </button>
      </p>
      <Listed table={table} take={setOpen} />
      {rows.length > 0 && (
        <Rows rows={rows} open={setOpen} drop={(id) => setRows(rows.filter((row) => row.id !== id))} />
      )}
      <TableEffect table={table} text={text} changed={text !== textOf(kept, columnsOf(table))} />
      {open === 'paste' && <Pasting table={table} take={take} close={() => setOpen(null)} />}
      {open !== null && open !== 'paste' && (
        <EntryForm table={table} entry={open} take={(entry) => take([entry])} close={() => setOpen(null)} />
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly Entry[];
  readonly open: (entry: Entry) => void;
  readonly drop: (id: string | undefined) => void;
}

function Rows({ drop, open, rows }: RowsProps) {
  return (
    <table class="own-rows">
      <thead>
        <tr>
          <th>{t('column.name')}</th>
          <th>{t('column.kind')}</th>
          <th>{t('own.names')}</th>
          <th>{t('column.country')}</th>
          <th>{t('own.do')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <b>
                <bdi>{row.name}</bdi>
              </b>
            </td>
            <td>{named('own-kind', row.kind ?? '')}</td>
            <td class="dim">
              <bdi>{(row.names ?? '').split('|').filter(Boolean).join(', ')}</bdi>
            </td>
            <td>{row.country}</td>
            <td class="nowrap">
              <button type="button" class="plain" onClick={() => open(row)}>
                {t('own.change')}
              </button>{' '}
              <button type="button" class="plain" onClick={() => drop(row.id)}>
                {t('field.take-out')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Finds what the program comes with, to give it more names or to change it. */
function Listed({ table, take }: { table: Table; take: (entry: Entry) => void }) {
  const [words, setWords] = useState('');
  const path = table === 'actors' ? '/api/own/actors/listed' : '/api/gazetteer';
  const asked = words.trim().length < 2 ? null : `${path}?words=${encodeURIComponent(words.trim())}`;
  const { data } = useLoad<ListedActors | { readonly places: readonly PlaceHit[] }>(asked);
  const found = asked === null || data === null ? [] : 'rows' in data ? data.rows : data.places.map(entryOf);
  return (
    <div class="listed">
      <label class="field">
        <span class="field-name">{t(`own.find-${table}`)}</span>
        <input type="search" dir="auto" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      {found.length > 0 && (
        <ul>
          {found.map((entry) => (
            <li key={entry.id}>
              <button type="button" class="plain" onClick={() => take(entry)}>
                <bdi>{entry.name}</bdi>
              </button>{' '}
              <span class="faint">
                {[named('own-kind', entry.kind ?? ''), entry.country].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A place of the gazetteer as an entry of one's own: with the same id it stays the same place, under more names. */
function entryOf({ country, id, latitude, longitude, name, precision, radius_km }: PlaceHit): Entry {
  const kind = precision === 'exact' ? 'site' : precision === 'unknown' ? 'settlement' : precision;
  const numbers = { latitude: latitude ?? '', longitude: longitude ?? '', radius: radius_km ?? '' };
  const cells = Object.entries(numbers).map(([column, value]) => [column, String(value)]);
  return { id, name: name ?? '', kind, country: country ?? '', ...Object.fromEntries(cells) };
}

function Pasting({ close, table, take }: { close: () => void; table: Table; take: (entries: Entry[]) => void }) {
  const [words, setWords] = useState('');
  const columns = columnsOf(table);
  const rows = words.trim() === '' ? [] : pastedRows(words, columns);
  return (
    <form
      class="correcting"
      onSubmit={(event) => {
        event.preventDefault();
        take(rows);
        close();
      }}
    >
      <label>
        <span class="field-name">{t('own.paste-about', { columns: columns.join(', ') })}</span>
        <textarea dir="auto" rows={6} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <IntoList ready={rows.length > 0} close={close} />
    </form>
  );
}
