import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { number, t } from '../strings/catalogue.ts';
import { at, chooseAll, chooseNone, chooseTo, chosen } from './choosing.ts';
import { type Column, columnLabel, template } from './columns.ts';
import { FilterCell } from './filter-cell.tsx';
import { HEAD, PAGE, ROW, Rows } from './rows.tsx';
import { asking, type SheetName, sortedBy, type View } from './view.ts';

interface GridProps {
  readonly sheet: SheetName;
  readonly columns: readonly Column[];
  readonly total: number;
  readonly view: View;
  readonly order: string;
  /** Whether rows can be chosen, to be decided on. */
  readonly chooses: boolean;
  /** What the API is asked for these rows, without a page. */
  readonly path: string;
  readonly change: (view: View) => void;
}

/** A table as a spreadsheet shows it. Only the pages of rows that are in sight are there. */
export function Grid(props: GridProps) {
  const { chooses, columns, path, sheet, total } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const look = () => {
    const box = scroll.current;
    if (box !== null) setSeen({ top: box.scrollTop, height: box.clientHeight });
  };
  useEffect(look, [path]);
  useEffect(() => {
    scroll.current?.scrollTo(0, 0);
  }, [path]);
  useKeepInSight(scroll, at.value);
  const pages = pagesIn(seen.top, seen.height, total);
  const grid = useMemo(() => ({ '--columns': template(columns) }), [columns]);
  const keys = (event: KeyboardEvent) => {
    if (isField(event.target)) return;
    const far = event.shiftKey && chooses ? path : null;
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && chooses) void chooseAll(path);
    else if (event.key === 'ArrowDown') move(1, total, far);
    else if (event.key === 'ArrowUp') move(-1, total, far);
    else return;
    event.preventDefault();
  };
  return (
    <div class="grid" ref={scroll} onScroll={look}>
      <table
        aria-label={t(`tables.${sheet}`)}
        aria-rowcount={total + 2}
        tabIndex={-1}
        style={{ ...grid, blockSize: `${HEAD + total * ROW}px` }}
        onKeyDown={keys}
      >
        <Head {...props} />
        {pages.map((page) => (
          <Rows key={`${path} ${page}`} sheet={sheet} columns={columns} path={path} page={page} chooses={chooses} />
        ))}
      </table>
    </div>
  );
}

/** Goes on by so many rows; with a path all rows up to there are chosen. */
export function move(by: number, total: number, path: string | null): void {
  const next = Math.max(0, Math.min(total - 1, at.value + by));
  if (path === null) at.value = next;
  else void chooseTo(next, path);
  // The row may only now be drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`row-${next}`)?.focus()));
}

function pagesIn(top: number, height: number, total: number): number[] {
  const first = Math.floor(top / ROW / PAGE);
  const last = Math.min(Math.floor((top + height) / ROW / PAGE), Math.ceil(total / PAGE) - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

function useKeepInSight(scroll: { readonly current: HTMLDivElement | null }, index: number): void {
  useEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    const top = index * ROW;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW > box.scrollTop + box.clientHeight - HEAD) box.scrollTop = top + ROW - box.clientHeight + HEAD;
  }, [index]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type="checkbox"]), select, textarea') !== null;
}

function Head({ change, chooses, columns, order, path, sheet, total, view }: GridProps) {
  const sort = view.sort ?? order;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {chooses ? (
          <th class="pick">
            <input
              type="checkbox"
              aria-label={t('tables.choose-all', { n: total })}
              checked={chosen.value.size > 0 && chosen.value.size >= total}
              onChange={() => (chosen.value.size > 0 ? chooseNone() : void chooseAll(path))}
            />
          </th>
        ) : (
          <td class="pick" />
        )}
        {columns.map((column) => (
          <th key={column.name} class={`as-${column.as}`} aria-sort={sortOf(column, sort)}>
            {column.sorts ? (
              <button type="button" class="plain" onClick={() => change(sortedBy(view, column.name))}>
                {columnLabel(column.name)} <span aria-hidden="true">{arrow(column, sort)}</span>
              </button>
            ) : (
              columnLabel(column.name)
            )}
          </th>
        ))}
      </tr>
      <tr class="filters" aria-rowindex={2}>
        <td class="pick small faint">{chosen.value.size > 0 && number(chosen.value.size)}</td>
        {columns.map((column) => (
          <td key={column.name}>
            <FilterCell
              column={column}
              asked={view.filters.get(column.name) ?? ''}
              values={valuesPath(sheet, column.name, view)}
              ask={(asked) => change(asking(view, column.name, asked))}
            />
          </td>
        ))}
      </tr>
    </thead>
  );
}

function valuesPath(sheet: SheetName, column: string, { filters }: View): string {
  const query = new URLSearchParams({ column });
  for (const [name, asked] of filters) query.append('f', `${name}:${asked}`);
  return `/api/tables/${sheet}/values?${query}`;
}

function sortOf({ name }: Column, sort: string): 'ascending' | 'descending' | 'none' {
  if (sort === name) return 'ascending';
  return sort === `-${name}` ? 'descending' : 'none';
}

function arrow(column: Column, sort: string): string {
  return { ascending: '↑', descending: '↓', none: '' }[sortOf(column, sort)];
}
