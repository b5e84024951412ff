import { type Engine, openAgain, readOrFail } from '../pipeline.ts';
import type { AttestedClaim } from '../records/attested.ts';
import { type Failure, isFailure, type Report } from '../records/report.ts';
import type { Rereading } from '../store/add-rereadings.ts';
import type { PlacedClaim, ReadReport } from '../store/due-readings.ts';
import { briefOf, type ClaimBrief, type ClaimChange, changeOf } from './claim-changes.ts';
import { matchClaims } from './match-claims.ts';

/** What a new reading changes in a report. */
export interface ReportChange {
  readonly report: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** What is known about the report and was opened in another way; `text` without the texts. */
  readonly facts: readonly { readonly fact: string; readonly before: string | null; readonly after: string | null }[];
  readonly gained: readonly ClaimBrief[];
  readonly lost: readonly ClaimBrief[];
  readonly changed: readonly ClaimChange[];
}

export interface RereadReport {
  readonly rereading: Rereading;
  /** Null where both readings say the same. */
  readonly change: ReportChange | null;
}

/** Opens a report's original once more, reads it by today's engine and compares. `decided`: what people decided on. */
export function rereadReport(engine: Engine, old: ReadReport, decided: ReadonlySet<string>): RereadReport | Failure {
  const { delivery, facts } = old;
  const report = openAgain(delivery, facts.id);
  if (isFailure(report)) return report;
  const reading = readOrFail(engine, delivery, report);
  if (isFailure(reading)) return reading;
  const before = [...placed(old.reading.claims, old.reading.report.text), ...old.older];
  const after = placed(reading.claims, report.text);
  const matches = matchClaims(before, after);
  const current = before.slice(0, old.reading.claims.length);
  const carry = {
    moves: [...matches].flatMap(([i, j]) => moveOf(before[i], after[j])),
    open: current.flatMap(({ claim }, i) => (matches.has(i) || !decided.has(claim.id) ? [] : [claim.id])),
  };
  return {
    rereading: { delivery, report, reading, after: old.hash, carry },
    change: changeIn(old, report, current, after, matches),
  };
}

function placed(claims: readonly PlacedClaim['claim'][], text: string): PlacedClaim[] {
  return claims.map((claim) => ({ claim, text }));
}

function moveOf(before: PlacedClaim | undefined, after: PlacedClaim | undefined): [string, string][] {
  if (before === undefined || after === undefined || before.claim.id === after.claim.id) return [];
  return [[before.claim.id, after.claim.id]];
}

export function headOf({ fingerprint, id, published, publisher, title, url }: Report): AttestedClaim['report'] {
  return { fingerprint, id, published, publisher, title, url };
}

function changeIn(
  old: ReadReport,
  report: Report,
  before: readonly PlacedClaim[],
  after: readonly PlacedClaim[],
  matches: ReadonlyMap<number, number>,
): ReportChange | null {
  const kept = new Map(before.flatMap((_, i) => (matches.has(i) ? [[matches.get(i) ?? -1, i] as const] : [])));
  const change = {
    report: report.id,
    title: report.title,
    publisher: report.publisher,
    facts: factsIn(old, report),
    gained: after.flatMap(({ claim }, j) => (kept.has(j) ? [] : [briefOf(claim)])),
    lost: before.flatMap(({ claim }, i) => (matches.has(i) ? [] : [briefOf(claim)])),
    changed: after.flatMap(({ claim }, j) => {
      const was = before[kept.get(j) ?? -1];
      return was === undefined ? [] : (changeOf(was.claim, claim) ?? []);
    }),
  };
  const { facts, gained, lost, changed } = change;
  return [facts, gained, lost, changed].every((list) => list.length === 0) ? null : change;
}

function factsIn({ facts, reading }: ReadReport, report: Report): ReportChange['facts'] {
  const named = (['title', 'publisher', 'url', 'published', 'language'] as const)
    .filter((fact) => facts[fact] !== report[fact])
    .map((fact) => ({ fact, before: facts[fact], after: report[fact] }));
  const moved = reading.report.text === report.text ? [] : [{ fact: 'text', before: null, after: null }];
  return [...named, ...moved];
}
