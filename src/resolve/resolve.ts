import { createHash } from 'node:crypto';
import type { Analysis } from '../records/analysis.ts';
import type { ClaimDraft, FigureDraft, PlaceDraft, TimeDraft, VoiceDraft } from '../records/claim.ts';
import type { Claim, ClaimFigure, ClaimPlace, ClaimTime, Modality, Voice } from '../records/reading.ts';
import type { Report } from '../records/report.ts';
import { codePointOffsets, type Quote, quoteAt, type Span } from '../records/span.ts';
import { type ActorContext, actorContext } from './actors/context.ts';
import { type ActorResolution, resolveActor } from './actors/resolve-actor.ts';
import { resolveFigure } from './figures/figure.ts';
import { type PlaceContext, placeContext } from './places/context.ts';
import { resolvePlace } from './places/resolve-place.ts';
import type { ResolveResources } from './resources.ts';
import { resolveTime, type TimeContext, timeContext } from './times/time.ts';
import { weekendOf } from './times/weekend.ts';

/** Everything that a report lends to the resolving of its mentions; offsets UTF-16. */
export interface ReportContext {
  readonly text: string;
  /** The outlet, in the words of the report's record. */
  readonly publisher: string | null;
  readonly analysis: Analysis;
  readonly resources: ResolveResources;
  readonly times: TimeContext;
  readonly places: PlaceContext;
  readonly actors: ActorContext;
}

/** Reads a report's surroundings once, for all its mentions. */
export function reportContext(report: Report, analysis: Analysis, resources: ResolveResources): ReportContext {
  const { text, published } = report;
  const { language, actors, gazetteer } = resources;
  const outlet = report.publisher === null ? null : (actors.labelled(report.publisher)[0]?.actor.country ?? null);
  const places = placeContext(text, gazetteer, language.places, actors.countryOf, outlet);
  const around = { published, countries: places.countries, publisher: report.publisher };
  return {
    text,
    publisher: report.publisher,
    analysis,
    resources,
    times: timeContext(text, analysis, published, resources.times, weekendOf(outlet, published)),
    places,
    actors: actorContext(text, actors, language.actors, around),
  };
}

/**
 * Resolves the words of claims to dates, places, actors and figures. What cannot be resolved says so; quotes are the
 * report's own words, and offsets become code points.
 */
export function resolveClaims(report: Report, drafts: readonly ClaimDraft[], context: ReportContext): Claim[] {
  const points = codePointOffsets(report.text);
  const quote: Quoter = (span) => {
    const found = quoteAt(report.text, span);
    return { ...found, start: points(span.start), end: points(span.end) };
  };
  return drafts.map((draft) => resolveClaim(report, draft, context, quote));
}

type Quoter = (span: Span) => Quote;

function resolveClaim(report: Report, draft: ClaimDraft, context: ReportContext, quote: Quoter): Claim {
  return {
    id: claimId(report.id, draft),
    kind: draft.kind,
    evidence: draft.evidence.map(quote),
    trigger: quote(draft.trigger),
    modality: draft.modality,
    participants: draft.participants.map(({ role, text }) => ({
      role,
      text: quote(text),
      ...knownActor(resolveActor(text, context.actors)),
    })),
    time: draft.time && resolveClaimTime(draft.time, draft.modality, context, quote),
    place: draft.place && resolveClaimPlace(draft.place, context, quote),
    figures: draft.figures.flatMap((figure) => resolveClaimFigure(figure, context, quote) ?? []),
    source: {
      ...resolveVoice(draft.source, context, quote),
      doubt: draft.source.doubt,
      via: draft.source.via.map((v) => resolveVoice(v, context, quote)),
    },
    weapon: draft.weapon && quote(draft.weapon),
    confidence: draft.confidence,
    because: [...draft.because],
  };
}

/** The same for the same report and trigger, on every machine; two kinds at one trigger are two claims. */
function claimId(report: string, draft: ClaimDraft): string {
  const place = `${report}\n${draft.kind}\n${draft.trigger.start}\n${draft.trigger.end}`;
  return `c-${createHash('sha256').update(place).digest('hex').slice(0, 16)}`;
}

/** Only who is in the list gets a name: a group that the list lacks stands in the claim's own words. */
function knownActor({ choice }: ActorResolution): { name: string | null; actor: string | null } {
  return { name: choice?.actor?.name ?? null, actor: choice?.actor?.id ?? null };
}

function resolveVoice(voice: VoiceDraft, context: ReportContext, quote: Quoter): Voice {
  if (voice.text === null) return { kind: voice.kind, text: null, name: null, actor: null };
  return { kind: voice.kind, text: quote(voice.text), ...knownActor(resolveActor(voice.text, context.actors)) };
}

function resolveClaimTime(time: TimeDraft, modality: Modality, context: ReportContext, quote: Quoter): ClaimTime {
  const { choice } = resolveTime(time.text, context.times, modality === 'planned' ? 'future' : 'past');
  return {
    text: quote(time.text),
    start: choice?.start ?? null,
    end: choice?.end ?? null,
    precision: choice?.precision ?? 'unknown',
  };
}

function resolveClaimPlace(place: PlaceDraft, context: ReportContext, quote: Quoter): ClaimPlace {
  const { choice } = resolvePlace(place.text, context.places);
  const division = choice?.place?.division ?? null;
  return {
    text: quote(place.text),
    name: choice?.place?.name ?? null,
    id: choice?.place?.id ?? null,
    country: choice?.country ?? null,
    admin1: division === null ? null : context.resources.gazetteer.divisionName(division),
    latitude: choice?.latitude ?? null,
    longitude: choice?.longitude ?? null,
    radius_km: choice?.radiusKm ?? null,
    precision: choice?.precision ?? 'unknown',
  };
}

function resolveClaimFigure(figure: FigureDraft, context: ReportContext, quote: Quoter): ClaimFigure | null {
  const sentence = context.analysis.sentences.find((s) => s.start <= figure.text.start && figure.text.start < s.end);
  const around = sentence ?? { start: 0, end: context.text.length };
  const bounds = resolveFigure(context.text, figure.text, around, context.resources.language.figures);
  if (bounds === null) return null;
  const { low, best, high, vague } = bounds;
  return {
    measure: figure.measure,
    who: figure.who,
    population: figure.population,
    low,
    best,
    high,
    vague,
    text: quote(figure.text),
  };
}
