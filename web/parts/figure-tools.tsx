import { t } from '../strings/catalogue.ts';
import { savePicture, savePng, saveSvg } from './figure-files.ts';

interface FigureToolsProps {
  /** The name of the files, without their ending. */
  readonly name: string;
  /** The drawing, where it is one. */
  readonly svg?: () => SVGSVGElement | null;
  /** A picture of what is no drawing, such as a map. */
  readonly picture?: () => Promise<Blob | null>;
  /** Whether its table is shown instead. */
  readonly table: boolean;
  readonly onTable: (on: boolean) => void;
  /** What stands on the button that leads back from the table. */
  readonly other: string;
}

/** What can be done with every chart and map: look at its numbers as a table, take it along as a file. */
export function FigureTools({ name, svg, picture, table, onTable, other }: FigureToolsProps) {
  return (
    <span class="figure-tools">
      <button type="button" class="plain" aria-pressed={table} onClick={() => onTable(!table)}>
        {table ? other : t('view.table')}
      </button>
      {!table && svg !== undefined && (
        <>
          <Save format="PNG" onClick={() => savePng(svg(), name)} />
          <Save format="SVG" onClick={() => saveSvg(svg(), name)} />
        </>
      )}
      {!table && picture !== undefined && <Save format="PNG" onClick={() => savePicture(picture(), name)} />}
    </span>
  );
}

function Save({ format, onClick }: { format: string; onClick: () => Promise<void> }) {
  return (
    <button type="button" class="plain" aria-label={t('view.save', { format })} onClick={() => void onClick()}>
      {format}
    </button>
  );
}
