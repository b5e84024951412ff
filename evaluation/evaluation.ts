/** What one evaluation found. */
export interface Outcome {
  /** Fractions of 1 by key, as docs/evaluation.md lists them. */
  readonly scores: Readonly<Record<string, number>>;
  /** Lines for people: tables, error lists. */
  readonly lines: readonly string[];
}

export interface EvaluationOptions {
  /** The folder with the data, absolute. */
  readonly data: string;
  /** Where to write what was predicted, in the data's own form; null for nowhere. */
  readonly predictions: string | null;
  /** Whether to list errors by class. */
  readonly errors: boolean;
}

export interface Evaluation {
  readonly name: string;
  /** Relative to the repo's root. */
  readonly defaultData: string;
  readonly run: (options: EvaluationOptions) => Promise<Outcome>;
}
