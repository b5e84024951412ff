import type { Page } from 'playwright-core';
import { openBrowser } from '../test/desk/browser.ts';
import { percentile } from './desk-filters.ts';

const VISITS = 5;
const SCROLL_MS = 4000;
/** A frame longer than this is seen. */
const LONG_FRAME = 50;

/** The overview in Chromium, drawn without a graphics card: first paint, a filter's click to its list, scrolling. */
export async function inBrowser(url: string) {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const visits: { paint: number; rows: number }[] = [];
    for (let i = 0; i < VISITS; i++) visits.push(await visit(page, url));
    await page.waitForTimeout(4000);
    const clicks = await clickTimes(page);
    const scrolling = await scroll(page);
    return {
      first_paint_ms: percentile(
        visits.map((v) => v.paint),
        0.5,
      ),
      first_rows_ms: percentile(
        visits.map((v) => v.rows),
        0.5,
      ),
      click_to_list_p50_ms: percentile(clicks, 0.5),
      click_to_list_p95_ms: percentile(clicks, 0.95),
      ...scrolling,
    };
  } finally {
    await browser.close();
  }
}

async function visit(page: Page, url: string) {
  await page.goto(url);
  await page.waitForSelector('.list .row');
  const rows = await page.evaluate<number>('performance.now()');
  const paint = await page.evaluate<number>(
    "performance.getEntriesByType('paint').find((e) => e.name === 'first-contentful-paint')?.startTime ?? NaN",
  );
  return { paint, rows };
}

/** From the click on a family until the list's head says another number and that has been painted. */
async function clickTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  const families = await page.locator('[data-family] > .choice').count();
  for (let i = 0; i < families * 2; i++) {
    const family = Math.floor(i / 2);
    times.push(
      await page.evaluate<number>(`new Promise((done) => {
        const head = document.querySelector('.list h2');
        const before = head.textContent;
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (head.textContent === before) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        watch.observe(head, { characterData: true, childList: true, subtree: true });
        document.querySelectorAll('[data-family] > .choice')[${family}].click();
      })`),
    );
    await page.waitForTimeout(1500);
  }
  return times;
}

/** Scrolls down the list at 2,400 pixels a second, then far off to its middle. */
async function scroll(page: Page) {
  const frames = await page.evaluate<number[]>(`new Promise((done) => {
    const list = document.querySelector('.list');
    const frames = [];
    const start = performance.now();
    let last = start;
    const step = (now) => {
      frames.push(now - last);
      list.scrollTop += (now - last) * 2.4;
      last = now;
      if (now - start < ${SCROLL_MS}) requestAnimationFrame(step);
      else done(frames.slice(1));
    };
    requestAnimationFrame(step);
  })`);
  const drawn = await page.locator('.list .row').count();
  const start = performance.now();
  await page.evaluate("(() => { const l = document.querySelector('.list'); l.scrollTop = l.scrollHeight / 2; })()");
  await rowInSight(page);
  return {
    frames: frames.length,
    frames_over_50_ms: frames.filter((ms) => ms > LONG_FRAME).length,
    frame_p95_ms: percentile(frames, 0.95),
    rows_in_page: drawn,
    jump_to_middle_ms: Math.round(performance.now() - start),
  };
}

/** The page's policy forbids the functions that a wait of the driver is made of. */
async function rowInSight(page: Page): Promise<void> {
  const inSight = `[...document.querySelectorAll('.list .row')].some((row) => {
    const { bottom, top } = row.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  })`;
  while (!(await page.evaluate<boolean>(inSight))) await page.waitForTimeout(10);
}
