import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DataError } from '../errors.ts';
import { englishResolving } from '../locales/en/resolving.ts';
import { readActors } from './actors/table.ts';
import { loadResources } from './resources.ts';

const data = join(import.meta.dirname, '..', '..', 'data');
const own = mkdtempSync(join(tmpdir(), 'corroborate-own-'));
afterAll(() => rmSync(own, { recursive: true }));

describe('loadResources', () => {
  it('lays the user’s own places, dumps and actors over ours, and says so in the stamps', () => {
    writeFileSync(
      join(own, 'places.tsv'),
      'id\tname\tkind\tcountry\tlatitude\tlongitude\nown:x\tXyzzy Hill\tsite\tSY\t35\t38\n',
    );
    writeFileSync(
      join(own, 'actors.tsv'),
      'id\tname\tkind\tcountry\ttheatres\tinter\tnames\tsource\nhezbollah\tParty X\tmilitia\tLB\tLB\t3\t\tus\n',
    );
    mkdirSync(join(own, 'geonames'));
    const row = [
      '99',
      'Plughtown',
      'Plughtown',
      '',
      '1',
      '2',
      'P',
      'PPL',
      'ML',
      '',
      '01',
      '',
      '',
      '',
      '9',
      '',
      '',
      '',
      '',
    ];
    writeFileSync(join(own, 'geonames', 'ML.txt'), `${row.join('\t')}\n`);
    const plain = loadResources(data, englishResolving);
    const mine = loadResources(data, englishResolving, own);
    expect(mine.gazetteer.named('Xyzzy Hill')).toHaveLength(1);
    expect(mine.gazetteer.named('plughtown')[0]?.id).toBe('gn:99');
    expect(mine.actors.byId('hezbollah')?.name).toBe('Party X');
    expect(mine.actors.labelled('Hizbullah').map(({ actor }) => actor.id)).not.toContain('hezbollah');
    expect(mine.gazetteer.stamp).not.toBe(plain.gazetteer.stamp);
    expect(mine.actors.stamp).not.toBe(plain.actors.stamp);
  });

  it('holds at least 250 actors that somebody wrote, each with a source, ties that exist and an id of its own', () => {
    const { actors } = loadResources(data, englishResolving);
    const written = actors.all.filter(({ source }) => source !== 'rule');
    expect(written.length).toBeGreaterThan(250);
    const loose = actors.all
      .flatMap(({ partOf, allies }) => [...partOf, ...allies])
      .filter((tie) => !actors.byId(tie.actor));
    expect(loose.map((tie) => tie.actor)).toEqual([]);
  });
});

describe('readActors', () => {
  const heading = 'id\tname\tkind\tcountry\ttheatres\tinter\tnames\tsource';
  it.each([
    ['a kind that there is not', 'a\tA\tpirates\t\t\t2\t\tus', 'pirates'],
    ['no ACLED code', 'a\tA\tmilitia\t\t\t9\t\tus', '9'],
    ['no source', 'a\tA\tmilitia\t\t\t3\t\t', 'source'],
  ])('refuses %s and names line and cell', (_, row, word) => {
    expect(() => readActors(`${heading}\n${row}`, 'actors.tsv')).toThrow(new RegExp(`actors.tsv:2: .*${word}`));
    expect(() => readActors(`${heading}\n${row}`, 'actors.tsv')).toThrow(DataError);
  });
});
