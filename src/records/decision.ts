/** What a person, or the program, decided; never overwritten. The history holds its salted hash, `decisions/` the rest. */
export interface Decision {
  readonly id: string;
  /** The coder's name; null for the program. */
  readonly coder: string | null;
  /** RFC 3339. */
  readonly at: string;
  readonly about: { readonly type: 'event' | 'claim' | 'report'; readonly id: string };
  readonly verb: string;
  readonly value: unknown;
}
