import { strToU8, zipSync } from 'fflate';
import { harmless } from './harmless.ts';
import type { PublishedSheet, SheetCell } from './sheet.ts';

/** A moment for the parts of the archive, so that the same rows give the same bytes. */
const LONG_AGO = new Date('1980-01-02T00:00:00Z');
/** What a cell can hold in Excel. */
const LONGEST = 32_767;

/**
 * Rows as a workbook of one sheet (ECMA-376): texts as inline strings, so that nothing of them is ever run, numbers as
 * numbers, the first row held in place and filtered by.
 */
export function sheetXlsx(sheet: PublishedSheet): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheet.name),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(`${HEAD}${xml}`)] as const);
  return zipSync(Object.fromEntries(files), { mtime: LONG_AGO });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/** The second style is bold. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function relations(of: readonly (readonly [string, string])[]): string {
  const all = of.map(
    ([type, target], i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbook(name: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`;
}

function worksheet({ columns, rows }: PublishedSheet): string {
  const last = letters(columns.length);
  const lines = [row(1, columns, 1), ...rows.map(({ cells }, i) => row(i + 2, cells, 0))];
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${lines.join('')}</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/></worksheet>`;
}

function row(number: number, cells: readonly SheetCell[], style: number): string {
  return `<row r="${number}">${cells.map((one, i) => cell(`${letters(i + 1)}${number}`, one, style)).join('')}</row>`;
}

function cell(at: string, value: SheetCell, style: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  const text = escaped(harmless(value).slice(0, LONGEST));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The name of a column: A, B … Z, AA. */
function letters(n: number): string {
  return n <= 26 ? String.fromCharCode(64 + n) : `${letters(Math.floor((n - 1) / 26))}${letters(((n - 1) % 26) + 1)}`;
}

/** Text as XML 1.0 can hold it: without half pairs and most control characters. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
