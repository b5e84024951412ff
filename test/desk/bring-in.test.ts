import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openUploads } from '../../src/pipeline.ts';
import type { ServerOptions } from '../../src/server/app.ts';
import { type Desk, serve } from '../../src/server/serve.ts';
import { addReports } from '../../src/store/add-reports.ts';
import { type BuiltDesk, builtDesk, openPage } from './built.ts';
import { openAs } from './deciding.ts';
import { type LiveDesk, liveDesk } from './live.ts';

const skipped = process.env.SKIP_BROWSER === '1';
const STAMPS = { engine: '0.1.0', models: 'none', codebook: '1', gazetteer: 'test', actors: 'test' };

describe.skipIf(skipped)('bringing in, in a browser', () => {
  let built: BuiltDesk;
  let live: LiveDesk;
  let desk: Desk;

  /** Opens what comes as the program does, and reads no claims in it. */
  const takeIn: ServerOptions['takeIn'] = async (items, progress) => {
    progress('1 of 2');
    const failures = [];
    let fresh = 0;
    for await (const opened of openUploads(items)) {
      if ('failure' in opened) failures.push(opened.failure);
      else {
        const { delivery, report } = opened;
        const { id, language, published, publisher, text, title, url } = report;
        const head = { id, title, publisher, url, published, language, text, made_by: STAMPS };
        const [outcome] = await addReports(live.store, [{ delivery, report, reading: { report: head, claims: [] } }]);
        if (outcome === 'new') fresh++;
      }
    }
    return { new: fresh, same_text: 0, known: 0, failures, withdrawn: [] };
  };

  beforeAll(async () => {
    built = await builtDesk();
    live = await liveDesk({ bundle: built.bundle, takeIn });
    desk = await serve(live.app, { port: 0 });
  });
  afterEach(() => Promise.all(built.browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await desk?.close();
    await live?.close();
    await built?.close();
  });

  it('takes a pasted text with its address, outlet and day, and links to it', async () => {
    const page = await openAs(built, { url: desk.url, live, close: live.close }, 'Ada', '/bring-in');
    await page.fill('.bring-in textarea', 'Shells hit the mill at Harran on Sunday.\n\nNobody was hurt.');
    await page.fill('.bring-in input[type="url"]', 'https://example.org/mill');
    await page.locator('form input[type="text"]').nth(0).fill('Shells hit a mill');
    await page.locator('form input[type="text"]').nth(1).fill('Harran Herald');
    await page.fill('form input[type="date"]', '2019-03-10');
    await page.click('form button.main');
    await page.waitForSelector('.job.done:has-text("1 new report")');
    expect(await page.inputValue('.bring-in textarea')).toBe('');
    await page.click('.reports a:has-text("Shells hit a mill")');
    await page.waitForSelector('.words:has-text("Shells hit the mill")');
    expect(await page.textContent('main')).toContain('Harran Herald');
  });

  it('takes files, says why one could not be read, and tries again', async () => {
    const page = await openAs(built, { url: desk.url, live, close: live.close }, 'Ada', '/bring-in');
    await page.setInputFiles('.drop input >> nth=0', [
      { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Guns fired at dawn near Kobani.') },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    ]);
    await page.waitForSelector('.job.done:has-text("1 not read")');
    expect(await page.textContent('.job-failures')).toContain('empty.txt');
    const before = await page.locator('.job').count();
    await page.click('.job button');
    await page.waitForSelector(`.job:nth-of-type(${before + 1})`);
  });

  it('takes what is dropped', async () => {
    const page = await openAs(built, { url: desk.url, live, close: live.close }, 'Ada', '/bring-in');
    const transfer = await page.evaluateHandle(
      `(() => { const t = new DataTransfer(); t.items.add(new File(['A bridge fell.'], 'bridge.txt')); return t; })()`,
    );
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
    await page.waitForSelector('.job.done:has-text("1 new report")');
  });

  it('in Arabic on a phone nothing sticks out', async () => {
    const { page } = await openPage(built, new URL('/bring-in', desk.url).href, {
      locale: 'ar',
      viewport: { width: 360, height: 740 },
    });
    await page.waitForSelector('.drop-title');
    expect(await page.textContent('h1')).toBe('إدخال تقارير');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
});
