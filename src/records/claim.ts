import type { Measure, Modality, Population, Role, SourceKind } from './reading.ts';
import type { TimeUse } from './said-time.ts';
import type { Span } from './span.ts';

/**
 * What the claims stage finds: a claim in the report's own words, before dates, places, actors and figures are
 * resolved. Offsets are UTF-16. The resolve stage turns it into a `Claim` of a reading.
 */
export interface ClaimDraft {
  readonly kind: string;
  /** One or more whole sentences. */
  readonly evidence: readonly Span[];
  readonly trigger: Span;
  readonly modality: Modality;
  readonly participants: readonly ParticipantDraft[];
  readonly time: TimeDraft | null;
  readonly place: PlaceDraft | null;
  readonly figures: readonly FigureDraft[];
  readonly source: SourceDraft;
  readonly weapon: Span | null;
  readonly confidence: number;
  readonly because: readonly string[];
}

export interface ParticipantDraft {
  readonly role: Role;
  readonly text: Span;
}

/** The words for the time; `inherited` when they stand outside the claim's own clause and context carries them over. */
export interface TimeDraft {
  readonly text: Span;
  readonly use: TimeUse;
  readonly inherited: boolean;
}

export interface PlaceDraft {
  readonly text: Span;
  readonly inherited: boolean;
}

export interface FigureDraft {
  readonly measure: Measure;
  readonly population: Population;
  readonly who: string | null;
  readonly text: Span;
}

export interface VoiceDraft {
  readonly kind: SourceKind;
  readonly text: Span | null;
}

export interface SourceDraft extends VoiceDraft {
  readonly doubt: boolean;
  readonly via: readonly VoiceDraft[];
}
