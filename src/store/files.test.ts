import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolders, namesIn } from './files.ts';
import { hasRecord, requireRecord } from './open-record.ts';
import { withFolder } from './testing/record.ts';

describe('makeFolders', () => {
  it('makes what is missing above as well, and is content with what is there', () =>
    withFolder(async (folder) => {
      await makeFolders(join(folder, 'a', 'b', 'c'));
      await makeFolders(join(folder, 'a', 'b', 'c'));
      expect((await stat(join(folder, 'a', 'b', 'c'))).isDirectory()).toBe(true);
    }));

  it.runIf(process.platform === 'linux')('ends where the system takes no folders', async () => {
    await expect(makeFolders('/proc/no-such-place/record')).rejects.toThrow(/no-such-place/);
  });

  it('refuses a file in the place of a folder', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      await expect(makeFolders(join(folder, 'file'))).rejects.toThrow(/EEXIST/);
      await expect(makeFolders(join(folder, 'file', 'below'))).rejects.toThrow(/ENOTDIR/);
    }));
});

describe('what only reads makes no record', () => {
  it.each([
    ['of an empty folder', [], /there is no record/],
    ['of a folder with other things', ['notes.txt'], /is not a record: it holds notes.txt/],
    ['of a record that lost its history', ['readings/aa/aabb.json'], /has lost its history: readings/],
  ])('%s', (_, files, said) =>
    withFolder(async (folder) => {
      for (const file of files) {
        await mkdir(join(folder, file, '..'), { recursive: true });
        await writeFile(join(folder, file), '');
      }
      const before = await readdir(folder);
      expect(await hasRecord(folder)).toBe(false);
      await expect(requireRecord(folder)).rejects.toThrow(said);
      expect(await readdir(folder)).toEqual(before);
      expect(await namesIn(join(folder, 'none'))).toEqual([]);
    }),
  );
});
