import { useState } from 'preact/hooks';
import { Dialog } from '../decide/dialogs.tsx';
import { language, t } from '../strings/catalogue.ts';
import { type Column, columnLabel, questionOf, remember } from './columns.ts';
import { askedByList, asking, type SheetName, type View } from './view.ts';

interface ToolsProps {
  readonly sheet: SheetName;
  readonly all: readonly Column[];
  readonly columns: readonly Column[];
  readonly view: View;
  readonly change: (view: View) => void;
}

/** What can be done with a table as a whole. */
export function Tools(props: ToolsProps) {
  const [open, setOpen] = useState<'columns' | 'list' | null>(null);
  const close = () => setOpen(null);
  return (
    <span class="tools">
      {props.view.filters.size > 0 && (
        <button type="button" onClick={() => props.change({ ...props.view, filters: new Map() })}>
          {t('tables.clear')}
        </button>
      )}
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen('columns')}>
        {t('tables.columns')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen('list')}>
        {t('tables.paste')}
      </button>
      <Downloads {...props} />
      {open === 'columns' && <ColumnChoice {...props} close={close} />}
      {open === 'list' && <ListPasting {...props} pasted="" close={close} />}
    </span>
  );
}

/** What is shown, as files. They are working copies: each row says so. */
function Downloads({ all, columns, sheet, view }: ToolsProps) {
  const hasPoints = all.some(({ name }) => name === 'latitude') && all.some(({ name }) => name === 'place_precision');
  const query = questionOf(sheet, view);
  query.set('columns', columns.map(({ name }) => name).join(','));
  query.set('language', language.id);
  const to = (format: string) => `/api/tables/${sheet}/file?format=${format}&${query}`;
  return (
    <span class="downloads" title={t('tables.working-copy')}>
      {t('tables.download')}
      {['csv', 'xlsx', ...(hasPoints ? ['geojson'] : [])].map((format) => (
        <a key={format} href={to(format)} download>
          {FORMATS[format]}
        </a>
      ))}
    </span>
  );
}

const FORMATS: Readonly<Record<string, string>> = { csv: 'CSV', xlsx: 'XLSX', geojson: 'GeoJSON' };

function ColumnChoice({ all, change, close, columns, sheet, view }: ToolsProps & { close: () => void }) {
  const shown = columns.map(({ name }) => name);
  const choose = (names: readonly string[] | null) => {
    remember(sheet, names);
    change({ ...view, columns: names });
  };
  const toggle = (name: string) => {
    const next = shown.includes(name) ? shown.filter((one) => one !== name) : [...shown, name];
    if (next.length > 0) choose(next);
  };
  const shift = (name: string, by: number) => {
    const from = shown.indexOf(name);
    const rest = shown.filter((one) => one !== name);
    choose([...rest.slice(0, Math.max(0, from + by)), name, ...rest.slice(Math.max(0, from + by))]);
  };
  const hidden = all.filter(({ name }) => !shown.includes(name));
  return (
    <Dialog title={t('tables.columns')} close={close}>
      <p class="small dim">{t('tables.columns-about')}</p>
      <ul class="column-choice">
        {[...columns, ...hidden].map(({ name }) => (
          <li key={name}>
            <label>
              <input type="checkbox" checked={shown.includes(name)} onChange={() => toggle(name)} /> {columnLabel(name)}
            </label>
            {shown.includes(name) && (
              <button
                type="button"
                class="plain"
                disabled={shown[0] === name}
                aria-label={t('tables.earlier', { column: columnLabel(name) })}
                onClick={() => shift(name, -1)}
              >
                ↑
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="saving">
        <button type="button" class="main" onClick={close}>
          {t('help.close')}
        </button>
        <button type="button" onClick={() => choose(null)}>
          {t('tables.usual')}
        </button>
      </p>
    </Dialog>
  );
}

/** A list that was copied from a spreadsheet: only the rows that have one of its values stay. */
export function ListPasting({
  all,
  change,
  close,
  columns,
  pasted,
  view,
}: ToolsProps & { pasted: string; close: () => void }) {
  const [words, setWords] = useState(pasted);
  const [column, setColumn] = useState(guess(pasted, columns));
  const asked = askedByList(words);
  return (
    <Dialog title={t('tables.paste')} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change(asking(view, column, asked));
          close();
        }}
      >
        <p class="small dim">{t('tables.paste-about')}</p>
        <textarea
          dir="auto"
          rows={8}
          aria-label={t('tables.paste-list')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <label class="field">
          <span class="field-name">{t('tables.paste-column')}</span>
          <select value={column} onChange={(event) => setColumn(event.currentTarget.value)}>
            {all.map(({ name }) => (
              <option key={name} value={name}>
                {columnLabel(name)}
              </option>
            ))}
          </select>
        </label>
        <p class="saving">
          <button type="submit" class="main" disabled={asked === ''}>
            {t('tables.paste-find')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** Ids of the record are known by their look. */
function guess(pasted: string, columns: readonly Column[]): string {
  if (/^\s*[ecr]-[0-9a-f-]+/.test(pasted)) return 'id';
  return columns.find(({ as }) => as === 'text')?.name ?? columns[0]?.name ?? 'id';
}
