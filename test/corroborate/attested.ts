import { createHash } from 'node:crypto';
import { loadCodebook } from '../../src/codebooks/load.ts';
import { loadRules } from '../../src/corroborate/load.ts';
import type { Rules } from '../../src/corroborate/rules.ts';
import { corroborationWords } from '../../src/locales/en/corroboration.ts';
import type { AttestedClaim } from '../../src/records/attested.ts';
import type { Claim, ClaimFigure, ClaimPlace, ClaimSource, Participant } from '../../src/records/reading.ts';

/** A claim as a test writes it; whatever is left out is unknown. */
export interface ClaimSpec {
  readonly kind?: string;
  readonly says?: string;
  readonly trigger?: string;
  readonly modality?: Claim['modality'];
  readonly day?: string | null;
  readonly until?: string;
  readonly place?: Partial<ClaimPlace> | null;
  readonly killed?: number | readonly [number | null, number | null, number | null];
  readonly population?: ClaimFigure['population'];
  readonly figures?: readonly ClaimFigure[];
  readonly source?: Partial<ClaimSource> & { readonly words?: string };
  readonly who?: readonly (readonly [Participant['role'], string, string | null])[];
  /** Where the sentence begins in its report. */
  readonly at?: number;
}

export interface ReportSpec {
  readonly report: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly title?: string | null;
  readonly fingerprint?: string;
}

const NOWHERE: ClaimPlace = {
  text: null,
  name: null,
  id: null,
  country: null,
  admin1: null,
  latitude: null,
  longitude: null,
  radius_km: null,
  precision: 'unknown',
};

/** A town of the tests' own making, with an id and a point. */
export function town(name: string, latitude: number, longitude: number, admin1 = 'North'): Partial<ClaimPlace> {
  return { name, id: `p-${name}`, country: 'SY', admin1, latitude, longitude, radius_km: 2, precision: 'settlement' };
}

export function figure(
  measure: ClaimFigure['measure'],
  bounds: readonly [number | null, number | null, number | null],
  said: string,
  more: Partial<ClaimFigure> = {},
): ClaimFigure {
  const [low, best, high] = bounds;
  const text = { start: 0, end: said.length, quote: said };
  return { measure, who: null, population: 'people', low, best, high, vague: false, text, ...more };
}

export function attested(report: ReportSpec, spec: ClaimSpec): AttestedClaim {
  const claim = claimOf(spec);
  const id = createHash('sha256')
    .update(JSON.stringify([report.report, spec]))
    .digest('hex')
    .slice(0, 12);
  const head = {
    id: report.report,
    publisher: report.publisher === undefined ? 'Daily Post' : report.publisher,
    url: null,
    title: report.title ?? null,
    published: report.published === undefined ? '2019-03-03' : report.published,
    fingerprint: report.fingerprint ?? report.report,
  };
  return { claim: { ...claim, id: `c-${id}` }, report: head };
}

function claimOf(spec: ClaimSpec): Omit<Claim, 'id'> {
  const says = spec.says ?? 'A strike hit the town.';
  const at = spec.at ?? 0;
  const trigger = spec.trigger ?? 'strike';
  const start = at + Math.max(0, says.indexOf(trigger));
  return {
    kind: spec.kind ?? 'air-strike',
    evidence: [{ start: at, end: at + says.length, quote: says }],
    trigger: { start, end: start + trigger.length, quote: trigger },
    modality: spec.modality ?? 'happened',
    participants: (spec.who ?? []).map(([role, name, actor]) => participant(role, name, actor)),
    time: timeOf(spec),
    place: spec.place === undefined || spec.place === null ? null : { ...NOWHERE, ...spec.place },
    figures: [...figuresOf(spec)],
    source: sourceOf(spec.source ?? {}, says, at),
    weapon: null,
    confidence: 0.9,
    because: ['test'],
  };
}

function participant(role: Participant['role'], name: string, actor: string | null): Participant {
  return { role, text: { start: 0, end: name.length, quote: name }, name: actor === null ? null : name, actor };
}

function timeOf({ day, until }: ClaimSpec): Claim['time'] {
  if (day === undefined || day === null) return null;
  return { text: null, start: day, end: until ?? day, precision: until === undefined ? 'day' : 'week' };
}

function figuresOf({ killed, figures, population }: ClaimSpec): readonly ClaimFigure[] {
  if (figures !== undefined) return figures;
  if (killed === undefined) return [];
  const bounds = typeof killed === 'number' ? ([killed, killed, killed] as const) : killed;
  return [figure('killed', bounds, String(bounds[1]), { population: population ?? 'people' })];
}

/** The words for the source where they stand in the sentence, else behind it. */
function sourceOf({ words, ...source }: NonNullable<ClaimSpec['source']>, says: string, at: number): ClaimSource {
  const found = says.indexOf(words ?? '');
  const start = at + (found < 0 ? says.length + 1 : found);
  const text = words === undefined ? null : { start, end: start + words.length, quote: words };
  return { kind: 'reporter', text, name: null, actor: null, doubt: false, via: [], ...source };
}

export const OBSERVATORY = { kind: 'monitor', name: 'Syrian Observatory for Human Rights', actor: 'sohr' } as const;

/** The program's own rules, as they are committed. */
export async function ownRules(): Promise<Rules> {
  return loadRules('.', await loadCodebook('data/codebook.json'), corroborationWords);
}
