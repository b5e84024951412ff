import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { addReports } from './add-reports.ts';
import { devicesOf } from './history.ts';
import { knownReports } from './known-reports.ts';
import { openRecord } from './open-record.ts';
import { saveEvents } from './save-events.ts';
import type { Store } from './store.ts';
import { dump } from './testing/dump.ts';
import { root, testEffects, testOptions, withFolder, withRecord } from './testing/record.ts';
import { claimIds, sampleArrival, sampleEvent } from './testing/samples.ts';
import { verifyRecord } from './verify-record.ts';

function importing(dir: string, from: number): ChildProcessByStdio<null, Readable, null> {
  const script = join(root, 'src', 'store', 'testing', 'crash-child.ts');
  return spawn(process.execPath, ['--import', 'tsx', script, dir, String(from)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Kills an importing child without warning, `delay` ms after its `after`-th acknowledgement; what it had said. */
async function killedImport(dir: string, from: number, after: number, delay: number): Promise<string[]> {
  const child = importing(dir, from);
  let said = '';
  await new Promise<void>((enough) => {
    child.stdout.on('data', (data) => {
      said += String(data);
      if (said.split('\n').length - 1 > after) enough();
    });
  });
  await expect(openRecord(dir, testEffects(), testOptions)).rejects.toThrow(`in use by process ${child.pid} on`);
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  return said.split('\n').filter((line) => /^(reports|events) /.test(line));
}

async function holdsAll(store: Store, acknowledged: readonly string[]): Promise<void> {
  const reports = await store.database.selectFrom('readings').select('report').execute();
  const events = await store.database.selectFrom('events').select('id').execute();
  const held = new Set([...reports.map((r) => r.report), ...events.map((e) => e.id)]);
  const missing = acknowledged.flatMap((line) => line.split(' ').slice(2)).filter((id) => !held.has(id));
  expect(missing).toEqual([]);
  const [last = ''] = acknowledged.slice(-1);
  expect(store.head.seq).toBeGreaterThanOrEqual(Number(last.split(' ')[1]));
}

describe('kill -9 in the midst of an import', () => {
  it('loses nothing that was acknowledged; alive the child shares its record with nobody, dead it gives it up', () =>
    withFolder(async (dir) => {
      const acknowledged: string[] = [];
      for (const [round, delay] of [0, 7].entries()) {
        const said = await killedImport(dir, round * 10_000, 6, delay);
        expect(said.length).toBeGreaterThanOrEqual(6);
        acknowledged.push(...said);
      }
      const effects = testEffects();
      await withRecord(dir, (store) => holdsAll(store, acknowledged), effects);
      expect(effects.logged).toContainEqual(expect.stringMatching(/which has ended, was taken over/));
      expect(await verifyRecord(dir)).toMatchObject({ findings: [], unfinished: [] });
    }));
});

/** A record as it was before and after one change, to make the states between them from. */
async function twoStates(folder: string): Promise<{ before: string; after: string; device: string; rows: string[] }> {
  const before = join(folder, 'before');
  const after = join(folder, 'after');
  await withRecord(before, (store) => addReports(store, [sampleArrival(1)]));
  await cp(before, after, { recursive: true });
  const rows = await withRecord(after, async (store) => {
    const arrivals = [sampleArrival(2), sampleArrival(3)];
    await addReports(store, arrivals);
    await saveEvents(store, { events: arrivals.map((a, n) => sampleEvent(`e-${n}`, claimIds(a))), whole: true });
    return dump(store);
  });
  const [device = ''] = await devicesOf(after);
  return { before, after, device, rows };
}

/** Moves what `after` holds more than `before` to `before`'s incoming folder, where it lies before it is acknowledged. */
async function stageDifference(before: string, after: string): Promise<void> {
  for (const folder of ['originals', 'deliveries', 'readings', 'events']) {
    for (const shard of await readdir(join(after, folder))) {
      await mkdir(join(before, folder, shard), { recursive: true });
      const old = await readdir(join(before, folder, shard));
      const added = (await readdir(join(after, folder, shard))).filter((name) => !old.includes(name));
      for (const name of added) {
        await rename(
          join(after, folder, shard, name),
          join(before, 'incoming', `${folder}-${name.replace('.json', '')}`),
        );
      }
    }
  }
}

describe('a crash between two steps of a change', () => {
  it('after the history, before files, head and database: all is finished', () =>
    withFolder(async (folder) => {
      const { before, after, device, rows } = await twoStates(folder);
      await stageDifference(before, after);
      await cp(join(after, 'history', `${device}.jsonl`), join(before, 'history', `${device}.jsonl`));
      expect((await verifyRecord(before)).findings).toEqual([]);
      expect((await verifyRecord(before)).unfinished).not.toEqual([]);
      expect(await withRecord(before, dump)).toEqual(rows);
      expect(await verifyRecord(before)).toMatchObject({ findings: [], unfinished: [] });
    }));

  it('before the history: it is as if nothing had been begun, and the torn line is reported', () =>
    withFolder(async (folder) => {
      const { before, after, device } = await twoStates(folder);
      const rows = await withRecord(before, dump);
      await stageDifference(before, after);
      await appendFile(join(before, 'history', `${device}.jsonl`), '{"at":"2020-01-01T00:00:01.000Z","bo');
      const effects = testEffects();
      expect(await withRecord(before, dump, effects)).toEqual(rows);
      expect(effects.logged).toEqual([expect.stringMatching(/line 4 was never finished/)]);
      expect(await verifyRecord(before)).toMatchObject({ findings: [], unfinished: [] });
    }));

  it('that tore a report from its reading: the report is taken in again, once', () =>
    withFolder(async (dir) => {
      await withRecord(dir, (store) => addReports(store, [sampleArrival(1)]));
      const [device = ''] = await devicesOf(dir);
      const path = join(dir, 'history', `${device}.jsonl`);
      const [first = '', second = '', third = ''] = (await readFile(path, 'utf8')).split('\n');
      await writeFile(path, `${first}\n${second}\n${third.slice(0, 90)}`);
      const { hash, seq } = JSON.parse(first);
      await writeFile(join(dir, 'history', `${device}.head`), `{"hash":"${hash}","seq":${seq}}\n`);
      await rm(join(dir, 'readings'), { recursive: true });
      await rm(join(dir, 'database'), { recursive: true });
      await withRecord(dir, async (store) => {
        expect(await knownReports(store, [sampleArrival(1).report.id])).toEqual(new Set());
        expect(await addReports(store, [sampleArrival(1)])).toEqual(['new']);
        expect(store.head.seq).toBe(3);
        expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [], files: 3 });
      });
    }));

  it('while the record is made: it is made again', () =>
    withFolder(async (dir) => {
      for (const name of ['history', 'incoming']) await mkdir(join(dir, name));
      await writeFile(join(dir, 'history', '0123456789abcdef.jsonl'), '');
      await withRecord(dir, async (store) => expect(store.head.seq).toBe(1));
    }));
});

describe('a database that does not fit the history', () => {
  it.each([
    ['that is missing', (dir: string) => rm(join(dir, 'database'), { recursive: true }), 0],
    [
      'with a control file of zeros',
      (dir: string) => writeFile(join(dir, 'database/global/pg_control'), Buffer.alloc(8192)),
      1,
    ],
    ['without its catalogue', (dir: string) => rm(join(dir, 'database/base'), { recursive: true }), 1],
  ])('%s is made anew', (_, spoil, reports) =>
    withFolder(async (dir) => {
      const before = await withRecord(dir, async (store) => {
        await addReports(store, [sampleArrival(1)]);
        return dump(store);
      });
      await spoil(dir);
      const effects = testEffects();
      expect(await withRecord(dir, dump, effects)).toEqual(before);
      expect(effects.logged).toHaveLength(reports);
    }),
  );

  it('because it belongs to another history is made anew', () =>
    withFolder(async (folder) => {
      const [one, other] = [join(folder, 'one'), join(folder, 'other')];
      await withRecord(one, (store) => addReports(store, [sampleArrival(1)]));
      const rows = await withRecord(other, async (store) => {
        await addReports(store, [sampleArrival(2)]);
        return dump(store);
      });
      await rm(join(other, 'database'), { recursive: true });
      await cp(join(one, 'database'), join(other, 'database'), { recursive: true });
      const effects = testEffects();
      expect(await withRecord(other, dump, effects)).toEqual(rows);
      expect(effects.logged).toEqual([expect.stringMatching(/belongs to another history; it is made anew/)]);
    }));

  it('cannot be made anew from an altered reading, and that is named', () =>
    withFolder(async (dir) => {
      await withRecord(dir, (store) => addReports(store, [sampleArrival(1)]));
      const [shard = ''] = await readdir(join(dir, 'readings'));
      const [name = ''] = await readdir(join(dir, 'readings', shard));
      const path = join(dir, 'readings', shard, name);
      await writeFile(path, (await readFile(path, 'utf8')).replace('village', 'hamlet'));
      await rm(join(dir, 'database'), { recursive: true });
      await expect(openRecord(dir, testEffects(), testOptions)).rejects.toThrow(`readings/${shard}/${name} is altered`);
    }));
});
