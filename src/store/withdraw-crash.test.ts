import { spawn } from 'node:child_process';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDecision } from './add-decision.ts';
import { addReports } from './add-reports.ts';
import { devicesOf } from './history.ts';
import { saveEvents } from './save-events.ts';
import type { Store } from './store.ts';
import { dump } from './testing/dump.ts';
import { root, testEffects, withFolder, withRecord } from './testing/record.ts';
import { claimIds, sampleArrival, sampleEvent } from './testing/samples.ts';
import { bytesWith, formAround } from './testing/withdrawing.ts';
import { tombstoneOf } from './tombstones.ts';
import { verifyRecord } from './verify-record.ts';
import { withdrawReport } from './withdraw-report.ts';

const secret = sampleArrival(1, { text: 'Qualmberger gunners shelled Zwiebelhausen. A baker was hurt.' });
const other = sampleArrival(2);
const WORDS = ['qualmberger', 'zwiebelhausen'];
const report = secret.report.id;

async function fill(store: Store): Promise<void> {
  await addReports(store, [secret, other]);
  const events = [sampleEvent('e-1', claimIds(secret)), sampleEvent('e-2', claimIds(other))];
  await saveEvents(store, { events, whole: true });
  const about = { type: 'event', id: 'e-2' } as const;
  const value = { note: 'not the Qualmberger ones' };
  await addDecision(store, { id: 'd-1', coder: 'Ada', at: '2020-01-01T00:00:00.000Z', about, verb: 'confirm', value });
}

/** Kills a withdrawing child `delay` ms after it began, if it is not done by then. */
async function killedWithdrawal(dir: string, delay: number): Promise<void> {
  const script = join(root, 'src', 'store', 'testing', 'withdraw-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dir, report], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((begun) => child.stdout.once('data', () => begun()));
  const closed = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await closed;
}

/** All of it is there, or none: opened anew, a record is never half withdrawn. */
async function wholeOrGone(dir: string): Promise<boolean> {
  const gone = await withRecord(dir, async (store) => {
    const rows = await dump(store);
    expect(rows.some((row) => row.startsWith('reports: ') && row.includes(report))).toBe(
      (await tombstoneOf(store, report)) === null,
    );
    return (await tombstoneOf(store, report)) !== null;
  });
  expect(await verifyRecord(dir)).toMatchObject({ findings: [], unfinished: [] });
  if (gone) expect(await bytesWith(dir, WORDS)).toEqual([]);
  else expect(await bytesWith(dir, WORDS)).not.toEqual([]);
  return gone;
}

describe('kill -9 in the midst of a withdrawal', () => {
  it('leaves a record that is whole with the report or without it, and can go on', () =>
    withFolder(async (dir) => {
      await withRecord(dir, fill);
      for (const delay of [5, 60]) {
        await killedWithdrawal(dir, delay);
        await wholeOrGone(dir);
      }
      await withRecord(dir, (store) => withdrawReport(store, { report, by: null, reason: null }, formAround([])));
      expect(await wholeOrGone(dir)).toBe(true);
    }));
});

/** The record before and after the withdrawal. */
async function twoStates(folder: string): Promise<{ before: string; after: string; rows: string[] }> {
  const before = join(folder, 'before');
  const after = join(folder, 'after');
  await withRecord(before, fill);
  await cp(before, after, { recursive: true });
  const rows = await withRecord(after, async (store) => {
    await withdrawReport(store, { report, by: 'Ada', reason: 'asked' }, formAround([]));
    return dump(store);
  });
  return { before, after, rows };
}

async function filesIn(dir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dir, folder), { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name).slice(dir.length + 1));
}

describe('a crash between two steps of a withdrawal', () => {
  it.each([
    ['after the history', false, 0],
    ['when the first files are destroyed', true, 2],
    ['when all but the database is done', true, 99],
  ])('%s: it is finished when the record is opened', (_, headNoted, destroyed) =>
    withFolder(async (folder) => {
      const { before, after, rows } = await twoStates(folder);
      const [device = ''] = await devicesOf(after);
      const old = new Set<string>();
      for (const content of ['originals', 'deliveries', 'readings', 'decisions', 'events']) {
        const kept = new Set(await filesIn(after, content));
        const had = await filesIn(before, content);
        for (const path of had.filter((p) => !kept.has(p))) old.add(path);
        for (const path of [...kept].filter((p) => !had.includes(p))) {
          const name = `${content}-${/([0-9a-f]{64})/.exec(path)?.[1]}`;
          await rename(join(after, path), join(before, 'incoming', name));
        }
      }
      expect(old.size).toBe(5);
      await cp(join(after, 'history', `${device}.jsonl`), join(before, 'history', `${device}.jsonl`));
      if (headNoted) await cp(join(after, 'history', `${device}.head`), join(before, 'history', `${device}.head`));
      for (const path of [...old].slice(0, destroyed)) await rm(join(before, path));
      const found = await verifyRecord(before);
      expect(found.findings).toEqual([]);
      expect(found.unfinished).not.toEqual([]);
      const effects = testEffects();
      expect(await withRecord(before, dump, effects)).toEqual(rows);
      expect(effects.logged).toContainEqual(expect.stringMatching(/may hold what was withdrawn; it is made anew/));
      expect(await bytesWith(before, WORDS)).toEqual([]);
      expect(await verifyRecord(before)).toMatchObject({ findings: [], unfinished: [] });
    }),
  );
});
