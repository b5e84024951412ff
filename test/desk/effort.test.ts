import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/records/reading.ts';
import { reportPageSchema } from '../../src/server/shapes.ts';
import { addReports } from '../../src/store/add-reports.ts';
import { root } from '../../src/store/testing/record.ts';
import { type BuiltDesk, builtDesk } from './built.ts';
import { type DecidingDesk, decidingDesk, openAs } from './deciding.ts';
import { PUBLISHED, readAs, TEXT, TRUE } from './fixture/effort.ts';
import { claimOf, idOf } from './fixture/make.ts';
import { reportOf } from './fixture/record.ts';
import { arrivalOf } from './live.ts';

const skipped = process.env.SKIP_BROWSER === '1';
const specOf = (key: string, claims: Parameters<typeof claimOf>[1][]) => ({
  key,
  title: key,
  publisher: key,
  published: PUBLISHED,
  text: TEXT,
  claims,
});

/** Every key and click that a hand makes; nothing moves but by them. */
class Hand {
  readonly page: Page;
  keys = 0;
  clicks = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys++;
      await this.page.keyboard.press(key);
    }
  }

  async type(words: string): Promise<void> {
    this.keys += words.length;
    await this.page.keyboard.type(words);
  }

  async click(selector: string): Promise<void> {
    this.clicks++;
    await this.page.click(selector);
  }
}

/** As docs/desk.md has it. */
function row(how: string, { clicks, keys }: Hand): string {
  return `| ${how.padEnd(27)} | ${String(keys).padEnd(4)} | ${String(clicks).padEnd(6)} | ${String(keys + clicks).padEnd(8)} |`;
}

/** What makes two codings of a claim the same. */
function coded({ figures, kind, place, source, time, trigger }: Claim): string {
  const numbers = figures.map((f) => `${f.best} ${f.measure}`).join();
  return [trigger.quote, kind, place?.name, time?.start, numbers, source.kind].join(' | ');
}

describe.skipIf(skipped)('coding a report of ten claims', () => {
  let built: BuiltDesk;
  let desk: DecidingDesk;
  beforeAll(async () => {
    built = await builtDesk();
    desk = await decidingDesk(built);
    const withHelp = specOf('with help', readAs());
    const empty = specOf('empty form', []);
    await addReports(desk.live.store, [
      arrivalOf(
        reportOf(withHelp),
        readAs().map((spec, i) => claimOf(withHelp, spec, i)),
      ),
      arrivalOf(reportOf(empty), []),
    ]);
    await desk.live.live.settle();
  });
  afterAll(async () => {
    await desk?.close();
    await built?.close();
  });

  async function standing(report: string): Promise<string[]> {
    const answer = await fetch(new URL(`/api/reports/${idOf('r', report)}`, desk.url));
    const { claims } = reportPageSchema.parse(await answer.json());
    return claims.flatMap(({ check, claim }) => (check.state === 'rejected' ? [] : [coded(claim)])).sort();
  }

  /** The open claim's card, once it is on the screen. */
  const opened = (page: Page, trigger: string) => page.waitForSelector(`.words .trigger.own:text-is("${trigger}")`);

  async function withHelp(): Promise<Hand> {
    const hand = new Hand(await openAs(built, desk, 'Ada', `/reports/${idOf('r', 'with help')}`));
    const { page } = hand;
    await page.waitForSelector('.cards');
    await hand.press('j');
    for (const trigger of ['released', 'hit']) {
      await opened(page, trigger);
      await hand.press('c');
    }
    await opened(page, 'bombed');
    await correct(hand, '1', 'air s');
    await hand.press('j');
    await opened(page, 'depot');
    await hand.press('x');
    await opened(page, 'clashed');
    await hand.press('c');
    await opened(page, 'fled');
    await hand.press('e', '5');
    // The words stand, and the gazetteer was asked for them.
    await page.waitForSelector('.found [role="option"]:has-text("Afrin")');
    await hand.press('Enter', 'Enter');
    await page.waitForSelector('.card.open.corrected');
    await hand.press('j');
    await opened(page, 'arrested');
    await hand.press('e', '6', 'Tab');
    await page.waitForSelector('.correcting select:focus');
    await hand.type('d');
    await hand.press('Enter');
    await page.waitForSelector('.card.open.corrected');
    await hand.press('j');
    await opened(page, 'mine');
    await hand.press('c');
    await opened(page, 'marched');
    await correct(hand, '1', 'pro');
    await hand.press('e', '7');
    await page.waitForSelector('.correcting select:focus');
    await hand.type('w');
    await hand.press('Enter');
    await page.waitForSelector('.card.open .changed:has-text("who says so")');
    await add(hand, 8);
    await hand.press('j');
    await page.waitForSelector('.card.open:has-text("Deployment"), .card.open:has-text("Aid delivery")');
    for (let i = 0; i < 2; i++) {
      const isSpurious = await page.locator('.card.open:has-text("Deployment")').count();
      await hand.press(isSpurious > 0 ? 'x' : 'c');
      await page.waitForTimeout(400);
    }
    return hand;
  }

  async function correct(hand: Hand, part: string, words: string): Promise<void> {
    await hand.press('e', part);
    await hand.page.waitForSelector('.finder input:focus');
    await hand.type(words);
    await hand.press('Enter');
    await hand.page.waitForSelector('.card.open.corrected');
  }

  /** Adds the claim of this number with all that it says, by the shortest way that the form has. */
  async function add(hand: Hand, n: number): Promise<void> {
    const spec = TRUE[n];
    if (spec === undefined) throw new Error(`no claim ${n}`);
    const { page } = hand;
    const field = (slot: string, name: string) =>
      `.adding .slot:has(> legend:text-is("${slot}")) .ask:has(> .field-name:has-text("${name}")) >> nth=0`;
    await hand.press('a');
    await page.waitForSelector('.adding .pick:focus');
    await pick(hand, spec.trigger);
    await hand.press('Tab');
    await hand.type(KIND_LETTERS[spec.kind] ?? spec.kind);
    await hand.press('Enter');
    await page.waitForSelector('.adding .slot');
    for (const [, words] of spec.who ?? []) {
      await hand.click(`${field('who and whom', 'One more')} >> .pick`);
      await pick(hand, words);
    }
    await hand.click(`${field('when', 'Words')} >> .pick`);
    await pick(hand, spec.when?.[0] ?? '');
    await hand.press('Tab', 'Tab');
    await page.fill(`${field('when', 'First day')} >> input`, spec.when?.[1] ?? '');
    hand.keys += 8;
    await hand.click(`${field('where', 'Words')} >> .pick`);
    await pick(hand, spec.where?.[0] ?? '');
    await hand.click(`${field('where', 'Place')} >> input`);
    await page.waitForSelector('.found [role="option"]');
    await hand.press('Enter');
    for (const [words, measure] of spec.figures ?? []) {
      await hand.click(`${field('how many', 'One more')} >> .pick`);
      await pick(hand, words);
      if (measure === 'killed') continue;
      await hand.press('Tab');
      await hand.type(measure.slice(0, measure === 'displaced' ? 3 : 1));
    }
    await hand.click(`${field('who says so', 'What kind')} >> select`);
    await hand.type((SOURCE_LETTERS[spec.says?.[0] ?? ''] ?? '').trim());
    await page.selectOption(`${field('who says so', 'What kind')} >> select`, spec.says?.[0] ?? '');
    await hand.click(`${field('who says so', 'Words')} >> .pick`);
    await pick(hand, (spec.says?.[1] ?? '').replace(/^(?:a|an|the) /, ''));
    await hand.press('Enter');
    await page.waitForSelector('.adding', { state: 'detached' });
    await page.waitForSelector('.card.added.open');
  }

  /** The first letters of the words, as many as tell them apart, then the words that follow taken in. */
  async function pick(hand: Hand, words: string): Promise<void> {
    const [first = '', ...rest] = words.split(' ');
    await hand.type(first);
    hand.keys -= Math.max(0, first.length - 3);
    for (const _ of rest) await hand.press('Shift+ArrowRight');
    await hand.page.waitForSelector(`.words .picked:has-text("${first}")`);
  }

  it('takes a third of the keys and clicks, or less, with the machine’s help', async () => {
    const helped = await withHelp();
    const form = new Hand(await openAs(built, desk, 'Ben', `/reports/${idOf('r', 'empty form')}`));
    await form.page.waitForSelector('.verbs');
    for (let n = 0; n < TRUE.length; n++) await add(form, n);
    expect(await standing('with help')).toEqual(await standing('empty form'));
    expect(await standing('with help')).toHaveLength(TRUE.length);
    const sum = ({ clicks, keys }: Hand) => clicks + keys;
    const rows = [
      '|                             | keys | clicks | together |',
      '| --------------------------- | ---- | ------ | -------- |',
      row("with the machine's help", helped),
      row('filling in an empty form', form),
    ];
    const docs = readFileSync(join(root, 'docs', 'desk.md'), 'utf8');
    expect(rows.filter((line) => !docs.includes(line))).toEqual([]);
    expect(sum(form)).toBeGreaterThanOrEqual(3 * sum(helped));
  }, 300_000);
});

/** Letters that find a kind in the list. */
const KIND_LETTERS: Readonly<Record<string, string>> = {
  release: 'rel',
  shelling: 'she',
  'air-strike': 'air',
  'armed-clash': 'arm',
  displacement: 'disp',
  arrest: 'arr',
  'explosive-device': 'expl',
  protest: 'prot',
  abduction: 'abd',
  'aid-delivery': 'aid d',
};
/** Letters that find a kind of source in its list. */
const SOURCE_LETTERS: Readonly<Record<string, string>> = {
  official: 'o',
  medic: 'medic',
  resident: 'r',
  aid: 'a',
  monitor: 'mo',
  witness: 'w',
};
