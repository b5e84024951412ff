import { beforeAll, describe, expect, it } from 'vitest';
import { eventListSchema } from '../../src/server/shapes.ts';
import { type BuiltDesk, openPage } from './built.ts';
import { type DecidingDesk, decidingSuite, openAs } from './deciding.ts';

const skipped = process.env.SKIP_BROWSER === '1';

describe.skipIf(skipped)('tables in a browser', () => {
  const suite = decidingSuite();
  let built: BuiltDesk;
  let desk: DecidingDesk;
  beforeAll(() => {
    ({ built, desk } = suite());
  });
  const at = (path: string) => new URL(path, desk.url).href;
  /** How many there are depends on the weights of corroboration. */
  const allEvents = async () => eventListSchema.parse(await (await fetch(at('/api/events?limit=1'))).json()).total;

  it('sorts and filters, and the view stands in the address', async () => {
    const { page, complaints } = await openPage(built, at('/tables/events'));
    await page.waitForSelector('.grid tbody tr');
    await page.click('.grid thead button:has-text("Killed")');
    await page.click('.grid thead button:has-text("Killed")');
    await page.waitForSelector('th[aria-sort="descending"]:has-text("Killed")');
    await page.fill('.filters input[aria-label="Filter by Place"]', 'baghuz');
    await page.waitForSelector('.grid tbody tr:last-child:has-text("Baghuz")');
    await page.hover('.filters select[aria-label="Filter by Kind"]');
    await page.waitForSelector('option[value="air-strike"]', { state: 'attached' });
    await page.selectOption('.filters select[aria-label="Filter by Kind"]', 'air-strike');
    await page.waitForSelector('.grid tbody tr:last-child:has-text("Air strike")');
    const query = new URL(page.url()).search;
    expect(query).toContain('sort=-killed_best');
    expect(query).toContain('f=place:baghuz');
    expect(query).toContain('f=kind:%3Dair-strike');
    const before = await page.textContent('h1');
    await page.reload();
    await page.waitForSelector('.grid tbody tr');
    expect(await page.textContent('h1')).toBe(before);
    expect(await page.inputValue('.filters input[aria-label="Filter by Place"]')).toBe('baghuz');
    await page.click('button:has-text("Show all rows")');
    await page.waitForSelector(`h1:text-is("${await allEvents()} events")`);
    expect(complaints).toEqual([]);
  });

  it('shows the columns that were chosen, here and the next time', async () => {
    const { page } = await openPage(built, at('/tables/claims'));
    await page.waitForSelector('.grid tbody tr');
    await page.click('.tools button:has-text("Columns")');
    await page.click('dialog label:text-is(" Sureness")');
    await page.waitForSelector('th:has-text("Sureness")');
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).search).toContain('confidence');
    await page.click('.sheet-tabs a:has-text("Actors")');
    await page.waitForSelector('th:has-text("Acts")');
    await page.click('.sheet-tabs a:has-text("Claims")');
    await page.waitForSelector('th:has-text("Sureness")');
  });

  it('chooses a stretch of rows by keys, decides on all of it, and takes that back', async () => {
    const page = await openAs(built, desk, 'Ada', '/tables/claims');
    await page.waitForSelector('.grid tbody tr');
    await page.focus('#row-0');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.waitForSelector('.acting b:text-is("2 rows chosen")');
    await page.waitForSelector('#row-1:focus');
    await page.keyboard.press('Shift+ArrowDown');
    await page.waitForSelector('.acting b:text-is("3 rows chosen")');
    await page.keyboard.press('c');
    await page.waitForSelector('.acting:has-text("3 decisions were recorded.")');
    await page.waitForSelector('#row-2:has-text("confirmed")');
    await page.click('.acting button');
    await page.waitForSelector('#row-2:has-text("not checked")');
  });

  it('discounts chosen events with a reason, and assigns all rows', async () => {
    const page = await openAs(built, desk, 'Ada', '/tables/events');
    await page.waitForSelector('#row-0');
    await page.click('#row-1 input');
    await page.keyboard.press('x');
    await page.fill('.acting textarea', 'A drill, says the outlet that told of it');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#row-1:has-text("Discounted")');
    await page.click('.grid thead input');
    const all = await allEvents();
    await page.waitForSelector(`.acting b:text-matches("^${all} rows")`);
    await page.selectOption('.acting select', 'Ada');
    await page.waitForSelector(`.acting:has-text("${all} decisions were recorded.")`);
  });

  it('finds the rows of a list that was copied from a spreadsheet', async () => {
    const { page } = await openPage(built, at('/tables/events'));
    await page.waitForSelector('#row-2');
    const ids = await page.locator('.grid tbody tr').evaluateAll((rows) => rows.slice(0, 2).map((r) => r.dataset.id));
    await page.click('.tools button:has-text("Paste a list")');
    await page.fill('dialog textarea', ids.map((id) => `${id}\tsomething`).join('\r\n'));
    await page.selectOption('dialog select', 'id');
    await page.click('dialog button.main');
    await page.waitForSelector('h1:text-is("2 events")');
  });

  it('gives what is shown as a file', async () => {
    const { page } = await openPage(built, at('/tables/events?f=kind:%3Drelease'));
    await page.waitForSelector('.grid tbody tr');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.downloads a:has-text("CSV")')]);
    expect(download.suggestedFilename()).toBe('events-working-copy.csv');
    expect(new URL(page.url()).pathname).toBe('/tables/events');
  });

  it('in Arabic on a phone: from right to left, titles too, nothing sticks out', async () => {
    const { page } = await openPage(built, at('/tables/events'), {
      locale: 'ar',
      viewport: { width: 360, height: 740 },
    });
    await page.waitForSelector('.grid tbody tr');
    expect(await page.textContent('#row-0 a')).toMatch(/\p{Script=Arabic}/u);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
});
