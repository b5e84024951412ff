import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetValues } from '../../src/server/shapes/sheets.ts';
import { useLoad } from '../state/load.ts';
import { kindLabel } from '../state/record.ts';
import { number, t } from '../strings/catalogue.ts';
import { wordOf } from './cell.tsx';
import { type Column, columnLabel } from './columns.ts';
import { valuesAsked } from './view.ts';

interface FilterProps {
  readonly column: Column;
  readonly asked: string;
  /** Where the values of the column are asked for. */
  readonly values: string;
  readonly ask: (asked: string) => void;
}

/** Under a column's name: what is asked of it. */
export function FilterCell(props: FilterProps) {
  const { ask, asked, column } = props;
  const several = valuesAsked(asked);
  if (several !== null && (several.length > 1 || column.as !== 'choice'))
    return (
      <button type="button" class="asked" onClick={() => ask('')} title={t('filter.remove')}>
        {several[0] === '' ? t('table.empty-cells') : t('table.values', { n: several.length })}{' '}
        <span aria-hidden="true">×</span>
      </button>
    );
  return column.as === 'choice' ? <ChoiceFilter {...props} /> : <WordsFilter {...props} />;
}

const HINTS: Partial<Readonly<Record<Column['as'], 'table.hint-number' | 'table.hint-day'>>> = {
  number: 'table.hint-number',
  day: 'table.hint-day',
  moment: 'table.hint-day',
};

/** Milliseconds after the last letter. */
const PAUSE = 250;

function WordsFilter({ ask, asked, column }: FilterProps) {
  const [words, setWords] = useState(asked);
  const timer = useRef(0);
  useEffect(() => setWords(asked), [asked]);
  const hint = HINTS[column.as];
  const change = (now: string) => {
    setWords(now);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => isWhole(column, now) && ask(now.trim()), PAUSE);
  };
  return (
    <input
      type="text"
      dir="auto"
      aria-label={t('table.filter-by', { column: columnLabel(column.name) })}
      placeholder={hint === undefined ? '' : t(hint)}
      value={words}
      aria-invalid={!isWhole(column, words)}
      onInput={(event) => change(event.currentTarget.value)}
    />
  );
}

/** Bounds that are still being written are not asked for. */
function isWhole({ as }: Column, words: string): boolean {
  if (as === 'number') return /^\s*(-?[\d.]*\d)?\s*(\.\.)?\s*(-?[\d.]*\d)?\s*$/.test(words);
  const day = '(\\d{4}-\\d{2}-\\d{2})?';
  return (as !== 'day' && as !== 'moment') || new RegExp(`^\\s*${day}\\s*(\\.\\.)?\\s*${day}\\s*$`).test(words);
}

function ChoiceFilter({ ask, asked, column, values }: FilterProps) {
  const [open, setOpen] = useState(asked !== '');
  const found = useLoad<SheetValues>(open ? values : null);
  const now = valuesAsked(asked)?.[0] ?? '';
  const offered = found.data?.values ?? [];
  const word = (value: string) => (column.name === 'kind' ? kindLabel(value) : wordOf(column.name, value));
  return (
    <select
      aria-label={t('table.filter-by', { column: columnLabel(column.name) })}
      value={now}
      onFocus={() => setOpen(true)}
      onPointerEnter={() => setOpen(true)}
      onChange={(event) => ask(event.currentTarget.value === '' ? '' : `=${event.currentTarget.value}`)}
    >
      <option value="">{t('table.all')}</option>
      {now !== '' && !offered.some(({ value }) => value === now) && <option value={now}>{word(now)}</option>}
      {offered.map(({ count, value }) => (
        <option value={value} key={value}>
          {word(value)} ({number(count)})
        </option>
      ))}
    </select>
  );
}
