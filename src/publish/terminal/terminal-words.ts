import type { SourceKind } from '../../records/reading.ts';

/** The words of the program's answers on a terminal; a locale hands them in. `{n}` stands for a number. */
export interface TerminalWords {
  readonly columns: Readonly<Record<'id' | 'when' | 'what' | 'grade' | 'roots', string>>;
  readonly fields: Readonly<
    Record<'kind' | 'when' | 'where' | 'who' | 'grade' | 'checked' | 'published' | 'outlet', string>
  >;
  readonly headings: Readonly<Record<'figures' | 'roots' | 'claims' | 'history' | 'wholes' | 'parts', string>>;
  /** What the program did to an event, by the verb of its log. */
  readonly did: Readonly<Record<'mint' | 'change' | 'forward' | 'end' | 'withdraw', string>>;
  readonly nobody: string;
  readonly unknown: string;
  /** Time and place that no report says. */
  readonly unsaid: string;
  readonly ownVoice: string;
  readonly unattributed: string;
  readonly disputed: string;
  readonly best: string;
  readonly noEvents: string;
  readonly noClaims: string;
  readonly noReports: string;
  readonly events: { readonly one: string; readonly other: string };
  readonly reportColumns: Readonly<Record<'report' | 'published' | 'outlet' | 'title' | 'claims' | 'events', string>>;
  readonly reports: { readonly one: string; readonly other: string };
  readonly sourceKinds: Readonly<Record<SourceKind, string>>;
  readonly roles: Readonly<Record<'actor' | 'recipient' | 'affected', string>>;
}
