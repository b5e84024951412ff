import type { SheetAnswer } from '../../src/server/shapes/sheets.ts';
import { useLoad } from '../state/load.ts';
import { t } from '../strings/catalogue.ts';
import { Cell, type CellValue } from './cell.tsx';
import { at, chooseTo, chosen, toggleRow } from './choosing.ts';
import type { Column } from './columns.ts';
import type { SheetName } from './view.ts';

/** Rows that are asked for at once; the height of one, and of the head, in px (also in tables.css). */
export const PAGE = 50;
export const ROW = 36;
export const HEAD = 72;

interface RowsProps {
  readonly sheet: SheetName;
  readonly columns: readonly Column[];
  readonly path: string;
  readonly page: number;
  readonly chooses: boolean;
}

export function pagePath(path: string, page: number): string {
  return `${path}&offset=${page * PAGE}&limit=${PAGE}`;
}

/** One page of rows, at its place. */
export function Rows({ page, path, ...rest }: RowsProps) {
  const { data } = useLoad<SheetAnswer>(pagePath(path, page));
  return (
    <tbody style={{ insetBlockStart: `${HEAD + page * PAGE * ROW}px` }}>
      {data?.page.map(({ cells, id }, i) => (
        <Row
          key={id}
          id={id}
          index={page * PAGE + i}
          cells={new Map(data.columns.map((name, j) => [name, cells[j] ?? null]))}
          path={path}
          {...rest}
        />
      ))}
    </tbody>
  );
}

interface RowProps extends Omit<RowsProps, 'page'> {
  readonly id: string;
  readonly index: number;
  readonly cells: ReadonlyMap<string, CellValue>;
}

function Row({ cells, chooses, columns, id, index, path, sheet }: RowProps) {
  const isChosen = chosen.value.has(id);
  const isAt = at.value === index;
  const choose = (shift: boolean) => (shift ? void chooseTo(index, path) : toggleRow(id, index));
  return (
    <tr
      id={`row-${index}`}
      data-id={id}
      class={`${isChosen ? 'chosen' : ''}${isAt ? ' at' : ''}`}
      aria-rowindex={index + 3}
      tabIndex={isAt ? 0 : -1}
      onFocus={() => {
        at.value = index;
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ' || !chooses || event.target !== event.currentTarget) return;
        event.preventDefault();
        choose(event.shiftKey);
      }}
    >
      <td class="pick">
        {chooses && (
          <input
            type="checkbox"
            aria-label={t('tables.choose')}
            checked={isChosen}
            onClick={(event) => {
              // The signal says whether it is ticked.
              event.preventDefault();
              choose(event.shiftKey);
            }}
          />
        )}
      </td>
      {columns.map((column) => (
        <td key={column.name} class={`as-${column.as}`}>
          <Cell sheet={sheet} id={id} column={column} cells={cells} />
        </td>
      ))}
    </tr>
  );
}
