import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importReports } from '../import-reports.ts';
import { type Engine, loadEngine, withdraw } from '../pipeline.ts';
import type { Claim } from '../records/reading.ts';
import { addDecision } from '../store/add-decision.ts';
import { allClaims } from '../store/all-claims.ts';
import { getEvent } from '../store/get-event.ts';
import { listDecisions } from '../store/list-decisions.ts';
import { listGroupings } from '../store/list-groupings.ts';
import { rebuildDatabase } from '../store/rebuild-database.ts';
import type { Store } from '../store/store.ts';
import { dump } from '../store/testing/dump.ts';
import { root, testEffects, withFolder, withRecord } from '../store/testing/record.ts';
import { bytesWith } from '../store/testing/withdrawing.ts';
import { verifyRecord } from '../store/verify-record.ts';
import { reread } from './reread.ts';

const REPORTS = {
  'mill.txt': 'Two shells hit a mill in Idlib on Sunday, killing at least 12 people, residents said.\n',
  'depot.txt': 'Warplanes bombed a fuel depot near Saraqib on Sunday, wounding three drivers, a medic said.\n',
  'bridge.txt': 'Gunmen blew up the old bridge in Mosul on Saturday, the army said in a statement.\n',
};

const effects = testEffects();
let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine(root);
}, 60_000);

/** Tomorrow's engine: another gazetteer, by which claims come out as `change` says; null: it does not find the claim. */
function tomorrow(change: (claim: Claim) => Claim | null, gazetteer = 'sha256:tomorrow'): Engine {
  const stamps = { ...engine.stamps, gazetteer };
  const read: Engine['read'] = (report) => {
    const { report: head, claims } = engine.read(report);
    return { report: { ...head, made_by: stamps }, claims: claims.flatMap((claim) => change(claim) ?? []) };
  };
  return { ...engine, stamps, read };
}

async function withReports<T>(use: (store: Store) => Promise<T>): Promise<T> {
  return await withFolder(async (folder) => {
    const inbox = join(folder, 'inbox');
    await mkdir(inbox);
    for (const [name, text] of Object.entries(REPORTS)) await writeFile(join(inbox, name), text);
    return await withRecord(join(folder, 'record'), async (store) => {
      const hints = { published: '2019-03-04', publisher: 'Gulf Gazette' };
      await importReports(store, engine, [inbox], { cwd: folder, hints, effects });
      return await use(store);
    });
  });
}

const look = { reports: [], apply: false, effects } as const;
const take = { ...look, apply: true } as const;

async function claimAbout(store: Store, word: string): Promise<Claim> {
  const claims = await allClaims(store);
  const found = claims.find(({ claim }) => claim.evidence.some(({ quote }) => quote.includes(word)));
  if (found === undefined) throw new Error(`no claim about ${word}`);
  return found.claim;
}

async function eventOf(store: Store, claim: string): Promise<string> {
  const groups = await listGroupings(store);
  return groups.find(({ claims }) => claims.includes(claim))?.id ?? '';
}

describe('reread', () => {
  it('has nothing to do where the stamps are the same', () =>
    withReports(async (store) => {
      const { hash } = store.head;
      const found = await reread(store, engine, take);
      expect(found).toMatchObject({ due: 0, reports: [], failed: [], open: [] });
      expect(found.events).toEqual({ minted: [], changed: [], forwarded: [], ended: [], split: [], joined: [] });
      expect(store.head.hash).toBe(hash);
    }));

  it('shows the difference first, changes nothing by that, and takes over what it showed', () =>
    withReports(async (store) => {
      const mill = await claimAbout(store, 'mill');
      const bridge = await claimAbout(store, 'bridge');
      const gone = (await allClaims(store)).filter(({ claim }) => claim.id === bridge.id);
      const better = tomorrow((claim) => {
        if (claim.id === bridge.id) return null;
        return claim.id === mill.id ? { ...claim, place: null, confidence: 0.1 } : claim;
      });
      const before = await dump(store);
      const { hash, seq } = store.head;
      const shown = await reread(store, better, look);
      expect(shown).toMatchObject({ applied: false, due: 3, failed: [], moved_on: [], open: [] });
      expect(shown.reports.flatMap(({ lost }) => lost.map(({ id }) => id))).toEqual(gone.map(({ claim }) => claim.id));
      expect(shown.reports.flatMap(({ changed }) => changed)).toMatchObject([
        { id: mill.id, was: mill.id, slots: [{ slot: 'place', after: null }] },
      ]);
      expect(shown.events.ended).toHaveLength(1);
      expect(store.head.hash).toBe(hash);
      expect(await dump(store)).toEqual(before);
      const taken = await reread(store, better, take);
      expect(taken).toEqual({ ...shown, applied: true });
      const rows = await dump(store);
      const lines = rows.filter((row) => row.startsWith('readings: '));
      expect(lines).toHaveLength(6);
      // One reading line each, and one each for the event that changed and the one that ended.
      expect(store.head.seq).toBe(seq + 3 + taken.events.changed.length + taken.events.ended.length);
      await rebuildDatabase(store);
      expect(await dump(store)).toEqual(rows);
      expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
      expect(await reread(store, better, take)).toMatchObject({ due: 0, reports: [], events: { changed: [] } });
    }));

  it('reads only the reports that are named', () =>
    withReports(async (store) => {
      const [first] = await allClaims(store);
      const reports = [first?.report.id ?? ''];
      expect(
        await reread(
          store,
          tomorrow((claim) => claim),
          { ...look, reports },
        ),
      ).toMatchObject({ due: 1, same: 1 });
      await expect(reread(store, engine, { ...look, reports: ['r-none'] })).rejects.toThrow(/report r-none: not in/);
    }));

  it('keeps what people decided where claims get other ids, and the events’ ids as well', () =>
    withReports(async (store) => {
      const mill = await claimAbout(store, 'mill');
      const depot = await claimAbout(store, 'depot');
      const event = await eventOf(store, mill.id);
      const at = '2020-05-01T00:00:00.000Z';
      const about = { type: 'event', id: event } as const;
      await addDecision(store, { id: 'd-1', coder: 'Ada', at, about, verb: 'confirm', value: { claims: [mill.id] } });
      const out = { type: 'claim', id: depot.id } as const;
      await addDecision(store, { id: 'd-2', coder: 'Ben', at, about: out, verb: 'take-out', value: null });
      const renamed = tomorrow((claim) => ({ ...claim, id: `${claim.id}0` }));
      const shown = await reread(store, renamed, look);
      const taken = await reread(store, renamed, take);
      expect(taken).toEqual({ ...shown, applied: true });
      expect(taken.carried).toEqual([
        { decision: 'd-1', from: mill.id, to: `${mill.id}0` },
        { decision: 'd-2', from: depot.id, to: `${depot.id}0` },
      ]);
      expect(taken.events).toMatchObject({ minted: [], forwarded: [], split: [], joined: [] });
      const found = await getEvent(store, event);
      expect(found?.event).toMatchObject({ checked_by: 'Ada', claims: expect.arrayContaining([`${mill.id}0`]) });
      expect(await eventOf(store, `${depot.id}0`)).toBe('');
      const people = (await listDecisions(store)).filter(({ coder }) => coder !== null);
      expect(people.map(({ id, about: on }) => [id, on.id])).toEqual([
        ['d-1', event],
        ['d-2', depot.id],
      ]);
      // A third engine gives the first ids back.
      const back = tomorrow((claim) => claim, 'sha256:later');
      expect((await reread(store, back, take)).events).toMatchObject({ minted: [], ended: [] });
      expect((await getEvent(store, event))?.event).toMatchObject({ checked_by: 'Ada' });
      expect(await eventOf(store, depot.id)).toBe('');
    }));

  it('asks a person where a claim is gone on which somebody decided, until it is there again', () =>
    withReports(async (store) => {
      const depot = await claimAbout(store, 'depot');
      const about = { type: 'claim', id: depot.id } as const;
      const at = '2020-05-01T00:00:00.000Z';
      const decision = { id: 'd-1', coder: 'Ada', at, about, verb: 'take-out', value: null };
      await addDecision(store, decision);
      const blind = tomorrow((claim) => (claim.id === depot.id ? null : claim));
      const open = [{ decision, claims: [depot.id] }];
      expect((await reread(store, blind, look)).open).toEqual(open);
      expect((await reread(store, blind, take)).open).toEqual(open);
      expect(await reread(store, blind, look)).toMatchObject({ due: 0, open });
      await rebuildDatabase(store);
      expect((await reread(store, blind, look)).open).toEqual(open);
      const sharper = tomorrow(
        (claim) => (claim.id === depot.id ? { ...claim, id: 'c-found' } : claim),
        'sha256:later',
      );
      expect(await reread(store, sharper, take)).toMatchObject({ open: [] });
      expect(await eventOf(store, 'c-found')).toBe('');
    }));

  it('keeps the older reading of a report that cannot be read again', () =>
    withReports(async (store) => {
      const before = await allClaims(store);
      const broken: Engine = {
        ...tomorrow((claim) => claim),
        read: () => {
          throw new Error('no weights');
        },
      };
      const found = await reread(store, broken, take);
      expect(found.failed).toHaveLength(3);
      expect(found.failed[0]).toMatchObject({ reason: 'reader-failed', detail: 'no weights' });
      expect(await allClaims(store)).toEqual(before);
    }));

  it('leaves nothing behind when a report is withdrawn that was read again', () =>
    withReports(async (store) => {
      const mill = await claimAbout(store, 'mill');
      const report = (await allClaims(store)).find(({ claim }) => claim.id === mill.id)?.report.id ?? '';
      const at = '2020-05-01T00:00:00.000Z';
      const about = { type: 'claim', id: mill.id } as const;
      await addDecision(store, { id: 'd-1', coder: 'Ada', at, about, verb: 'take-out', value: null });
      await reread(
        store,
        tomorrow((claim) => ({ ...claim, id: `${claim.id}0` })),
        take,
      );
      await withdraw(store, engine, { report, by: 'Ada', reason: null });
      expect(await bytesWith(store.dir, ['a mill', 'idlib', mill.evidence[0]?.quote ?? 'mill'])).toEqual([]);
      expect((await listDecisions(store)).filter(({ about: on }) => on.id === mill.id)).toEqual([]);
      expect(await verifyRecord(store)).toMatchObject({ findings: [], unfinished: [] });
      expect((await allClaims(store)).some((one) => one.report.id === report)).toBe(false);
    }));
});
