import { createHash } from 'node:crypto';
import type { Analysis } from '../records/analysis.ts';
import type { ClaimDraft, VoiceDraft } from '../records/claim.ts';
import type { Claim, Participant, Role, Voice } from '../records/reading.ts';
import type { Report } from '../records/report.ts';
import { codePointOffsets, quoteAt, type Span } from '../records/span.ts';
import { type ActorContext, actorContext } from './actors/context.ts';
import { type ActorResolution, resolveActor } from './actors/resolve-actor.ts';
import { type PlaceContext, placeContext } from './places/context.ts';
import type { ResolveResources } from './resources.ts';
import { type Quoter, type Resolved, resolveClaimFigure, resolveClaimPlace, resolveClaimTime } from './slots.ts';
import { type TimeContext, timeContext } from './times/time.ts';
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

function resolveClaim(report: Report, draft: ClaimDraft, context: ReportContext, quote: Quoter): Claim {
  const time = draft.time && resolveClaimTime(draft.time, draft.modality, context, quote);
  const place = draft.place && resolveClaimPlace(draft.place, context, quote);
  const figures = draft.figures.map((figure) => resolveClaimFigure(figure, context, quote));
  const participants = draft.participants.map(({ role, text }) => resolveParticipant(role, text, context, quote));
  return {
    id: claimId(report.id, draft),
    kind: draft.kind,
    evidence: draft.evidence.map(quote),
    trigger: quote(draft.trigger),
    modality: draft.modality,
    participants: participants.map(({ value }) => value),
    time: time?.value ?? null,
    place: place?.value ?? null,
    figures: figures.map(({ value }) => value),
    source: {
      ...resolveVoice(draft.source, context, quote),
      doubt: draft.source.doubt,
      via: draft.source.via.map((v) => resolveVoice(v, context, quote)),
    },
    weapon: draft.weapon && quote(draft.weapon),
    confidence: draft.confidence,
    because: [...draft.because, ...[time, place, ...participants, ...figures].flatMap((x) => x?.because ?? [])],
  };
}

function resolveParticipant(role: Role, text: Span, context: ReportContext, quote: Quoter): Resolved<Participant> {
  const { choice } = resolveActor(text, context.actors);
  const value = { role, text: quote(text), ...knownActor(choice) };
  const name = value.name;
  return { value, because: choice && name ? `“${value.text.quote}” is ${name}: ${choice.because}` : null };
}

/** The same for the same report and trigger, on every machine; two kinds at one trigger are two claims. */
function claimId(report: string, draft: ClaimDraft): string {
  const place = `${report}\n${draft.kind}\n${draft.trigger.start}\n${draft.trigger.end}`;
  return `c-${createHash('sha256').update(place).digest('hex').slice(0, 16)}`;
}

/** Only who is in the list gets a name: a group that the list lacks stands in the claim's own words. */
function knownActor(choice: ActorResolution['choice']): { name: string | null; actor: string | null } {
  return { name: choice?.actor?.name ?? null, actor: choice?.actor?.id ?? null };
}

function resolveVoice(voice: VoiceDraft, context: ReportContext, quote: Quoter): Voice {
  if (voice.text === null) return { kind: voice.kind, text: null, name: null, actor: null };
  return { kind: voice.kind, text: quote(voice.text), ...knownActor(resolveActor(voice.text, context.actors).choice) };
}
