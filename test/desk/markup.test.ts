import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RecordReads } from '../../src/server/reads.ts';
import type { Desk } from '../../src/server/serve.ts';
import { type BuiltDesk, builtDesk, openPage, serveAnother } from './built.ts';
import { codebook } from './fixture/desk.ts';
import { fixtureReads } from './fixture/reads.ts';
import { screensOf } from './screens.ts';

const skipped = process.env.SKIP_BROWSER === '1';

/** What each text of the record ends in: it breaks out of attributes and elements, if anything lets it. */
const HOSTILE = `"'><img class="broke-out" src="x" onerror="document.title='taken over'"><script class="broke-out">document.title='taken over'</script><style class="broke-out">*{display:none}</style>{{7*7}}\${7*7}`;
const HOSTILE_LINK = "javascript:document.title='taken over'";

/** Texts that come from outside, whatever they are called in the record's answers. */
const FROM_OUTSIDE = new Set([
  'title',
  'publisher',
  'outlet',
  'name',
  'admin1',
  'said',
  'source',
  'by',
  'checked_by',
  'detail',
  'opening',
  'text',
  'captions',
  'because',
  'external_id',
]);

/** The same answer with markup behind every text that comes from outside, and a script where an address was. */
function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'url') return HOSTILE_LINK;
    return FROM_OUTSIDE.has(key) ? `${value}${HOSTILE}` : value;
  }
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (value === null || typeof value !== 'object' || value instanceof Map || value instanceof Set) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, poisoned(of, name)]));
}

function poisonedReads(): RecordReads {
  const clean = fixtureReads(codebook);
  const verbs = Object.entries(clean).map(([verb, read]) => [
    verb,
    async (...given: never[]) => poisoned(await Reflect.apply(read, clean, given)),
  ]);
  return Object.fromEntries(verbs);
}

const broken = (page: Page) => page.locator('.broke-out').count();

describe.skipIf(skipped)('markup in what comes from outside is shown as text', () => {
  let desk: BuiltDesk;
  let hostile: Desk;
  beforeAll(async () => {
    desk = await builtDesk();
    hostile = await serveAnother(desk, {
      reads: poisonedReads(),
      title: (event) => `${event.kind}${HOSTILE}`,
    });
  });
  afterEach(() => Promise.all(desk.browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await hostile?.close();
    await desk?.close();
  });

  it('on every screen, in both directions of writing', async () => {
    for (const locale of ['en-GB', 'ar']) {
      const { page, complaints } = await openPage(desk, hostile.url, { locale });
      for (const { name, path, keys = [] } of await screensOf(hostile.url)) {
        await page.goto(new URL(path, hostile.url).href);
        await page.waitForSelector('#main');
        await page.waitForSelector('.loading', { state: 'detached' });
        for (const key of keys) await page.keyboard.press(key);
        expect([name, await broken(page), await page.title()]).toEqual([name, 0, expect.not.stringMatching(/^taken/)]);
        const links = await page.locator('a[href^="javascript:" i]').count();
        expect([name, links]).toEqual([name, 0]);
      }
      // The policy had nothing to stop: nothing got that far.
      expect(complaints.filter((c) => /Content Security Policy|Refused/i.test(c))).toEqual([]);
    }
  });

  it('the markup itself can be read, where it stands', async () => {
    const { page } = await openPage(desk, hostile.url);
    await page.waitForSelector('.row');
    expect(await page.textContent('.row a >> nth=0')).toContain('<img class="broke-out"');
    await page.click('.row a >> nth=0');
    await page.waitForSelector('.facts');
    expect(await page.textContent('h1')).toContain('<script class="broke-out">');
    await page.goto(new URL('/failures', hostile.url).href);
    await page.waitForSelector('.reports');
    expect(await page.textContent('.reports')).toContain('<style class="broke-out">');
  });

  it('what is typed into the filter, or stands in the address, is text as well', async () => {
    const { page } = await openPage(desk, hostile.url);
    for (const part of ['words', 'place', 'actor', 'root', 'outlet', 'kind', 'step']) {
      await page.goto(new URL(`/?${part}=${encodeURIComponent(HOSTILE)}`, hostile.url).href);
      await page.waitForSelector('#main');
      await page.waitForSelector('.chips, .list-head');
      expect([part, await broken(page)]).toEqual([part, 0]);
    }
  });
});
