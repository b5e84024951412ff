import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import type { ServerOptions } from '../../src/server/app.ts';
import { type Desk, serve } from '../../src/server/serve.ts';
import { openBrowser } from './browser.ts';
import { fixtureServer } from './fixture/desk.ts';

/** The desk as it is in the sources now, served, with a browser to look at it. */
export interface BuiltDesk {
  readonly bundle: string;
  readonly url: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Builds the desk into a folder of its own, so that no older build is tested by mistake. */
export async function builtDesk(): Promise<BuiltDesk> {
  const root = fileURLToPath(new URL('../../web', import.meta.url));
  const bundle = await mkdtemp(join(tmpdir(), 'desk-'));
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: bundle } });
  const desk = await serve(fixtureServer({ bundle }), { port: 0 });
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await desk.close();
    await rm(bundle, { recursive: true, force: true });
  };
  return { bundle, url: desk.url, browser, close };
}

/** Serves the built desk on another record. */
export function serveAnother(built: BuiltDesk, options: Partial<ServerOptions>): Promise<Desk> {
  return serve(fixtureServer({ ...options, bundle: built.bundle }), { port: 0 });
}

/** A page that remembers what it asked for and what it complained of. */
export interface WatchedPage {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

export async function openPage(
  built: BuiltDesk,
  path: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await built.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (r) => requests.push(r.url()));
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') complaints.push(m.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(new URL(path, built.url).href);
  return { page, requests, complaints };
}
