import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltDesk, builtDesk } from './built.ts';
import { type DecidingDesk, decidingDesk, openAs } from './deciding.ts';
import { idOf } from './fixture/make.ts';

const skipped = process.env.SKIP_BROWSER === '1';
const REPORT = `/reports/${idOf('r', 'post')}`;
const claim = (n: number) => `${REPORT}?claim=${idOf('c', `post:${n}`)}`;

describe.skipIf(skipped)('deciding on a report', () => {
  let built: BuiltDesk;
  let desk: DecidingDesk;
  beforeAll(async () => {
    built = await builtDesk();
    desk = await decidingDesk(built);
  });
  afterEach(() => Promise.all(built.browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await desk?.close();
    await built?.close();
  });

  it('confirms with one key and goes on, rejects, and takes both back', async () => {
    const page = await openAs(built, desk, 'Ada', claim(0));
    await page.waitForSelector('.card.open');
    await page.keyboard.press('c');
    await page.waitForSelector('.card.confirmed:not(.open)');
    await page.waitForSelector('.card.machine.open');
    await page.keyboard.press('x');
    await page.waitForSelector('.card.rejected');
    expect(await page.textContent('.said-line')).toContain('Ada rejected it');
    await page.keyboard.press('u');
    await page.waitForSelector('.card.rejected', { state: 'detached' });
    await page.keyboard.press('u');
    await page.waitForSelector('.card.confirmed', { state: 'detached' });
    await page.click(`#head-${idOf('c', 'post:0')}`);
    await page.waitForSelector('.card.open .decisions .undone');
  });

  it('corrects the kind by keys alone', async () => {
    const page = await openAs(built, desk, 'Ada', claim(5));
    await page.waitForSelector('.card.open');
    await page.keyboard.press('e');
    await page.waitForSelector('.slots');
    await page.keyboard.press('1');
    await page.waitForSelector('.finder input:focus');
    await page.keyboard.type('shelling');
    await page.waitForSelector('.found [aria-selected="true"]:has-text("Shelling")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card.open.corrected .kind:text-is("Shelling")');
    expect(await page.textContent('.card.open .changed')).toContain('kind');
    expect(await page.textContent('.card.open .decisions')).toContain('Ada corrected kind: Shelling');
  });

  it('picks words with the arrow keys: the span follows in the text', async () => {
    const page = await openAs(built, desk, 'Ada', claim(2));
    await page.waitForSelector('.card.open');
    await page.keyboard.press('e');
    await page.keyboard.press('4');
    await page.waitForSelector('.pick:focus');
    expect(await page.textContent('.words .picked')).toBe('Sunday morning');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForSelector('.words .picked:text-is("Sunday")');
    await page.keyboard.type('throu');
    await page.waitForSelector('.words .picked:text-is("through")');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card.open.corrected .value-row:has-text("through Sunday morning")');
  });

  it('picks words with the mouse, whole words of them, and a place of the gazetteer', async () => {
    const page = await openAs(built, desk, 'Ada', claim(1));
    await page.waitForSelector('.card.open');
    await page.click('.verbs button:has-text("correct") >> nth=0');
    await page.click('.slots button:has-text("where")');
    await page.waitForSelector('.pick:focus');
    await page.locator('.words .trigger:has-text("pounded")').click();
    await page.waitForSelector('.words .picked:text-is("pounded")');
    await page.fill('.finder input', 'haj');
    await page.waitForSelector('.found [role="option"]:has-text("Hajin")');
    await page.locator('.found [role="option"]:has-text("Hajin")').click();
    await page.click('.saving .main');
    await page.waitForSelector('.card.open.corrected .value-row:has-text("Hajin")');
  });

  it('adds a claim: words, kind, saved; its sentence becomes its evidence', async () => {
    const page = await openAs(built, desk, 'Ada', REPORT);
    await page.waitForSelector('.cards');
    await page.keyboard.press('a');
    await page.waitForSelector('.adding .pick:focus');
    await page.keyboard.type('barg');
    await page.waitForSelector('.words .picked:text-is("bargained")');
    await page.keyboard.press('Tab');
    await page.keyboard.type('talks');
    await page.waitForSelector('.found [aria-selected="true"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.adding .slot');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.card.added.open');
    expect(await page.textContent('.words .own')).toContain('Elders who had');
  });

  it('works in Arabic, with an Arabic keyboard’s keys', async () => {
    const page = await openAs(built, desk, 'ليلى', claim(4), { locale: 'ar' });
    await page.waitForSelector('html[dir="rtl"] .card.open');
    // The letter c lies where an Arabic keyboard writes ؤ.
    await page.evaluate(
      "document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ؤ', code: 'KeyC', bubbles: true }))",
    );
    await page.waitForSelector('.card.confirmed');
    expect(await page.textContent('.card.confirmed .checked')).toBe('مؤكَّدة');
    expect(await page.textContent('.said-line')).toContain('ليلى');
  });
});
