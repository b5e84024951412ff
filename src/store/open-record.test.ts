import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addReports } from './add-reports.ts';
import { counts } from './counts.ts';
import { hasRecord, openRecord } from './open-record.ts';
import { testEffects, testOptions, withFolder, withRecord } from './testing/record.ts';
import { sampleArrival } from './testing/samples.ts';

describe('openRecord', () => {
  it('makes a record where there is none, and finds it again', () =>
    withFolder(async (folder) => {
      const dir = join(folder, 'record');
      expect(await hasRecord(dir)).toBe(false);
      const first = await withRecord(dir, async (store) => {
        await addReports(store, [sampleArrival(1), sampleArrival(2)]);
        return store.head;
      });
      expect(first.seq).toBe(5);
      expect(await hasRecord(dir)).toBe(true);
      await withRecord(dir, async (store) => {
        expect(store.head).toEqual(first);
        expect(await counts(store)).toMatchObject({ reports: 2, claims: 4, events: 0, failures: 0 });
      });
      expect(await readdir(join(dir, 'incoming'))).toEqual([]);
    }));

  it('refuses a folder that holds other things', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'letter.txt'), 'Dear all');
      await expect(openRecord(folder, testEffects(), testOptions)).rejects.toThrow(
        /is not a record: it holds letter.txt/,
      );
      expect(await readdir(folder)).toEqual(['letter.txt']);
    }));

  it('refuses a record that has lost its history', () =>
    withFolder(async (folder) => {
      await mkdir(join(folder, 'originals', 'ab'), { recursive: true });
      await mkdir(join(folder, 'history'));
      await expect(openRecord(folder, testEffects(), testOptions)).rejects.toThrow(/has lost its history/);
    }));

  it('closed takes nothing more, and can be closed again', () =>
    withFolder(async (folder) => {
      const store = await openRecord(folder, testEffects(), testOptions);
      const adding = addReports(store, [sampleArrival(1)]);
      await Promise.all([store.close(), store.close()]);
      expect(await adding).toEqual(['new']);
      await expect(addReports(store, [sampleArrival(2)])).rejects.toThrow('The record is closed.');
    }));

  it('refuses a record that is open, and says who has it', () =>
    withFolder((folder) =>
      withRecord(folder, async () => {
        const again = openRecord(folder, testEffects(), testOptions);
        await expect(again).rejects.toThrow(new RegExp(`in use by process ${process.pid} on`));
      }),
    ));
});
