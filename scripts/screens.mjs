// Pictures of every screen of the desk, light and dark, wide and on a phone, in every language, to be looked at:
//   npm run screens -- [--out FOLDER] [--url ADDRESS] [--only SCREEN] [--language en]
//   npm run screens -- --docs    the pictures of README.md and docs/ made anew: those that stand in docs/screens
// Without an address it shows the invented record of test/desk/fixture.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../src/server/serve.ts';
import { openBrowser } from '../test/desk/browser.ts';
import { codebook, fixtureServer } from '../test/desk/fixture/desk.ts';
import { fixtureReads } from '../test/desk/fixture/reads.ts';
import { screensOf } from '../test/desk/screens.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist/screens' },
    url: { type: 'string' },
    only: { type: 'string' },
    language: { type: 'string' },
    docs: { type: 'boolean', default: false },
  },
});
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const THEMES = ['light', 'dark'];
const LANGUAGES = { en: 'en-GB', ar: 'ar' };

const desk = values.url ? null : await serve(fixtureServer(), { port: 0 });
const bare = await serve(fixtureServer({ reads: fixtureReads(codebook, { empty: true, example: false }) }), {
  port: 0,
});
const url = values.url ?? desk.url;
const DOCS = 'docs/screens';
const inDocs = new Set(readdirSync(DOCS));

/** Each way of looking at the desk that is asked for. */
function looks() {
  if (values.docs)
    return [
      { language: 'en', locale: LANGUAGES.en, theme: 'light', size: 'wide', viewport: { width: 1280, height: 800 } },
    ];
  const languages = Object.entries(LANGUAGES).filter(([id]) => !values.language || id === values.language);
  return languages.flatMap(([language, locale]) =>
    THEMES.flatMap((theme) =>
      Object.entries(SIZES).map(([size, viewport]) => ({ language, locale, theme, size, viewport })),
    ),
  );
}

const browser = await openBrowser();
mkdirSync(values.out, { recursive: true });
for (const { language, locale, theme, size, viewport } of looks()) {
  const phone = size === 'phone';
  const context = await browser.newContext({ viewport, locale, colorScheme: theme, hasTouch: phone, isMobile: phone });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && !m.text().includes('404') && console.error(m.text()));
  page.on('pageerror', (error) => console.error(error));
  for (const { name, path, keys = [], empty } of await screensOf(url)) {
    if (values.only && !name.startsWith(values.only)) continue;
    if (values.docs && !inDocs.has(`${name}.png`)) continue;
    await page.goto(new URL(path, empty ? bare.url : url).href, { waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('#main') && !document.querySelector('.loading'));
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(name.startsWith('overview') ? 2500 : 500);
    const file = values.docs ? join(DOCS, `${name}.png`) : join(values.out, `${name}-${language}-${theme}-${size}.png`);
    await page.screenshot({ path: file, fullPage: !values.docs && !name.startsWith('overview') });
    console.log(file);
  }
  await context.close();
}
await browser.close();
await bare.close();
await desk?.close();
