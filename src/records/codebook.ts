/** An entry of the codebook: a kind of event, carrying every answer that shared code asks of it. */
export interface Kind {
  readonly id: string;
  readonly family: string;
  readonly label: string;
  readonly definition: string;
  readonly acled: { readonly event: string; readonly subEvent: string } | null;
  readonly plover: { readonly event: string; readonly mode: string | null } | null;
  /** Measures that a figure of this kind can have, the most usual first. */
  readonly measures: readonly string[];
  /** True where both sides act (a clash, talks, an exchange). */
  readonly mutual: boolean;
  /** True where saying it is the act (claims of responsibility, accusations, threats, demands, decisions). */
  readonly speech: boolean;
}

export interface Codebook {
  readonly version: string;
  readonly families: readonly { readonly id: string; readonly label: string }[];
  readonly kinds: readonly Kind[];
}
