import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltDesk, builtDesk, openPage } from './built.ts';

const skipped = process.env.SKIP_BROWSER === '1';

describe.skipIf(skipped)('the overview in a browser', () => {
  let desk: BuiltDesk;
  beforeAll(async () => {
    desk = await builtDesk();
  });
  afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));
  afterAll(() => desk?.close());

  it('filters by who says so and by who has checked, and says so in the chips and the address', async () => {
    const { page } = await openPage(desk, '/');
    await page.waitForSelector('.row');
    await page.click('.choice:has-text("Not checked yet")');
    await page.waitForSelector('.chip:has-text("Not checked yet")');
    expect(new URL(page.url()).search).toBe('?checked=no');
    await page.selectOption('select[name="outlet"]', { index: 1 });
    await page.waitForSelector('.chip >> nth=1');
    const narrowed = Number.parseInt((await page.textContent('.list h2')) ?? '', 10);
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(40);
    await page.click('.chip >> nth=0');
    await page.click('.chip >> nth=0');
    await page.waitForSelector('.list h2:text-is("40 events")');
  });

  it('the time line goes by other steps, which stand in the address and outlive the filter', async () => {
    const { page } = await openPage(desk, '/?family=custody');
    await page.click('.steps button:has-text("Months")');
    await page.waitForSelector('.steps [aria-pressed="true"]:has-text("Months")');
    await page.click('.chips a');
    await page.waitForSelector('.list h2:text-is("40 events")');
    expect(new URL(page.url()).search).toBe('?step=month');
    expect(await page.locator('.toll-best').count()).toBe(1);
  });

  it('map and time line as tables, whose rows filter', async () => {
    const { page } = await openPage(desk, '/?time=table&map=table');
    await page.waitForSelector('.time-box .figure-table tbody tr');
    const counted = await page.locator('.time-box tbody td:nth-child(2)').allTextContents();
    expect(counted.reduce((sum, n) => sum + Number(n), 0)).toBe(39);
    await page.click('.map-table tbody button:has-text("Raqqa")');
    await page.waitForSelector('.list h2:text-is("3 events")');
    await page.click('.map-tools button:has-text("As a map")');
    await page.waitForSelector('.map canvas');
  });

  it('saves the time line as a drawing with its colours in it, and as a picture', async () => {
    const { page } = await openPage(desk, '/');
    await page.waitForSelector('.time-line .part');
    const [drawing] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.time [aria-label="Save as SVG"]'),
    ]);
    const text = await (await drawing.createReadStream()).setEncoding('utf8').toArray();
    expect(text.join('')).toMatch(/<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text.join('')).toMatch(/fill="rgb\(160, 31, 60\)"/);
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.time [aria-label="Save as PNG"]'),
    ]);
    const [bytes] = await (await picture.createReadStream()).toArray();
    expect(Buffer.from(bytes).subarray(1, 4).toString()).toBe('PNG');
  });
});
