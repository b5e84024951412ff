import { join } from 'node:path';
import { englishResolving } from '../../src/locales/en/resolving.ts';
import type { Engine } from '../../src/pipeline.ts';
import type { AttestedClaim } from '../../src/records/attested.ts';
import type { ClaimDraft } from '../../src/records/claim.ts';
import type { Measure, Modality, Role, SourceKind } from '../../src/records/reading.ts';
import type { Report } from '../../src/records/report.ts';
import type { Span } from '../../src/records/span.ts';
import { reportContext, resolveClaims } from '../../src/resolve/resolve.ts';
import { loadResources, type ResolveResources } from '../../src/resolve/resources.ts';
import { type GoldClaim, type GoldReport, listOf, loadGold, reportOf } from '../claims-gold.ts';
import type { ReadUnit } from './placement.ts';

/**
 * The units that coders read by hand as well, with the coders' claims in place of the program's: what reading holds back
 * shows in the difference. Kinds, days, figures and modality are the coders'; places and actors are theirs in words and
 * resolved by the program; of sources they coded the kind only, so roots cannot be judged by it.
 */
export async function codedUnits(
  root: string,
  units: ReadonlyMap<string, ReadUnit>,
  engine: Engine,
): Promise<Map<string, ReadUnit>> {
  const folders = ['dev', 'train'].map((name) => join(root, '..', 'shared', 'gold', name));
  const reports = (await Promise.all(folders.map(loadGold))).flat();
  const byText = new Map(reports.map((report) => [bare(report.text), report]));
  const resources = loadResources(join(root, 'data'), englishResolving);
  return new Map(
    [...units].flatMap(([id, unit]) => {
      const coded = byText.get(bare(unit.text));
      return coded === undefined ? [] : [[id, byHand(unit, coded, engine, resources)] as const];
    }),
  );
}

/** So many letters and digits tell a report: copies of one differ in white space and in what follows the text. */
const TELLING = 400;

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, TELLING);
}

function byHand(unit: ReadUnit, coded: GoldReport, engine: Engine, resources: ResolveResources): ReadUnit {
  const head = unit.claims[0]?.report;
  if (head === undefined) return { text: unit.text, claims: [] };
  const report: Report = { ...reportOf(coded), id: head.id, text: unit.text };
  const found = coded.claims.flatMap((gold) => {
    const draft = draftOf(gold, unit.text);
    return draft === null ? [] : [{ gold, draft }];
  });
  const drafts = found.map(({ draft }) => draft);
  const claims = resolveClaims(report, drafts, reportContext(report, engine.analyse(unit.text), resources));
  return { text: unit.text, claims: claims.map((claim, i) => attested({ claim, report: head }, found[i]?.gold)) };
}

function draftOf(gold: GoldClaim, text: string): ClaimDraft | null {
  const start = text.indexOf(gold.evidence);
  if (start < 0) return null;
  const evidence: Span = { start, end: start + gold.evidence.length };
  const first = /^\S+/u.exec(gold.evidence)?.[0].length ?? gold.evidence.length;
  const place = listOf(gold.place)[0] ?? null;
  return {
    kind: listOf(gold.kind)[0] ?? '',
    evidence: [evidence],
    trigger: { start, end: start + first },
    modality: (listOf(gold.modality)[0] ?? 'happened') as Modality,
    participants: gold.participants.flatMap(([role, words]) => {
      const span = nearest(words, evidence, text);
      return span === null ? [] : [{ role: role as Role, text: span }];
    }),
    time: null,
    place: placeDraft(place === null ? null : nearest(place, evidence, text)),
    figures: [],
    source: { kind: (listOf(gold.source)[0] ?? 'reporter') as SourceKind, text: null, doubt: false, via: [] },
    weapon: null,
    confidence: 1,
    because: [],
  };
}

function placeDraft(text: Span | null): ClaimDraft['place'] {
  return text === null ? null : { text, inherited: false };
}

/** The words in the evidence, else their first place in the report. */
function nearest(words: string, { start, end }: Span, text: string): Span | null {
  const inside = text.indexOf(words, start);
  const at = inside >= 0 && inside < end ? inside : text.indexOf(words);
  return at < 0 ? null : { start: at, end: at + words.length };
}

/** The coders' days and figures in place of resolved ones. */
function attested({ claim, report }: AttestedClaim, gold: GoldClaim | undefined): AttestedClaim {
  if (gold === undefined) return { claim, report };
  const [start, end] = gold.time ?? [null, null];
  const time =
    gold.time === null
      ? null
      : { text: null, start, end, precision: start === end ? ('day' as const) : ('week' as const) };
  const figures = gold.figures.map(([measure, low, high]) => ({
    measure: measure as Measure,
    who: null,
    population: 'people' as const,
    low,
    best: low ?? high,
    high,
    vague: false,
    text: claim.trigger,
  }));
  return { claim: { ...claim, time, figures }, report };
}
