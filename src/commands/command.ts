import type { Settings } from '../config.ts';
import type { Effects } from '../effects.ts';
import type { Engine } from '../pipeline.ts';
import type { SavedEvents } from '../store/save-events.ts';
import type { Store } from '../store/store.ts';

/** What a command works with. The same command runs in a process of its own or inside the running desk. */
export interface Context {
  /** The project's folder: models, data, examples. */
  readonly root: string;
  /** The folder that relative paths are meant from. */
  readonly cwd: string;
  readonly settings: Settings;
  /** All commands: the desk runs them for the command line. */
  readonly commands: readonly Command[];
  readonly effects: Effects;
  /** Columns of the terminal. */
  readonly width: number;
  /** Data, to standard output. */
  readonly out: (text: string) => void;
  readonly engine: () => Promise<Engine>;
  /** Runs `use` on the record that `--record` names, opened and closed around it (inside the desk: the open one). */
  readonly withRecord: <T>(use: (store: Store) => Promise<T>) => Promise<T>;
  /** Brings the events of the open record up to what came into it: inside the desk, which keeps them ready. */
  readonly settle?: () => Promise<SavedEvents>;
  /** The record that this process has open already: inside the desk. */
  readonly openStore: Store | null;
  /** The folder of the record. */
  readonly record: string;
}

/** What a command can ask before it runs. */
export interface Asking {
  /** The folder that relative paths are meant from. */
  readonly cwd: string;
  /** Asks for a line that is not shown; from a pipe its first line is taken. */
  readonly secret: (question: string) => Promise<string>;
}

export type Values = Readonly<Record<string, unknown>>;

export interface OptionRow {
  readonly flags: string;
  readonly help: string;
  /** Turns the given word into the value; throws an Error that says what was expected. */
  readonly parse?: (given: string) => unknown;
  /** The only words that are taken. */
  readonly choices?: readonly string[];
  readonly default?: unknown;
}

/** One command of the program: a row of the table in commands.ts. */
export interface Command {
  readonly name: string;
  /** Positional arguments in commander's notation: `<path...>`. */
  readonly arguments: string;
  readonly summary: string;
  readonly options: readonly OptionRow[];
  readonly examples: readonly string[];
  /** True where the command needs the record's lock; then it works through the desk while that runs. */
  readonly needsRecord: boolean;
  /** True where the command makes a new record while there is none. */
  readonly makesRecord?: boolean;
  /**
   * Asks what only the person at the terminal can say, before the command runs here or at the desk; answers the values
   * to run with.
   */
  readonly prepare?: (words: readonly string[], values: Values, asking: Asking) => Promise<Values>;
  /** Returns the exit code: 0 done, 1 done but some inputs failed. Throws for wrong use or a record that cannot be opened. */
  readonly run: (context: Context, words: readonly string[], values: Values) => Promise<0 | 1>;
}
