import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { commandsAt } from '../src/commands/at-desk.ts';
import type { Context } from '../src/commands/command.ts';
import { COMMANDS } from '../src/commands/commands.ts';
import { readSettings } from '../src/config.ts';
import { takeReports } from '../src/import-reports.ts';
import { corroborateRecord, loadEngine, openUploads } from '../src/pipeline.ts';
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
    takeIn: (items, progress) =>
      takeReports(store, engine, openUploads(items), { effects: { log: progress, progress } }),
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
  const post = (path: string, body: string | FormData, headers: Record<string, string>) =>
    app.request(`http://127.0.0.1${path}`, { method: 'POST', headers: { 'x-corroborate': '1', ...headers }, body });
  return { command, get: (path: string) => app.request(`http://127.0.0.1${path}`), post };
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

it('brings in what is pasted or dropped, says what failed, and tries that again', () =>
  withFolder(async (folder) =>
    withRecord(join(folder, 'record'), async (store) => {
      const { get, post } = deskOf(store, folder);
      const json = { 'content-type': 'application/json' };
      const items = [
        {
          name: 'mill',
          text: 'Two shells hit a mill in Idlib, killing 12 people.',
          published: '2019-03-03',
          publisher: 'The Sample Post',
        },
        { name: 'bad.json', text: '{"title": ' },
      ];
      expect((await post('/api/reports', JSON.stringify({ items }), json)).status).toBe(401);
      const entered = await post('/api/session', JSON.stringify({ coder: 'Ada' }), json);
      const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const answer = await post('/api/reports', JSON.stringify({ items }), { ...json, cookie });
      expect(answer.status).toBe(202);
      const done = await finished(get);
      expect(done).toMatchObject({
        coder: 'Ada',
        items: 2,
        state: 'done',
        taken: { new: 1, failures: [{ name: 'bad.json:1' }] },
      });
      expect(await (await get('/api/reports')).json()).toMatchObject({
        total: 1,
        reports: [{ publisher: 'The Sample Post', published: '2019-03-03' }],
      });
      expect((await post(`/api/imports/${done.id}/retry`, '', { cookie })).status).toBe(202);
      expect(await finished(get)).toMatchObject({ items: 1, taken: { new: 0, failures: [{ name: 'bad.json:1' }] } });
      const form = new FormData();
      form.append('files', new File(['Warplanes bombed a depot near Saraqib on Sunday.'], 'depot.txt'));
      form.append('files', new File(['{"publisher": "Gulf Gazette", "published": "2019-03-04"}'], 'depot.meta.json'));
      expect((await post('/api/reports', form, { cookie })).status).toBe(202);
      expect(await finished(get)).toMatchObject({ items: 2, taken: { new: 1, failures: [] } });
      expect(await (await get('/api/reports?words=depot')).json()).toMatchObject({
        reports: [{ publisher: 'Gulf Gazette', published: '2019-03-04' }],
      });
    }),
  ));

const jobsSchema = z.object({ jobs: z.array(z.looseObject({ id: z.string(), state: z.string() })) });

/** The newest job, once it runs no longer. */
async function finished(get: (path: string) => Response | Promise<Response>) {
  for (;;) {
    const [job] = jobsSchema.parse(await (await get('/api/imports')).json()).jobs;
    if (job === undefined) throw new Error('there is no job');
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
