import type { Kernel } from '../kernel/kernel.ts';
import type { ModelFiles, Move } from '../model.ts';
import { Scorer } from './scorer.ts';

/** A name over tokens `first` to `last`, exclusive. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly label: string;
}

const FEATURES = 3;
const CLOSED = -1;

/**
 * spaCy's named entity recogniser: for each token one move of the BILUO scheme (begin, in, last, unit, out), greedy.
 * A name neither crosses a sentence's start nor starts with white space.
 */
export class Namer {
  readonly #kernel: Kernel;
  readonly #scorer: Scorer;
  readonly #moves: readonly Move[];
  readonly #tokens = new Int32Array(FEATURES);

  constructor(kernel: Kernel, files: ModelFiles, vectorWidth: number) {
    const { names } = files.rules;
    if (names.features !== FEATURES) throw new Error(`a namer with ${names.features} features is not supported`);
    this.#kernel = kernel;
    this.#scorer = new Scorer(kernel, files, 'names', names, vectorWidth);
    this.#moves = names.moves;
  }

  find(vectors: Float32Array, starts: Uint8Array, spaces: readonly boolean[]): TokenSpan[] {
    const names: TokenSpan[] = [];
    let first = CLOSED;
    let label = '';
    this.#scorer.start(vectors);
    for (let token = 0; token < starts.length; token++) {
      this.#tokens[0] = token;
      this.#tokens[1] = first;
      this.#tokens[2] = first < 0 ? -1 : token - 1;
      this.#scorer.score(this.#tokens);
      const joins = token + 1 < starts.length && starts[token + 1] !== 1;
      const best = this.#bestMove(first < 0 ? null : label, joins, spaces[token] === true);
      if (best?.move === 'B') {
        first = token;
        label = best.label;
      } else if (best?.move === 'U') names.push({ first: token, last: token + 1, label: best.label });
      else if (best?.move === 'L') {
        names.push({ first, last: token + 1, label });
        first = CLOSED;
      }
    }
    return names;
  }

  /** The valid move with the highest score. `open`: the label of the name that is open; `joins`: one may go on. */
  #bestMove(open: string | null, joins: boolean, space: boolean): Move | undefined {
    const { floats } = this.#kernel;
    let best: Move | undefined;
    let bestScore = 0;
    this.#moves.forEach((move, i) => {
      const score = floats[this.#scorer.scores + i] ?? 0;
      if (best !== undefined && score <= bestScore) return;
      if (!isValid(move, open, joins, space)) return;
      best = move;
      bestScore = score;
    });
    return best;
  }
}

function isValid({ move, label }: Move, open: string | null, joins: boolean, space: boolean): boolean {
  switch (move) {
    case 'B':
      return open === null && joins && label !== '' && !space;
    case 'I':
      return open !== null && open === label && joins;
    case 'L':
      return open !== null && open === label;
    case 'U':
      return open === null && label !== '' && !space;
    default:
      return open === null && move === 'O';
  }
}
