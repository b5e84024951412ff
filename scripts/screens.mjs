// Pictures of every screen of the desk, light and dark, wide and on a phone, in every language, to be looked at:
//   npm run screens -- [--out FOLDER] [--url ADDRESS] [--only SCREEN] [--language en]
// Without an address it shows the invented record of test/desk/fixture.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../src/server/serve.ts';
import { openBrowser } from '../test/desk/browser.ts';
import { codebook, fixtureServer } from '../test/desk/fixture/desk.ts';
import { fixtureReads } from '../test/desk/fixture/reads.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist/screens' },
    url: { type: 'string' },
    only: { type: 'string' },
    language: { type: 'string' },
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
const json = async (path) => (await fetch(new URL(path, url))).json();

/** Every screen: its address, and what to do before its picture is taken. */
async function screens() {
  const { events } = await json('/api/events?limit=1000');
  const told = events.toSorted((a, b) => b.claims.length - a.claims.length)[0];
  const disputed = events.find((e) => e.grade.value === 'contested') ?? told;
  const { claims } = await json(`/api/events/${told.id}`);
  const report = claims[0].report.id;
  const { family } = (await json('/api/codebook')).kinds.find((k) => k.id === told.kind);
  return {
    overview: { path: '/' },
    'overview-filtered': { path: `/?family=${family}`, keys: ['j'] },
    'overview-none': { path: '/?words=zzzz' },
    'overview-empty': { path: '/', on: bare.url },
    event: { path: `/events/${told.id}` },
    'event-disputed': { path: `/events/${disputed.id}` },
    report: { path: `/reports/${report}` },
    'report-claim': { path: `/reports/${report}?claim=${claims[0].claim.id}` },
    reports: { path: '/reports' },
    failures: { path: '/failures' },
    missing: { path: '/events/e-none' },
    help: { path: '/failures', keys: ['?'] },
  };
}

/** Each way of looking at the desk that is asked for. */
function looks() {
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
  for (const [name, { path, keys = [], on = url }] of Object.entries(await screens())) {
    if (values.only && !name.startsWith(values.only)) continue;
    await page.goto(new URL(path, on).href, { waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('#main') && !document.querySelector('.loading'));
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(name.startsWith('overview') ? 2500 : 500);
    const file = join(values.out, `${name}-${language}-${theme}-${size}.png`);
    await page.screenshot({ path: file, fullPage: !name.startsWith('overview') });
    console.log(file);
  }
  await context.close();
}
await browser.close();
await bare.close();
await desk?.close();
