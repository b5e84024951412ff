import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Kind } from '../records/codebook.ts';
import { loadCodebook } from './load.ts';
import { changedKinds, OWN_KINDS, ownKinds, withOwnKinds } from './own.ts';

const codebook = await loadCodebook('data/codebook.json');
const [shelling] = codebook.kinds.filter(({ id }) => id === 'shelling');
if (shelling === undefined) throw new Error('The codebook has no shelling.');
const mine: Kind = {
  ...shelling,
  id: 'mine-clearing',
  family: 'assets',
  label: 'Mines cleared',
  acled: null,
  plover: null,
};

describe('kinds of one’s own', () => {
  it('replace one in its place, or come last', () => {
    const renamed = { ...shelling, label: 'Artillery fire' };
    const laid = withOwnKinds(codebook, [renamed, mine]);
    expect(laid.kinds.map(({ id }) => id)).toEqual([...codebook.kinds.map(({ id }) => id), 'mine-clearing']);
    expect(laid.kinds.find(({ id }) => id === 'shelling')?.label).toBe('Artillery fire');
    expect(changedKinds(codebook, laid)).toEqual([
      { id: 'shelling', change: 'changed' },
      { id: 'mine-clearing', change: 'added' },
    ]);
    expect(changedKinds(laid, withOwnKinds(codebook, [renamed]))).toEqual([
      { id: 'mine-clearing', change: 'taken-back' },
    ]);
  });

  it('make another version only where reading could differ', () => {
    const version = (kind: Kind) => withOwnKinds(codebook, [kind]).version;
    expect(version({ ...shelling, label: 'Artillery fire', definition: 'Guns.' })).toBe(codebook.version);
    expect(version(mine)).toMatch(/^.+\+[0-9a-f]{8}$/);
    expect(version({ ...shelling, mutual: true })).not.toBe(version(mine));
    expect(withOwnKinds(codebook, [])).toEqual(codebook);
  });

  it('of no family are refused', () => {
    expect(() => withOwnKinds(codebook, [{ ...mine, family: 'weather' }])).toThrow(
      /mine-clearing: there is no family weather/,
    );
  });

  it('are read from their file, and what does not fit is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-kinds-'));
    try {
      expect(ownKinds(null)).toEqual([]);
      expect(ownKinds(folder)).toEqual([]);
      writeFileSync(join(folder, OWN_KINDS), JSON.stringify({ kinds: [mine] }));
      expect(ownKinds(folder)).toEqual([mine]);
      writeFileSync(join(folder, OWN_KINDS), JSON.stringify({ kinds: [{ ...mine, label: '' }] }));
      expect(() => ownKinds(folder)).toThrow(/codebook\.json: kinds\.0\.label/);
      writeFileSync(join(folder, OWN_KINDS), '{');
      expect(() => ownKinds(folder)).toThrow(/not JSON/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
