import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/server/serve.ts';
import { type BuiltDesk, builtDesk, openPage, serveAnother } from './built.ts';
import { codebook } from './fixture/desk.ts';
import { fixtureReads } from './fixture/reads.ts';
import { type Screen, screensOf } from './screens.ts';

const skipped = process.env.SKIP_BROWSER === '1';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds wrong on the page, as short lines. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then((r) => r.violations)`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.target.join(' ')} – ${n.failureSummary}`));
}

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#main');
  await page.waitForSelector('.loading', { state: 'detached' });
}

describe.skipIf(skipped)('the desk for everybody', () => {
  let desk: BuiltDesk;
  let bare: Desk;
  let screens: readonly Screen[] = [];
  beforeAll(async () => {
    desk = await builtDesk();
    bare = await serveAnother(desk, { reads: fixtureReads(codebook, { empty: true, example: false }) });
    screens = await screensOf(desk.url);
  });
  afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await bare?.close();
    await desk?.close();
  });
  const addressOf = ({ path, empty }: Screen) => new URL(path, empty ? bare.url : desk.url).href;

  // Both themes and both languages in two rounds: no rule depends on the two together.
  it.each([
    ['light', 'en-GB', 1280],
    ['dark', 'ar', 390],
  ] as const)('no screen breaks a rule of WCAG 2.2 AA: %s, %s', async (colorScheme, locale, width) => {
    const options = { colorScheme, locale, viewport: { width, height: 800 }, reducedMotion: 'reduce' } as const;
    const { page } = await openPage(desk, '/', options);
    const wrong: Record<string, string[]> = {};
    for (const screen of screens) {
      await page.goto(addressOf(screen));
      await settled(page);
      for (const key of screen.keys ?? []) await page.keyboard.press(key);
      const found = await violations(page);
      if (found.length > 0) wrong[screen.name] = found;
    }
    expect(wrong).toEqual({});
  });

  it('at 200 % nothing sticks out, and who asked for less motion sees none', async () => {
    // A window of 1280 pixels at 200 % has room for 640.
    const options = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, reducedMotion: 'reduce' } as const;
    const { page } = await openPage(desk, '/', options);
    const wrong: Record<string, unknown> = {};
    for (const screen of screens) {
      await page.goto(addressOf(screen));
      await settled(page);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      const moving = await page.evaluate<number>('document.getAnimations().length');
      if (wide > 640 || moving > 0) wrong[screen.name] = { wide, moving };
    }
    expect(wrong).toEqual({});
  });

  it('whoever goes by Tab sees where they are', async () => {
    const { page } = await openPage(desk, '/');
    await page.waitForSelector('.row');
    const unseen: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const lost = await page.evaluate<string | null>(`(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return null;
        const look = getComputedStyle(at);
        const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0;
        const row = at.closest('.row.on');
        return outlined || row !== null ? null : at.outerHTML.slice(0, 120);
      })()`);
      if (lost !== null) unseen.push(lost);
    }
    expect(unseen).toEqual([]);
  });
});
