import type { ColumnType, Insertable, RawBuilder } from 'kysely';
import type { ClaimState, Decision } from '../records/decision.ts';
import type { ConflictEvent, Grade } from '../records/event.ts';
import type { Claim, Modality, Reading, SourceKind } from '../records/reading.ts';
import type { FailureReason, Hints, OriginalKind } from '../records/report.ts';
import type { ReportFacts } from './content.ts';

/** The rows of the database, as kysely reads and writes them: migrations/*.sql. Dates and moments are ISO texts. */
export interface Tables {
  readonly history_position: { readonly device: string; readonly seq: number; readonly hash: string };
  readonly deliveries: Place & {
    readonly hash: string;
    readonly original: string | null;
    readonly name: string;
    readonly kind: OriginalKind | null;
    readonly hints: Json<Hints>;
    readonly at: string;
  };
  readonly failures: { readonly delivery: string; readonly reason: FailureReason; readonly detail: string };
  readonly reports: {
    readonly id: string;
    readonly delivery: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly published: string | null;
    readonly language: string | null;
    readonly fingerprint: string;
    readonly body: Json<ReportFacts>;
    readonly version_key: string | null;
    readonly version_of: string | null;
  };
  readonly readings: Place & {
    readonly hash: string;
    readonly report: string;
    readonly is_current: boolean;
    readonly opening: string;
    readonly words: Words;
    readonly body: Json<Reading>;
  };
  readonly claims: {
    readonly id: string;
    readonly report: string;
    readonly reading: string;
    readonly ordinal: number;
    readonly kind: string;
    readonly modality: Modality;
    readonly source_kind: SourceKind;
    readonly start_date: string | null;
    readonly end_date: string | null;
    readonly country: string | null;
    readonly place: string | null;
    readonly actors: string[];
    readonly body: Json<Claim>;
    readonly state: ClaimState;
    readonly checked_by: string | null;
    readonly checked_at: string | null;
    readonly confidence: number;
    readonly unknown_actor: boolean;
    readonly unknown_place: boolean;
  };
  readonly events: {
    readonly id: string;
    readonly kind: string;
    readonly modality: Modality;
    readonly grade: Grade;
    readonly start_date: string | null;
    readonly end_date: string | null;
    readonly country: string | null;
    readonly checked_by: string | null;
    readonly actors: string[];
    readonly actor_words: Words;
    readonly place_words: Words;
    readonly words: Words;
    readonly body_hash: string;
    readonly place: string | null;
    readonly toll: number | null;
    readonly sources: string[];
    readonly roots: string[];
    readonly outlets: string[];
    readonly toll_low: number | null;
    readonly toll_high: number | null;
  };
  readonly event_bodies: { readonly event: string; readonly body: Json<ConflictEvent> };
  readonly event_claims: { readonly event: string; readonly claim: string };
  readonly former_claims: { readonly event: string; readonly claim: string };
  readonly event_log: Place & {
    readonly at: string;
    readonly event: string;
    readonly verb: EventVerb;
    readonly claims: ColumnType<readonly string[] | null, string | null, never>;
    readonly target: string | null;
  };
  readonly event_forwards: { readonly event: string; readonly target: string };
  readonly decisions: Place & {
    readonly hash: string;
    readonly id: string;
    readonly coder: string | null;
    readonly at: string;
    readonly about_type: Decision['about']['type'];
    readonly about_id: string;
    readonly verb: string;
    readonly value: Json<unknown>;
    readonly note: string | null;
    readonly based_on: number | null;
    readonly undoes: string | null;
    readonly claims: string[];
  };
  readonly withdrawals: Place & {
    readonly report: string;
    readonly originals: string[];
    readonly decision: string;
    readonly at: string;
  };
  readonly migrations: { readonly number: number; readonly name: string; readonly hash: string };
}

export type EventVerb = 'mint' | 'change' | 'forward' | 'end' | 'withdraw';

/** A row to be inserted. */
export type Insert<T extends keyof Tables> = Insertable<Tables[T]>;

/** The line of the history that a row comes from. */
interface Place {
  readonly device: string;
  readonly seq: number;
}

/** Read as a value, written as its text. */
type Json<T> = ColumnType<T, string, string>;

/** A set of words to search in: written by `wordSet`, never read. */
type Words = ColumnType<never, RawBuilder<string>, never>;
