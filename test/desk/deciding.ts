import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Desk, serve } from '../../src/server/serve.ts';
import { type BuiltDesk, builtDesk } from './built.ts';
import { SPOTS } from './fixture/places.ts';
import { type LiveDesk, liveDesk } from './live.ts';

/** A desk on a record in a folder of its own, at which one can decide. */
export interface DecidingDesk {
  readonly url: string;
  readonly live: LiveDesk;
  readonly close: () => Promise<void>;
}

/** Places of the fixture by the beginnings of their names, and two actors. */
const LOOKUP = {
  places: (words: string) =>
    Object.values(SPOTS).filter(({ name }) => name?.toLowerCase().startsWith(words.trim().toLowerCase())),
  actors: (words: string) =>
    [
      { id: 'local-administration', name: 'Local Administration', kind: 'political-body', country: 'SY' },
      { id: 'the-alliance', name: 'The Alliance', kind: 'external-force', country: null },
    ].filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase())),
};

export async function decidingDesk(built: BuiltDesk): Promise<DecidingDesk> {
  const live = await liveDesk({ bundle: built.bundle, lookup: LOOKUP });
  const desk: Desk = await serve(live.app, { port: 0 });
  const close = async () => {
    await desk.close();
    await live.close();
  };
  return { url: desk.url, live, close };
}

/** A page of somebody who said who they are. */
export async function openAs(
  built: BuiltDesk,
  desk: DecidingDesk,
  coder: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await built.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const at = (to: string) => new URL(to, desk.url).href;
  await context.request.post(at('/api/session'), { headers: { 'x-corroborate': '1' }, data: { coder } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(at(path));
  // Nobody decides before the page knows who is there.
  await page.waitForSelector(`.you:has-text(${JSON.stringify(coder)})`);
  return page;
}

/** What a suite of tests in the browser has at hand, from its first test to its last. */
export interface DecidingSuite {
  readonly built: BuiltDesk;
  readonly desk: DecidingDesk;
}

/** Builds the desk and serves it on a fresh record before the suite's tests; closes each test's pages, and all at the end. */
export function decidingSuite(): () => DecidingSuite {
  let suite: DecidingSuite | null = null;
  const have = (): DecidingSuite => {
    if (suite === null) throw new Error('The suite has not begun.');
    return suite;
  };
  beforeAll(async () => {
    const built = await builtDesk();
    suite = { built, desk: await decidingDesk(built) };
  });
  afterEach(() =>
    Promise.all(
      have()
        .built.browser.contexts()
        .map((context) => context.close()),
    ),
  );
  afterAll(async () => {
    await suite?.desk.close();
    await suite?.built.close();
  });
  return have;
}
