import type { SheetAnswer } from '../../src/server/shapes/sheets.ts';
import { useLoad } from '../state/load.ts';
import { t } from '../strings/catalogue.ts';
import { Cell, type CellValue } from './cell.tsx';
import { at, chosen, chooseTo, toggleRow } from './choosing.ts';
import type { Column } from './columns.ts';
import type { SheetName } from './view.ts';

/** Rows that are asked for at once, and the height of one, in px (also in tables.css). */
export const PAGE = 50;
export const ROW = 36;

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
    <div class="grid-page" role="presentation" style={{ insetBlockStart: `${page * PAGE * ROW}px` }}>
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
    </div>
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
    <div
      id={`row-${index}`}
      data-id={id}
      class={`grid-row${isChosen ? ' chosen' : ''}${isAt ? ' at' : ''}`}
      role="row"
      aria-rowindex={index + 3}
      aria-selected={chooses ? isChosen : undefined}
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
      <span role="gridcell" class="pick">
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
      </span>
      {columns.map((column) => (
        <span key={column.name} role="gridcell" class={column.as}>
          <Cell sheet={sheet} id={id} column={column} cells={cells} />
        </span>
      ))}
    </div>
  );
}
