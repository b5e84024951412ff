import type { AttestedClaim } from '../records/attested.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { EventFilter, TimeStep } from '../records/filter.ts';
import type { Claim, Stamps } from '../records/reading.ts';
import type { Failure, Report } from '../records/report.ts';
import type { FiledDecision } from '../store/find-decisions.ts';
import type { ClaimQuery, ListedClaim } from '../store/list-claims.ts';
import type { listActors, listOutlets, listPlaces, listSpeakers, NamedQuery } from '../store/list-named.ts';
import type { EventCounts } from '../store/overview/overview.ts';
import type { PlaceGroups } from '../store/overview/place-groups.ts';
import type { RelatedEvents } from '../store/related-events.ts';
import type { Sheet } from '../store/sheets/sheet.ts';
import type { SheetPage, SheetQuery, sheetValues } from '../store/sheets/sheet-rows.ts';
import type { ClaimCheck } from './shapes/decisions.ts';
import type { HistoryEntry, ReportRow } from './shapes.ts';

export interface EventDetail {
  readonly event: ConflictEvent;
  readonly claims: readonly (AttestedClaim & { readonly check: ClaimCheck })[];
  readonly history: readonly HistoryEntry[];
  /** What people decided on it and on its claims, the oldest first. */
  readonly decisions: readonly FiledDecision[];
  /** What it is part of, and what is part of it. */
  readonly related: RelatedEvents;
  /** Where the id leads that was asked for; null where it is the event's own. */
  readonly forwarding: { readonly from: string; readonly to: readonly string[] } | null;
}

export interface ReportDetail {
  readonly report: Report;
  readonly madeBy: Stamps | null;
  readonly claims: readonly {
    readonly claim: Claim;
    readonly check: ClaimCheck;
    /** What the machine read, where people corrected it. */
    readonly machine: Claim | null;
    readonly event: string | null;
  }[];
  /** What people decided on the report and its claims, the oldest first. */
  readonly decisions: readonly FiledDecision[];
  readonly versions: readonly { readonly id: string; readonly published: string | null }[];
  readonly copies: readonly {
    readonly id: string;
    readonly publisher: string | null;
    readonly published: string | null;
  }[];
}

export interface ReportQuery {
  /** Words of the title, the outlet or the text; all of them. */
  readonly words?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface RecordState {
  readonly name: string;
  readonly example: boolean;
  readonly counts: {
    readonly reports: number;
    readonly claims: number;
    readonly events: number;
    readonly failures: number;
  };
  /** Changes whenever the record does, the head of its history say. */
  readonly revision: string;
  readonly madeBy: Stamps | null;
}

/** What the server asks of a record. It only reads: whatever changes a record is a command. */
export interface RecordReads {
  readonly state: () => Promise<RecordState>;
  /** The newest first, undated ones last. */
  readonly listEvents: (
    filter: EventFilter,
  ) => Promise<{ readonly total: number; readonly events: readonly ConflictEvent[] }>;
  /** Their bars along time by `step`, or by what suits their number. */
  readonly countEvents: (filter: EventFilter, step: TimeStep | null) => Promise<EventCounts>;
  readonly countPlaces: (filter: EventFilter) => Promise<PlaceGroups>;
  readonly getEvent: (id: string) => Promise<EventDetail | null>;
  /** When and why there is no event of this id any longer; null where there is one, or never was. */
  readonly goneEvent: (id: string) => Promise<{ readonly at: string; readonly withdrawn: boolean } | null>;
  readonly listClaims: (
    query: ClaimQuery,
  ) => Promise<{ readonly total: number; readonly claims: readonly ListedClaim[] }>;
  readonly listActors: (query: NamedQuery) => ReturnType<typeof listActors>;
  readonly listPlaces: (query: NamedQuery) => ReturnType<typeof listPlaces>;
  readonly listOutlets: (query: NamedQuery) => ReturnType<typeof listOutlets>;
  readonly listSpeakers: (query: NamedQuery) => ReturnType<typeof listSpeakers>;
  /** A table as somebody wants to see it. Throws UsageError for a column that it has not. */
  readonly sheetRows: (sheet: Sheet, query: SheetQuery) => Promise<SheetPage>;
  readonly sheetValues: (
    sheet: Sheet,
    column: string,
    filters: SheetQuery['filters'],
  ) => ReturnType<typeof sheetValues>;
  readonly listReports: (
    query: ReportQuery,
  ) => Promise<{ readonly total: number; readonly reports: readonly ReportRow[] }>;
  readonly getReport: (id: string) => Promise<ReportDetail | null>;
  /** When this report was withdrawn; null where it was not. */
  readonly goneReport: (id: string) => Promise<{ readonly at: string } | null>;
  readonly listFailures: () => Promise<readonly (Omit<Failure, 'failed'> & { readonly at: string })[]>;
}
