import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandsAt } from '../src/commands/at-desk.ts';
import type { Context } from '../src/commands/command.ts';
import { COMMANDS } from '../src/commands/commands.ts';
import { readSettings } from '../src/config.ts';
import { corroborateRecord, loadEngine } from '../src/pipeline.ts';
import { makeServer } from '../src/server/app.ts';
import { readsOfStore } from '../src/server/store-reads.ts';
import { workOnStore } from '../src/server/store-work.ts';
import { allClaims } from '../src/store/all-claims.ts';
import type { Store } from '../src/store/store.ts';
import { root, testEffects, withFolder, withRecord } from '../src/store/testing/record.ts';
import { bytesWith } from '../src/store/testing/withdrawing.ts';
import { verifyRecord } from '../src/store/verify-record.ts';

/** Commands that change what a record says, asked of the running desk, which goes on serving the same record. */
const engine = await loadEngine(root);
const token = 'a'.repeat(64);

function deskOf(store: Store, folder: string) {
  const context: Context = {
    root,
    cwd: folder,
    settings: readSettings(folder, {}),
    commands: COMMANDS,
    effects: testEffects(),
    width: 120,
    out: () => undefined,
    engine: () => Promise.resolve(engine),
    withRecord: (use) => use(store),
    openStore: store,
    record: store.dir,
  };
  const app = makeServer({
    reads: readsOfStore(store, { example: false }),
    work: workOnStore(store, context.effects, () => corroborateRecord(store, engine)),
    codebook: engine.codebook,
    title: (event) => event.id,
    drawSentence: () => null,
    bundle: join(folder, 'none'),
    token,
    command: commandsAt(store, engine, context),
    version: '0',
    onError: (error) => {
      throw error;
    },
  });
  const command = async (name: string, words: readonly string[], values: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ name, words, values, cwd: folder });
    return await (await app.request('http://127.0.0.1/api/command', { method: 'POST', headers, body })).json();
  };
  return { command, get: (path: string) => app.request(`http://127.0.0.1${path}`) };
}

it('withdraws and rereads through the running desk', () =>
  withFolder(async (folder) => {
    await mkdir(join(folder, 'inbox'));
    await writeFile(join(folder, 'inbox', 'mill.txt'), 'Two shells hit a mill in Idlib, killing 12 people.\n');
    await writeFile(join(folder, 'inbox', 'depot.txt'), 'Warplanes bombed a depot near Saraqib on Sunday.\n');
    await withRecord(join(folder, 'record'), async (store) => {
      const { command, get } = deskOf(store, folder);
      expect(await command('import', ['inbox'], {})).toMatchObject({ exit: 0 });
      const claims = await allClaims(store);
      const mill = claims.find(({ claim }) => claim.evidence.some(({ quote }) => quote.includes('mill')));
      const id = mill?.report.id ?? '';
      expect((await get(`/api/reports/${id}`)).status).toBe(200);
      const withdrawn = await command('withdraw', [id], { by: 'Ada', reason: 'asked' });
      expect(withdrawn).toMatchObject({ exit: 0, out: expect.stringContaining(`${id} is withdrawn: `) });
      expect((await get(`/api/reports/${id}`)).status).toBe(410);
      expect(await (await get('/api/status')).json()).toMatchObject({ counts: { reports: 1 } });
      expect(await bytesWith(store.dir, ['a mill'])).toEqual([]);
      expect(await command('report', [id], {})).toMatchObject({
        exit: 2,
        log: [expect.stringMatching(/withdrawn on .* by Ada: asked/)],
      });
      expect(await command('withdraw', [id], {})).toMatchObject({
        exit: 0,
        out: expect.stringMatching(/by Ada: asked/),
      });
      expect(await command('withdraw', ['r-none'], {})).toMatchObject({ exit: 2 });
      const again = await command('import', ['inbox'], {});
      expect(again).toMatchObject({ exit: 0, out: expect.stringContaining('1 withdrawn earlier, kept out') });
      expect(await command('reread', [], {})).toMatchObject({ exit: 0, out: expect.stringMatching(/^Nothing to do/) });
      expect(await command('reread', [], { apply: true, dryRun: true })).toMatchObject({ exit: 2 });
      expect(await command('import', ['inbox/mill.txt'], { again: [id] })).toMatchObject({ exit: 0 });
      expect((await get(`/api/reports/${id}`)).status).toBe(200);
      expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
    });
  }));
