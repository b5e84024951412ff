import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveDesk, liveDesk, reprints } from '../../test/desk/live.ts';
import { corroborateRecord, formEvents } from '../pipeline.ts';
import type { DecisionRequest } from '../records/decision.ts';
import { eventFilterSchema } from '../records/filter.ts';
import { addReports } from '../store/add-reports.ts';
import { allClaims } from '../store/all-claims.ts';
import { decide, undoDecision } from '../store/decide.ts';
import { DATABASE } from '../store/folder.ts';
import { listDecisions } from '../store/list-decisions.ts';
import { listEvents } from '../store/list-events.ts';
import { standing } from '../store/standing.ts';
import { withdrawReport } from '../store/withdraw-report.ts';
import { keepIndex, readIndex } from './kept-index.ts';
import { LiveEvents } from './live-events.ts';

let desk: LiveDesk;
beforeAll(async () => {
  desk = await liveDesk();
});
afterAll(() => desk.close());

const VERBS = [
  'merge',
  'split',
  'never-same',
  'discount',
  'confirm',
  'pin',
  'reject',
  'correct',
  'undo',
  'ok',
] as const;

interface Step {
  readonly verb: (typeof VERBS)[number];
  /** Picks what it is about, and beside that what it names. */
  readonly a: number;
  readonly b: number;
}

const step: fc.Arbitrary<Step> = fc.record({ verb: fc.constantFrom(...VERBS), a: fc.nat(1000), b: fc.nat(1000) });

function pick<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

async function stored() {
  return (await listEvents(desk.store, eventFilterSchema.parse({ limit: 1000 }))).events;
}

async function requestOf({ a, b, verb }: Step): Promise<DecisionRequest | null> {
  const events = await stored();
  const event = pick(events, a);
  const other = pick(events, b);
  const claim = pick(await allClaims(desk.store), b).claim;
  const about = { type: 'event', id: event.id } as const;
  switch (verb) {
    case 'merge':
      return event.id === other.id ? null : { verb, about, value: { events: [other.id] } };
    case 'never-same':
      return event.id === other.id ? null : { verb, about, value: { event: other.id } };
    case 'split':
      return event.claims.length < 2 ? null : { verb, about, value: { claims: [pick(event.claims, b)] } };
    case 'discount':
      return { verb, about, value: { reason: 'a test' } };
    case 'confirm':
      return { verb, about };
    case 'pin':
      return { verb, about, value: { slot: 'kind', claim: pick(event.claims, b) } };
    case 'reject':
      return { verb, about: { type: 'claim', id: claim.id } };
    case 'ok':
      return { verb: 'confirm', about: { type: 'claim', id: claim.id } };
    case 'correct': {
      const to = claim.time === null ? null : { ...claim.time, start: '2019-03-01', end: '2019-03-01' };
      return { verb, about: { type: 'claim', id: claim.id }, value: { slot: 'time', to } };
    }
    case 'undo':
      return null;
  }
}

async function take(one: Step): Promise<void> {
  if (one.verb === 'undo') {
    const decisions = await listDecisions(desk.store);
    if (decisions.length > 0) await undoDecision(desk.store, 'Ada', pick(decisions, one.a)).catch(() => null);
    return;
  }
  const request = await requestOf(one);
  if (request !== null) await decide(desk.store, one.a % 2 === 0 ? 'Ada' : 'Ben', [request]);
}

describe('LiveEvents', () => {
  it('makes of decisions what forming all events anew makes, whatever is decided and undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const one of steps) await take(one);
        await expectWhole();
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it('undone to the last, all is as it was but for the history', async () => {
    for (;;) {
      const left = await lastStanding();
      if (left === null) break;
      await undoDecision(desk.store, 'Ada', { id: left });
    }
    await desk.live.settle();
    const events = await stored();
    expect(events.map(({ checked_by, pinned }) => [checked_by, pinned])).toEqual(events.map(() => [null, undefined]));
    expect(events.map(({ claims }) => claims.join()).sort()).toEqual(desk.first);
  });

  it('does so too when reports come in, are withdrawn, and when others form events meanwhile', async () => {
    const more = reprints('The Other Post');
    await addReports(desk.store, more.slice(0, 4));
    await expectWhole();
    await addReports(desk.store, more.slice(4));
    await corroborateRecord(desk.store, { rules: desk.rules });
    await expectWhole();
    const request = { report: more[0]?.report.id ?? '', by: null, reason: null };
    await withdrawReport(desk.store, request, (left) => formEvents({ rules: desk.rules }, left));
    await expectWhole();
  });
});

describe('what LiveEvents keeps for the next process', () => {
  it('is gone on from, whatever came in since', async () => {
    const before = new LiveEvents(desk.store, desk.rules, 0);
    await before.settle();
    await before.keep();
    await addReports(desk.store, reprints('The Third Post'));
    await expectWhole(new LiveEvents(desk.store, desk.rules, 0));
  });

  it('is not used where the record says something else by now', async () => {
    const path = join(desk.store.dir, DATABASE, 'filed-claims');
    const made = { rules: desk.rules.stamp, device: desk.store.history.device };
    const kept = await readIndex(path, made);
    if (kept === null) throw new Error('nothing was kept');
    const [first, ...rest] = kept.held.filed;
    if (first === undefined) throw new Error('nothing was filed');
    // The last number is that of a value which it shares with others: whom it happened to, or what sort did it.
    const packed = first.packed.map((number, i) => (i === first.packed.length - 1 ? number - 1 : number));
    const other = { ...first, packed };
    await keepIndex(path, { ...made, seq: kept.seq }, { ...kept.held, filed: [other, ...rest] });
    await expectWhole(new LiveEvents(desk.store, desk.rules, 0));
  });
});

describe('what is kept', () => {
  it('goes with the database where a report is withdrawn', async () => {
    const live = new LiveEvents(desk.store, desk.rules, 0);
    await live.settle();
    await live.keep();
    const path = join(desk.store.dir, DATABASE, 'filed-claims');
    expect(existsSync(path)).toBe(true);
    const request = { report: reprints('The Third Post')[0]?.report.id ?? '', by: null, reason: null };
    await withdrawReport(desk.store, request, (left) => formEvents({ rules: desk.rules }, left));
    expect(existsSync(path)).toBe(false);
    await expectWhole(live);
  });
});

/** Settles, and holds what is stored against what forming all events anew makes. */
async function expectWhole(live = desk.live): Promise<void> {
  await live.settle();
  const whole = formEvents({ rules: desk.rules }, await standing(desk.store));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect([...(await stored())].sort(byId)).toEqual([...whole.events].sort(byId));
}

async function lastStanding(): Promise<string | null> {
  const decisions = await listDecisions(desk.store);
  const undone = new Set(decisions.filter(({ verb }) => verb === 'undo').map(({ value }) => value));
  return decisions.findLast(({ coder, id, verb }) => coder !== null && verb !== 'undo' && !undone.has(id))?.id ?? null;
}
