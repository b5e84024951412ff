import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asWorkingCopy, type SheetCell } from './sheet.ts';
import { sheetCsv } from './sheet-csv.ts';
import { sheetGeoJson } from './sheet-geojson.ts';
import { sheetXlsx } from './sheet-xlsx.ts';

const sheet = (...cells: SheetCell[]) => ({ name: 'events', columns: ['a', 'b'], rows: [{ id: 'e-1', cells }] });
const inside = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

describe('rows that leave', () => {
  it('say that they are a working copy', () => {
    expect(asWorkingCopy(sheet('x', 1))).toMatchObject({
      columns: ['status', 'a', 'b'],
      rows: [{ cells: ['working copy', 'x', 1] }],
    });
  });

  it.each(['=1+1', '@SUM(A1)', '\t=1', '＝1'])('%j is no formula in CSV and XLSX', (text) => {
    expect(sheetCsv(sheet(text, -5))).toContain(`'${text}`);
    expect(sheetCsv(sheet(text, -5))).toContain(',-5');
    expect(inside(sheetXlsx(sheet(text, -5)))).toContain(`>&apos;${text}<`.replace('&apos;', "'"));
    expect(inside(sheetXlsx(sheet(text, -5)))).toContain('<v>-5</v>');
  });

  it('keep markup as text in a workbook, and leave out what XML cannot hold', () => {
    const xml = inside(sheetXlsx(sheet('<b>&"\u0000\uD800 ، نص', null)));
    expect(xml).toContain('&lt;b&gt;&amp;&quot; ، نص');
    expect(xml).not.toMatch(/r="B2"/);
  });

  it('have columns behind Z in a workbook', () => {
    const columns = Array.from({ length: 30 }, (_, i) => `c${i}`);
    const xml = inside(sheetXlsx({ name: 'x', columns, rows: [] }));
    expect(xml).toContain('r="AA1"');
    expect(xml).toContain('ref="A1:AD1"');
  });

  it.each([
    [[35, 40, 'settlement'], { type: 'Point', coordinates: [40, 35] }],
    [[35, 40, 'country'], null],
    [[null, null, 'unknown'], null],
  ] as const)('are drawn no nearer than they are known: %j', (cells, geometry) => {
    const columns = ['latitude', 'longitude', 'place_precision'];
    const { features } = JSON.parse(sheetGeoJson({ name: 'x', columns, rows: [{ id: '1', cells }] }));
    expect(features[0].geometry).toEqual(geometry);
  });
});
