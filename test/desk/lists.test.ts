import { beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/server/serve.ts';
import { addCoder } from '../../src/store/coders.ts';
import { hashPassword } from '../../src/store/password.ts';
import { type BuiltDesk, openPage } from './built.ts';
import { type DecidingDesk, decidingSuite, openAs } from './deciding.ts';
import { liveDesk } from './live.ts';

const skipped = process.env.SKIP_BROWSER === '1';

describe.skipIf(skipped)('lists, rules and coders in a browser', () => {
  const suite = decidingSuite();
  let built: BuiltDesk;
  let desk: DecidingDesk;
  beforeAll(() => {
    ({ built, desk } = suite());
  });

  it('shows which events other rules would grade otherwise, changes nothing by that, then takes them over', async () => {
    const page = await openAs(built, desk, 'Ada', '/lists/grades');
    await page.waitForSelector('.rule');
    const ofSides = page.locator('.rule', { hasText: 'only-interested' });
    await ofSides.locator('.rule-head select').selectOption('fair');
    await page.click('button:has-text("Show what it would change")');
    await page.waitForSelector('.effect:has-text("would be graded otherwise") .own-rows');
    const row = page.locator('.effect .own-rows tbody tr').first();
    expect(await row.textContent()).toMatch(/Weak.*Fair/);
    const title = (await row.locator('a').textContent()) ?? '';
    const { page: other } = await openPage(built, new URL('/tables/events?f=grade:%3Dfair', desk.url).href);
    await other.waitForSelector('.grid');
    expect(await other.textContent('main')).not.toContain(title);
    await page.click('button:has-text("Take it over")');
    await page.waitForSelector('[role="status"]:has-text("graded otherwise now")');
    await other.waitForSelector(`.grid tbody :text-is(${JSON.stringify(title)})`);
  });

  it('takes an actor of one’s own, and says what its names would name', async () => {
    const page = await openAs(built, desk, 'Ada', '/lists/actors');
    await page.click('button:has-text("Add an actor")');
    await page.fill('dialog label:has-text("Name *") input', 'Harran Home Guard');
    await page.selectOption('dialog label:has-text("Kind *") select', 'militia');
    await page.fill('dialog label:has-text("In whose mouth") input', 'bandits@hostile');
    await page.click('dialog button.main');
    await page.waitForSelector('.own-rows:has-text("Harran Home Guard")');
    await page.click('button:has-text("Show what it would change")');
    await page.waitForSelector('.effect:has-text("1 entry.")');
    await page.click('button:has-text("Take it over")');
    await page.waitForSelector('.effect:has-text("Taken over.")');
    await page.reload();
    await page.waitForSelector('.own-rows:has-text("Harran Home Guard")');
  });

  it('changes an actor of the program, and refuses what does not fit by its line', async () => {
    const page = await openAs(built, desk, 'Ada', '/lists/actors');
    await page.fill('.listed input', 'Islamic State');
    await page.click('.listed li button >> nth=0');
    expect(await page.inputValue('dialog label:has-text("Other names") input')).toContain('Daesh');
    await page.fill('dialog label:has-text("In whose mouth") input', 'no viewpoint');
    await page.click('dialog button.main');
    await page.click('button:has-text("Show what it would change")');
    await page.waitForSelector('.effect .warn:has-text("is not words@whose")');
  });

  it('gives a kind other words and adds one, with what the record holds of them', async () => {
    const page = await openAs(built, desk, 'Ada', '/lists/kinds');
    await page.locator('.kind-list li', { hasText: 'Air strike' }).locator('button').first().click();
    await page.fill('dialog label:has-text("Called") input', 'Strike from the air');
    await page.click('dialog button.main');
    await page.click('button:has-text("Add a kind")');
    await page.fill('dialog label:has-text("Called") input', 'Mines cleared');
    await page.fill('dialog textarea', 'Mines or shells that lay about were made harmless.');
    await page.selectOption('dialog select', 'assets');
    await page.click('dialog button.main');
    await page.click('button:has-text("Show what it would change")');
    await page.waitForSelector('.effect li:has-text("Strike from the air changed")');
    await page.waitForSelector('.effect li:has-text("Mines cleared added · 0 claims")');
    await page.click('button:has-text("Take it over")');
    await page.waitForSelector('.effect:has-text("Taken over.")');
    await page.reload();
    await page.waitForSelector('.kind-list li:has-text("Strike from the air")');
  });

  it('adds a coder, gives a role and a password', async () => {
    const page = await openAs(built, desk, 'Ada', '/lists/coders');
    await page.fill('.adding-coder input[type="text"]', 'Noor');
    await page.click('.adding-coder button');
    await page.waitForSelector('.own-rows:has-text("Noor")');
    const row = page.locator('.own-rows tr', { hasText: 'Noor' });
    await row.locator('select').selectOption('reader');
    await row.locator('button').click();
    await row.locator('input').fill('long enough');
    await row.locator('button').click();
    await page.waitForSelector('.own-rows tr:has-text("Noor"):has-text("has one")');
    await page.reload();
    await page.waitForSelector('.own-rows tr:has-text("Noor"):has-text("has one")');
    expect(await row.locator('select').inputValue()).toBe('reader');
  });

  it('where the desk is open to others: nothing without name and password, in Arabic too', async () => {
    const live = await liveDesk({ bundle: built.bundle, names: ['localhost'] });
    await addCoder(live.store, {
      name: 'Ada',
      role: 'reviewer',
      password: await hashPassword('long enough', live.store.effects.random(16)),
    });
    const open = await serve(live.app, { port: 0 });
    try {
      const { page } = await openPage(built, new URL('/tables/events', open.url).href, { locale: 'ar' });
      await page.waitForSelector('.login[dir], html[dir="rtl"] .login');
      await page.fill('.login input[type="text"]', 'Ada');
      await page.fill('.login input[type="password"]', 'guessed it');
      await page.click('.login button');
      await page.waitForSelector('.login [role="alert"]');
      await page.fill('.login input[type="password"]', 'long enough');
      await page.click('.login button');
      await page.waitForSelector('.grid tbody tr');
    } finally {
      await open.close();
      await live.close();
    }
  });
});
