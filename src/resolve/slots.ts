import type { FigureDraft, PlaceDraft, TimeDraft } from '../records/claim.ts';
import type { Absence, Basis, ClaimFigure, ClaimPlace, ClaimTime, Modality } from '../records/reading.ts';
import type { Quote, Span } from '../records/span.ts';
import { resolveFigure } from './figures/figure.ts';
import { resolvePlace } from './places/resolve-place.ts';
import type { ReportContext } from './resolve.ts';
import { resolveTime, type TimeContext } from './times/time.ts';

/** A value of a claim, and why it is that, in words for people; null where there is nothing to explain. */
export interface Resolved<Value> {
  readonly value: Value;
  readonly because: string | null;
}

/** Turns UTF-16 spans of a report into quotes with offsets in code points. */
export type Quoter = (span: Span) => Quote;

export function resolveClaimTime(
  draft: TimeDraft,
  modality: Modality,
  context: ReportContext,
  quote: Quoter,
): Resolved<ClaimTime> {
  const { choice } = resolveTime(draft.text, context.times, modality === 'planned' ? 'future' : 'past', draft.use);
  const reckoned = draft.use === 'until' || draft.use === 'length';
  const text = quote(draft.text);
  return {
    value: {
      text,
      start: choice?.start ?? null,
      end: choice?.end ?? null,
      precision: choice?.precision ?? 'unknown',
      basis: basisOf(draft.inherited || reckoned),
      unresolved: choice ? null : undated(context.times),
    },
    because: choice && `“${text.quote}” is ${daysOf(choice)}: ${choice.because}`,
  };
}

const basisOf = (implied: boolean): Basis => (implied ? 'implied' : 'stated');
const undated = ({ published }: TimeContext): Absence => (published === null ? 'report-undated' : 'no-day');
const daysOf = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  start === end ? start : `${start} to ${end}`;

export function resolveClaimPlace(draft: PlaceDraft, context: ReportContext, quote: Quoter): Resolved<ClaimPlace> {
  const { choice, candidates } = resolvePlace(draft.text, context.places);
  const division = choice?.place?.division ?? null;
  const text = quote(draft.text);
  const name = choice?.place?.name ?? null;
  return {
    value: {
      text,
      name,
      id: choice?.place?.id ?? null,
      country: choice?.country ?? null,
      admin1: division === null ? null : context.resources.gazetteer.divisionName(division),
      latitude: choice?.latitude ?? null,
      longitude: choice?.longitude ?? null,
      radius_km: choice?.radiusKm ?? null,
      precision: choice?.precision ?? 'unknown',
      basis: basisOf(draft.inherited),
      unresolved: choice ? null : candidates.length > 0 ? 'several-of-that-name' : 'unknown-name',
    },
    because: choice && `“${text.quote}” is ${[name, choice.country].filter(Boolean).join(', ')}: ${choice.because}`,
  };
}

/** Words that give no number stay, marked as unresolved: what a report says of people is never lost. */
export function resolveClaimFigure(draft: FigureDraft, context: ReportContext, quote: Quoter): Resolved<ClaimFigure> {
  const sentence = context.analysis.sentences.find((s) => s.start <= draft.text.start && draft.text.start < s.end);
  const around = sentence ?? { start: 0, end: context.text.length };
  const bounds = resolveFigure(context.text, draft.text, around, context.resources.language.figures);
  const { measure, who, population } = draft;
  const text = quote(draft.text);
  const { low = null, best = null, high = null, vague = true } = bounds ?? {};
  return {
    value: { measure, who, population, low, best, high, vague, text, unresolved: bounds ? null : 'no-number' },
    because: bounds && `“${text.quote}” gives ${boundsOf(low, high)}: ${bounds.because}`,
  };
}

function boundsOf(low: number | null, high: number | null): string {
  if (low === high) return String(low);
  return low === null ? `at most ${high}` : high === null ? `at least ${low}` : `${low} to ${high}`;
}
