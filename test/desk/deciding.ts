import { rm } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type Desk, serve } from '../../src/server/serve.ts';
import { makeFolder } from '../../src/store/testing/record.ts';
import type { BuiltDesk } from './built.ts';
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
  const folder = await makeFolder();
  const live = await liveDesk(folder, { bundle: built.bundle, lookup: LOOKUP });
  const desk: Desk = await serve(live.app, { port: 0 });
  const close = async () => {
    await desk.close();
    await live.close();
    await rm(folder, { recursive: true, force: true });
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
  return page;
}
