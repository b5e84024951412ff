/** A measurement of speed or memory: it prints figures and never fails on one. */
export interface Benchmark {
  readonly name: string;
  /** `options`: flags of the command line without their dashes. Returns the keys that docs/benchmarks.md lists. */
  readonly run: (options: Readonly<Record<string, string>>) => Promise<Readonly<Record<string, unknown>>>;
}
