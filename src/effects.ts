/** What touches the world, handed in by whoever starts the program; tests hand in their own. */
export interface Effects {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** `bytes` random bytes, for ids of devices and salts. */
  readonly random: (bytes: number) => Uint8Array;
  /** One line for people, on standard error. */
  readonly log: (line: string) => void;
  /** A line that the next one may overwrite; shown on a terminal only. */
  readonly progress: (line: string) => void;
}
