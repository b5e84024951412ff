import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LiveDesk, liveDesk } from '../../test/desk/live.ts';
import { SHEET_NAMES } from '../store/sheets/sheet.ts';
import { SHEETS } from '../store/sheets/sheets.ts';
import { type SheetAnswer, sheetSchema, sheetValuesSchema } from './shapes/sheets.ts';

let desk: LiveDesk;
beforeAll(async () => {
  desk = await liveDesk();
});
afterAll(() => desk.close());

const get = (path: string) => desk.app.request(`http://127.0.0.1:4747/api/tables/${path}`);
async function read(path: string): Promise<SheetAnswer> {
  const answer = await get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return sheetSchema.parse(await answer.json());
}
const collection = z.object({ features: z.array(z.object({ geometry: z.unknown() })) });
const column = ({ columns, page }: SheetAnswer, name: string) => page.map(({ cells }) => cells[columns.indexOf(name)]);
const filter = (name: string, asked: string) => `f=${encodeURIComponent(`${name}:${asked}`)}`;

describe('tables as spreadsheets', () => {
  it.each(SHEET_NAMES)('%s: every column can be shown, sorted by and filtered', async (name) => {
    const sheet = SHEETS[name];
    const all = sheet.columns.map((one) => one.name);
    const whole = await read(`${name}?columns=${all}&limit=1000`);
    expect(whole.page).toHaveLength(whole.total);
    expect(new Set(whole.page.map(({ id }) => id)).size).toBe(whole.total);
    expect(whole.total).toBeGreaterThan(2);
    for (const one of sheet.columns) {
      if (one.sorts !== false) expect((await read(`${name}?sort=-${one.name}`)).total).toBe(whole.total);
      expect((await read(`${name}?${filter(one.name, '=')}`)).total).toBeLessThanOrEqual(whole.total);
    }
  });

  it('sorts both ways, empty cells last', async () => {
    const up = column(await read('events?columns=killed_best&sort=killed_best'), 'killed_best');
    const down = column(await read('events?columns=killed_best&sort=-killed_best'), 'killed_best');
    const numbers = up.filter((cell) => typeof cell === 'number');
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(down.filter((cell) => typeof cell === 'number')).toEqual(numbers.toReversed());
    expect([up.at(-1), down.at(-1)]).toEqual([null, null]);
  });

  it.each([
    ['claims', 'kind', '=release', (cell: unknown) => cell === 'release'],
    ['claims', 'kind', '=release\nshelling', (cell: unknown) => cell === 'release' || cell === 'shelling'],
    ['claims', 'outlet', 'valley', (cell: unknown) => String(cell).includes('Valley')],
    ['events', 'killed_best', '5..20', (cell: unknown) => Number(cell) >= 5 && Number(cell) <= 20],
    ['events', 'start_date', '2019-03-01..', (cell: unknown) => String(cell) >= '2019-03-01'],
    ['events', 'killed_best', '=', (cell: unknown) => cell === null],
  ] as const)('%s whose %s is %j', async (name, by, asked, holds) => {
    const found = await read(`${name}?columns=${by}&${filter(by, asked)}&limit=1000`);
    expect(found.total).toBeGreaterThan(0);
    expect(column(found, by).filter((cell) => !holds(cell))).toEqual([]);
    expect(found.total).toBeLessThan((await read(name)).total);
  });

  it('refuses columns that are none, and bounds that are none', async () => {
    for (const path of ['claims?columns=name', 'events?sort=title', `events?${filter('start_date', 'soon..')}`, 'x'])
      expect([path, (await get(path)).status]).toEqual([path, 400]);
  });

  it('offers the values of a column, whatever that column is filtered by', async () => {
    const answer = await get(`claims/values?column=kind&${filter('kind', '=release')}`);
    const { values } = sheetValuesSchema.parse(await answer.json());
    expect(values.length).toBeGreaterThan(3);
    expect(values.map(({ count }) => count)).toEqual(values.map(({ count }) => count).toSorted((a, b) => b - a));
  });

  it('gives CSV that says that it is a working copy and who has checked it', async () => {
    const answer = await get('events/file?format=csv&columns=kind');
    // Reading as text would take the byte order mark away.
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    expect(answer.headers.get('content-disposition')).toContain('events-working-copy.csv');
    expect(text.split('\r\n')[0]).toBe('\uFEFFstatus,id,kind,checked_by');
    expect(text.split('\r\n')[1]).toMatch(/^working copy,e-[0-9a-f-]+,[a-z-]+,nobody$/);
  });

  it('gives a workbook, and points on a map', async () => {
    const workbook = await get('claims/file?format=xlsx&columns=evidence,killed');
    const parts = unzipSync(new Uint8Array(await workbook.arrayBuffer()));
    const rows = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(rows.match(/<row /g)?.length).toBe((await read('claims')).total + 1);
    const map = collection.parse(await (await get('events/file?format=geojson')).json());
    expect(map.features.length).toBe((await read('events')).total);
    expect(map.features.some(({ geometry }) => geometry !== null)).toBe(true);
    expect((await get('reports/file?format=geojson')).status).toBe(400);
  });
});
