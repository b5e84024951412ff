import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HistoryLine } from '../../src/store/history-line.ts';
import { type BuiltDesk, builtDesk, openPage, serveAnother } from './built.ts';
import { codebook } from './fixture/desk.ts';
import { idOf } from './fixture/make.ts';
import { fixtureReads } from './fixture/reads.ts';
import { fixtureWork } from './fixture/work.ts';

const skipped = process.env.SKIP_BROWSER === '1';
const EVENT = `/events/${idOf('e', 'release')}`;
const REPORT = `/reports/${idOf('r', 'post')}`;

describe.skipIf(skipped)('the desk in a browser', () => {
  let desk: BuiltDesk;
  beforeAll(async () => {
    desk = await builtDesk();
  });
  afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));
  afterAll(() => desk?.close());

  it('shows list, map and time line of one record, asks nobody else, complains of nothing', async () => {
    const { page, requests, complaints } = await openPage(desk, '/');
    await page.waitForSelector('.row');
    await page.waitForSelector('.map canvas');
    await page.waitForSelector('.time-line .part');
    expect(await page.textContent('.list h2')).toBe('40 events');
    expect(await page.textContent('.banner')).toContain('Example record');
    const strangers = requests.filter((url) => new URL(url).origin !== new URL(desk.url).origin);
    expect(strangers.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    // Drawing without a graphics card is slow, and Chromium says so.
    expect(complaints.filter((c) => !/GPU stall|GroupMarker|swiftshader/i.test(c))).toEqual([]);
  });

  it('filters by kind, and the filter stands in the address', async () => {
    const { page } = await openPage(desk, '/');
    await page.click('.choice:has-text("Custody")');
    await page.waitForSelector('.list h2:text-is("6 events")');
    expect(new URL(page.url()).search).toBe('?family=custody');
    expect(await page.locator('.choice:has-text("Arrest")').count()).toBe(1);
    await page.click('.choice:has-text("Arrest")');
    await page.waitForSelector('.list h2:text-is("2 events")');
    await page.reload();
    await page.waitForSelector('.list h2:text-is("2 events")');
    await page.click('.chips a');
    await page.waitForSelector('.list h2:text-is("40 events")');
    expect(new URL(page.url()).search).toBe('');
  });

  it('draws how a sentence was analysed when asked, as a picture and never as markup', async () => {
    const { page, complaints } = await openPage(desk, REPORT);
    await page.click('.card-head');
    await page.click('.analysis button');
    await page.waitForSelector('.drawing svg');
    expect(await page.textContent('.drawing text')).toBe('<b>');
    expect(await page.locator('.drawing b').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('finds by words, and says what to do where nothing fits', async () => {
    const { page } = await openPage(desk, '/');
    await page.waitForSelector('.row');
    await page.keyboard.press('/');
    await page.keyboard.type('truffle');
    await page.waitForSelector('.list h2:text-is("2 events")');
    await page.keyboard.type('zzz');
    await page.waitForSelector('.empty');
    expect(await page.textContent('.empty')).toContain('No event fits');
    await page.click('.empty button');
    await page.waitForSelector('.list h2:text-is("40 events")');
  });

  it('goes by keyboard from the list to an event, to the next one, and back', async () => {
    const { page } = await openPage(desk, '/?family=custody');
    await page.waitForSelector('.row');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await page.textContent('.row.on a');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.facts');
    expect(await page.textContent('h1')).toBe(second);
    await page.keyboard.press('k');
    await page.waitForSelector(`h1:not(:text-is(${JSON.stringify(second)}))`);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.row.on');
    expect(new URL(page.url()).search).toBe('?family=custody');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
  });

  it('an event: quotes under who says so, figures side by side, its place, its history', async () => {
    const { page, complaints } = await openPage(desk, EVENT);
    await page.waitForSelector('.inset-spot');
    expect(await page.locator('.root').count()).toBe(3);
    expect(await page.locator('blockquote mark').allTextContents()).toContain('at least 250 men');
    expect(await page.textContent('.figure')).toContain('sources disagree');
    expect(await page.locator('.said-dot').count()).toBe(1);
    expect(await page.locator('.said-range.dashed').count()).toBe(2);
    expect(await page.textContent('.log')).toContain('coder 3');
    expect(complaints).toEqual([]);
    await page.click('.also a >> nth=0');
    await page.waitForSelector('.card.open');
    expect(new URL(page.url()).pathname).toContain('/reports/');
  });

  it('a report: markup in its text stays text', async () => {
    const { page } = await openPage(desk, REPORT);
    await page.waitForSelector('.words');
    expect(await page.textContent('.words')).toContain("<script>document.title='taken over'</script>");
    expect(await page.locator('.words script').count()).toBe(0);
    expect(await page.title()).toBe('Buses bring freed men home as guns fire on Baghuz – Corroborate');
  });

  it('a report: a click on words opens their claim, a card lights the words of its values', async () => {
    const { page } = await openPage(desk, REPORT);
    await page.click('.words .trigger:has-text("air strikes")');
    await page.waitForSelector('.card.open');
    expect(await page.textContent('.card.open .kind')).toBe('Air strike');
    const lit = await page.locator('.words .value').allTextContents();
    expect(lit).toEqual(
      expect.arrayContaining(['A war monitor', 'between 12 and 15 people', 'three of them children']),
    );
    await page.hover('.card.open .value-row:has-text("How many") >> nth=0');
    expect(await page.locator('.words .lit').count()).toBeGreaterThan(0);
    await page.keyboard.press('j');
    await page.waitForSelector('.card.open:has-text("denied")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.facts');
  });

  it('says which report and which failure, and that an address is of nothing here', async () => {
    const { page } = await openPage(desk, '/reports');
    await page.waitForSelector('.reports');
    expect(await page.locator('.reports tbody tr').count()).toBe(9);
    await page.click('nav a:has-text("Not read")');
    await page.waitForSelector('.reports .name');
    expect(await page.textContent('.reports')).toContain('feed.jsonl:17');
    await page.goto(new URL('/events/e-none', desk.url).href);
    await page.waitForSelector('.empty');
    expect(await page.textContent('.empty')).toContain('Not in this record');
  });

  it('an empty record says what to do next, and fills by itself', async () => {
    let empty = true;
    const full = fixtureReads(codebook, { example: false });
    const none = fixtureReads(codebook, { empty: true, example: false });
    const now = () => (empty ? none : full);
    const reads = Object.fromEntries(
      Object.keys(full).map((verb) => [verb, (...given: never[]) => Reflect.get(now(), verb)(...given)]),
    );
    const told: ((lines: readonly HistoryLine[]) => void)[] = [];
    const work = {
      ...fixtureWork(),
      onLines: (listener: (lines: readonly HistoryLine[]) => void) => {
        told.push(listener);
        return () => undefined;
      },
    };
    const other = await serveAnother(desk, { reads: { ...full, ...reads }, work });
    try {
      const { page } = await openPage(desk, other.url);
      await page.waitForSelector('.empty');
      expect(await page.textContent('.empty')).toContain('corroborate import');
      empty = false;
      await vi.waitFor(() => expect(told.length).toBeGreaterThan(0));
      const line = { seq: 2, at: '2019-03-04T21:14:00Z', type: 'import', body: { report: 'r-1' } };
      for (const tell of told) tell([JSON.parse(JSON.stringify(line))]);
      await page.waitForSelector('.row', { timeout: 15_000 });
    } finally {
      await other.close();
    }
  });

  it.each([
    ['light', 'rgb(250, 249, 246)'],
    ['dark', 'rgb(20, 23, 26)'],
  ] as const)('follows the system into %s, and the choice of who looks', async (colorScheme, paper) => {
    const { page } = await openPage(desk, '/failures', { colorScheme });
    await page.waitForSelector('.reports');
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await background()).toBe(paper);
    await page.click(`.top .end button:text-matches("^(Dark|Light)$")`);
    expect(await background()).not.toBe(paper);
    await page.reload();
    await page.waitForSelector('.reports');
    expect(await background()).not.toBe(paper);
  });

  it('turns into Arabic from right to left, and stays so', async () => {
    const { page } = await openPage(desk, EVENT);
    await page.click('.top .end [lang="ar"]');
    await page.waitForSelector('html[lang="ar"][dir="rtl"] .top nav');
    await page.reload();
    await page.waitForSelector('html[lang="ar"][dir="rtl"] .top nav');
    expect(await page.textContent('.top nav')).toContain('التقارير');
  });

  it.each(['/', EVENT, REPORT, `${REPORT}?claim=${idOf('c', 'post:3')}`, '/reports', '/failures'])(
    'on a phone nothing of %s sticks out',
    async (path) => {
      const { page } = await openPage(desk, path, {
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      });
      await page.waitForSelector('.row, .facts, .words, .reports');
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(360);
    },
  );

  it('the first script is small; the map comes later', () => {
    const assets = join(desk.bundle, 'assets');
    const page = readFileSync(join(desk.bundle, 'index.html'), 'utf8');
    const first = readdirSync(assets).filter((name) => name.endsWith('.js') && page.includes(name));
    const size = first.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
    expect(first.length).toBeGreaterThan(0);
    expect(size).toBeLessThan(250_000);
    expect(first.map((name) => readFileSync(join(assets, name), 'utf8')).join('')).not.toContain('maplibregl-canvas');
  });
});
