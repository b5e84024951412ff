import type { Kernel } from '../kernel/kernel.ts';
import type { ModelFiles } from '../model.ts';
import { ArcState } from './arc-state.ts';
import { Scorer } from './scorer.ts';

/** Heads (a token's own index at a root) and labels (an index into the parser's labels). */
export interface Arcs {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

const FEATURES = 8;
/** Kinds of moves, as bits of a mask of those that are valid. */
const SHIFT = 1;
const REDUCE = 2;
const LEFT = 4;
const RIGHT = 8;
const BREAK = 16;
const KINDS: Readonly<Record<string, number>> = { S: SHIFT, D: REDUCE, L: LEFT, R: RIGHT, B: BREAK };

/** spaCy's arc-eager dependency parser, greedy: it also decides where sentences start. */
export class Parser {
  /** The labels that arcs can have, the root's included. */
  readonly labels: readonly string[];
  readonly root: number;
  readonly #kernel: Kernel;
  readonly #scorer: Scorer;
  readonly #kinds: Uint8Array;
  readonly #moveLabels: Int32Array;
  readonly #tokens = new Int32Array(FEATURES);

  constructor(kernel: Kernel, files: ModelFiles, vectorWidth: number) {
    const { parser } = files.rules;
    if (parser.features !== FEATURES) throw new Error(`a parser with ${parser.features} features is not supported`);
    this.#kernel = kernel;
    this.#scorer = new Scorer(kernel, files, 'parser', parser, vectorWidth);
    this.labels = [...new Set([...parser.moves.map(({ label }) => label), 'ROOT'])];
    this.root = this.labels.indexOf('ROOT');
    this.#kinds = Uint8Array.from(parser.moves, ({ move }) => KINDS[move] ?? 0);
    this.#moveLabels = Int32Array.from(parser.moves, ({ label }) => this.labels.indexOf(label));
  }

  /** The tree over `length` tokens with these vectors. */
  parse(vectors: Float32Array, length: number): Arcs {
    const state = new ArcState(length);
    this.#scorer.start(vectors);
    while (!state.done) {
      readFeatures(state, this.#tokens);
      this.#scorer.score(this.#tokens);
      const best = this.#bestMove(validKinds(state));
      if (best < 0) state.giveUp();
      else makeMove(state, this.#kinds[best] ?? 0, this.#moveLabels[best] ?? 0);
    }
    return this.#finish(state);
  }

  /** The first of the moves with the highest score among those of valid kinds; −1 where there is none. */
  #bestMove(valid: number): number {
    const { floats } = this.#kernel;
    const first = this.#scorer.scores;
    let best = -1;
    let bestScore = 0;
    for (let i = 0; i < this.#kinds.length; i++) {
      if (((this.#kinds[i] ?? 0) & valid) === 0) continue;
      const score = floats[first + i] ?? 0;
      if (best < 0 || score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  #finish({ heads, labels }: ArcState): Arcs {
    heads.forEach((head, token) => {
      if (head >= 0) return;
      heads[token] = token;
      labels[token] = this.root;
    });
    return { heads, labels };
  }
}

function readFeatures(state: ArcState, tokens: Int32Array): void {
  const first = state.buffer(0);
  const top = state.stack(0);
  tokens[0] = first;
  tokens[1] = state.buffer(1);
  tokens[2] = top;
  tokens[3] = state.stack(1);
  tokens[4] = state.stack(2);
  tokens[5] = state.lastLeft(first);
  tokens[6] = state.lastLeft(top);
  tokens[7] = state.lastRight(top);
}

/** Which kinds of moves the state allows. */
function validKinds(state: ArcState): number {
  const { depth, waiting } = state;
  const first = state.buffer(0);
  const starts = waiting > 0 && state.startsSentence(first);
  let valid = 0;
  if (depth === 0 || (waiting >= 2 && !starts && !state.isUnshiftable(first))) valid |= SHIFT;
  if (depth > 0) valid |= REDUCE;
  if (depth > 0 && waiting > 0 && !starts) valid |= LEFT | RIGHT;
  if (waiting >= 2 && state.buffer(1) === first + 1 && !state.startsSentence(first + 1)) valid |= BREAK;
  return valid;
}

function makeMove(state: ArcState, kind: number, label: number): void {
  const first = state.buffer(0);
  const top = state.stack(0);
  if (kind === SHIFT) state.push();
  else if (kind === REDUCE) {
    // A token without a head goes back to the buffer, unless it is the last on the stack: then it is a root.
    if (state.hasHead(top) || state.depth === 1) state.pop();
    else state.unshift();
  } else if (kind === LEFT) {
    state.addArc(first, top, label);
    state.makeShiftable(first);
    state.pop();
  } else if (kind === RIGHT) {
    state.addArc(top, first, label);
    state.push();
  } else state.startSentence(first + 1);
}
