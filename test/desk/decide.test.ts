import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventListSchema } from '../../src/server/shapes.ts';
import { addReports } from '../../src/store/add-reports.ts';
import { type BuiltDesk, openPage } from './built.ts';
import { type DecidingDesk, decidingSuite, openAs } from './deciding.ts';
import { claimOf, idOf, type ReportSpec } from './fixture/make.ts';
import { reportOf } from './fixture/record.ts';
import { arrivalOf } from './live.ts';

const skipped = process.env.SKIP_BROWSER === '1';
const REPORT = `/reports/${idOf('r', 'post')}`;
const claim = (n: number) => `${REPORT}?claim=${idOf('c', `post:${n}`)}`;

describe.skipIf(skipped)('deciding at the desk', () => {
  const suite = decidingSuite();
  let built: BuiltDesk;
  let desk: DecidingDesk;
  beforeAll(() => {
    ({ built, desk } = suite());
  });

  it('confirms with one key and goes on, rejects, and takes both back', async () => {
    const { page } = await openPage(built, new URL(claim(0), desk.url).href);
    await page.waitForSelector('.card.open');
    await page.keyboard.press('c');
    // Nobody decides without a name.
    await page.fill('dialog input[type="text"]', 'Ada');
    await page.keyboard.press('Enter');
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
    await page.waitForSelector('.finder input:focus');
    await page.click('.correcting .pick');
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

  it('leads through the queue: each gets another thing, one key decides it and brings the next', async () => {
    const [ada, ben] = [await openAs(built, desk, 'Ada', '/queue'), await openAs(built, desk, 'Ben', '/queue')];
    const inHand = async (page: Page) => await page.getAttribute('.queue-item', 'data-item');
    await Promise.all([ada.waitForSelector('.queue-item'), ben.waitForSelector('.queue-item')]);
    const [hers, his] = [await inHand(ada), await inHand(ben)];
    expect(hers).not.toBe(his);
    const before = await ben.textContent('.queue-head p');
    await ada.goto(new URL('/queue?reason=unchecked', desk.url).href);
    await ada.waitForSelector('.queue-item .card.machine');
    const first = await inHand(ada);
    await ada.keyboard.press('c');
    await ada.waitForSelector(`.queue-item:not([data-item="${first}"])`);
    // What she decided shows at once where he looks on.
    await ben.waitForSelector(`.queue-head p:not(:text-is(${JSON.stringify(before)}))`);
    expect(await ben.textContent('.said-line')).toContain('Ada confirmed it');
    expect(await inHand(ben)).toBe(his);
    await ada.keyboard.press('j');
    await ada.keyboard.press('k');
    await ada.keyboard.press('k');
    await ada.waitForSelector(`.queue-item[data-item="${first}"] .card.confirmed`);
    await ada.keyboard.press('u');
    await ada.waitForSelector('.queue-item .card.machine');
  });

  it('tells the second of two that decide otherwise what the other did, and keeps what he meant', async () => {
    const path = claim(3);
    const [ada, ben] = [await openAs(built, desk, 'Ada', path), await openAs(built, desk, 'Ben', path)];
    await Promise.all([ada.waitForSelector('.card.open'), ben.waitForSelector('.card.open')]);
    // She decides while his decision is on its way.
    const decided = ben.waitForRequest('**/api/decisions');
    await ben.route('**/api/decisions', async (route) => {
      await ada.keyboard.press('x');
      await ada.waitForSelector('.card.rejected');
      await route.continue();
    });
    await ben.keyboard.press('c');
    await decided;
    await ben.waitForSelector('dialog[open] .two-sides');
    expect(await ben.textContent('dialog .two-sides')).toMatch(/Ada rejected it.*confirmed it/s);
    await ben.unroute('**/api/decisions');
    await ben.click('dialog button:has-text("Decide as I meant")');
    await ben.waitForSelector('dialog', { state: 'detached' });
    await ada.waitForSelector(`#card-${idOf('c', 'post:3')}.confirmed`);
    await ada.click(`#head-${idOf('c', 'post:3')}`);
    expect(await ada.textContent('.card.open .decisions')).toMatch(/Ada rejected it.*Ben confirmed it/s);
  });

  const titled = async (wanted: string) => {
    const { events } = eventListSchema.parse(await (await fetch(new URL('/api/events?limit=100', desk.url))).json());
    const found = events.find(({ claims, title }) => title.startsWith(wanted) && claims.length > 1);
    if (found === undefined) throw new Error(`no event ${wanted}`);
    return found.id;
  };

  it('splits an event, says never the same, merges it again: ids lead on, and all is taken back', async () => {
    const id = await titled('Air strike in Baghuz');
    const page = await openAs(built, desk, 'Ada', `/events/${id}`);
    await page.waitForSelector('.nearest li');
    const sayings = () => page.locator('.saying').count();
    const claims = await sayings();
    await page.keyboard.press('s');
    await page.check('.choose >> nth=-1');
    await page.click('.split-off .main');
    await page.waitForSelector('.decisions:has-text("Ada split")');
    await expect.poll(sayings, { timeout: 30_000 }).toBeLessThan(claims);
    await page.keyboard.press('u');
    await expect.poll(sayings, { timeout: 30_000 }).toBe(claims);
    const other = await page.textContent('.nearest li >> nth=0 >> a');
    await page.click('.nearest li >> nth=0 >> button:has-text("Never the same")');
    await page.waitForSelector(`.decisions:has-text("never the same")`);
    await page.keyboard.press('u');
    await page.waitForSelector(`.nearest a:text-is(${JSON.stringify(other)})`);
    const lost = (await page.getAttribute('.nearest li >> nth=0 >> a', 'href')) ?? '';
    await page.keyboard.press('m');
    await page.waitForSelector('.merging input:focus');
    await page.click('.nearest li >> nth=0 >> button:has-text("One with this")');
    await page.waitForSelector('.decisions:has-text("Ada merged events")');
    // What is merged may tell the same words as what is there, and then adds no saying: it stands beside it no longer.
    await page.waitForSelector(`.nearest a[href="${lost}"]`, { state: 'detached' });
    await page.goto(new URL(lost, desk.url).href);
    await page.waitForSelector('.notice:has-text("has become part of this one")');
    await page.keyboard.press('u');
    await page.waitForSelector('.notice', { state: 'detached' });
  });

  it('pins a value and a title, discounts with a reason, shows why, and lets it all go', async () => {
    const page = await openAs(built, desk, 'Ada', `/events/${await titled('Air strike in Baghuz')}`);
    await page.waitForSelector('.verbs');
    await page.keyboard.press('p');
    await page.click('.pin-slot button:has-text("24 to 99 killed")');
    await page.waitForSelector('.facts .pin-mark:has-text("pinned by Ada")');
    await page.click('.pin-mark .undo');
    await page.waitForSelector('.pin-mark', { state: 'detached' });
    await page.keyboard.press('w');
    await page.waitForSelector('.why:has-text("a source denies")');
    await page.keyboard.press('x');
    await page.waitForSelector('textarea:focus');
    await page.keyboard.type('An old picture.');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.notice.warn:has-text("An old picture.")');
    expect(await page.textContent('.facts')).toContain('Discounted');
    await page.keyboard.press('x');
    await page.waitForSelector('p.notice.warn', { state: 'detached' });
    expect(await page.textContent('.sides')).toMatch(/According to Monitor of the North: 12 to 15 killed.*Denied by/s);
    expect(await page.locator('.graph-line').count()).toBeGreaterThan(3);
    await page.click('.chart-choice button:has-text("Along time")');
    await page.waitForSelector('.toll-chart .said-dot');
  });

  it('compares two versions of a report, and veils the captions where it warns', async () => {
    const versions = [3, 5].map((n) => millReport(n));
    for (const { report, spec } of versions)
      await addReports(desk.live.store, [arrivalOf(report, [claimOf(spec, spec.claims[0] ?? NO_CLAIM, 0)])]);
    await desk.live.live.settle();
    const page = await openAs(built, desk, 'Ada', `/reports/${idOf('r', 'mill 5')}`);
    await page.click('.versions a:has-text("what changed since version 1")');
    await page.waitForSelector('.diff del:text-is("3")');
    expect(await page.textContent('.diff ins')).toBe('5');
    expect(await page.locator('.changed-claims li').count()).toBe(2);
    await page.waitForSelector('.veil .veiled[inert]');
    await page.click('.veil button');
    await page.waitForSelector('.veil', { state: 'detached' });
  });
});

const NO_CLAIM = { event: null, kind: 'shelling', sentence: 'Shells hit', trigger: 'hit' } as const;

/** A version of one report, with its own number of dead. */
function millReport(n: number) {
  const spec: ReportSpec = {
    key: `mill ${n}`,
    title: 'Shells hit the mill',
    publisher: 'Mill Post',
    published: `2019-03-0${n}`,
    text: `Shells hit the mill in Hajin and killed ${n} people, a medic said. Warning: graphic images.`,
    captions: ['The mill after the shelling.'],
    claims: [{ ...NO_CLAIM, figures: [[`${n} people`, 'killed', 'people', [n, n, n]]] }],
  };
  return { spec, report: { ...reportOf(spec), url: 'https://example.org/mill' } };
}
