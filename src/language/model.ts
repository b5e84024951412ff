/** A regular expression's source for JavaScript's `u` flag. */
export interface Pattern {
  readonly source: string;
  readonly ignoreCase: boolean;
}

/** One token of a tokenizer exception; `norm` where it differs from the library's own. */
export interface ExceptionToken {
  readonly orth: string;
  readonly norm?: string;
}

export interface TokenizerRules {
  readonly prefix: Pattern | null;
  readonly suffix: Pattern | null;
  readonly infix: Pattern | null;
  readonly tokenMatch: Pattern | null;
  readonly urlMatch: Pattern | null;
  readonly exceptions: Readonly<Record<string, readonly ExceptionToken[]>>;
}

/** What a rule's pattern asks of one attribute of a token. */
export type Condition =
  | { readonly is: string }
  | { readonly in: readonly string[] }
  | { readonly notIn: readonly string[] }
  | { readonly matches: string };

export type RuleAttribute = 'tag' | 'pos' | 'dep' | 'lower' | 'orth' | 'space';
export type TokenPattern = Readonly<Partial<Record<RuleAttribute, Condition>>>;

/** A rule of the attribute ruler: where the tokens match `pattern`, the one at `index` takes `attributes`. */
export interface AttributeRule {
  readonly pattern: readonly TokenPattern[];
  readonly index: number;
  readonly attributes: Readonly<Partial<Record<'tag' | 'pos' | 'morph' | 'lemma' | 'dep', string>>>;
}

/** Tables of one part of speech (in lower case): suffix rules, exceptions, and known lemmas joined by line ends. */
export interface LemmaTables {
  readonly rules: readonly (readonly [string, string])[];
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
  readonly index: string;
}

export interface LemmaRules {
  /** Which of spaCy's lemmatizer classes the pipeline uses; null: none that this runtime knows, lemmas stay empty. */
  readonly kind: 'english' | null;
  readonly tables: Readonly<Record<string, LemmaTables>>;
}

/** What a label of the tagger (or morphologizer) says of a token. */
export interface TagLabel {
  readonly tag: string;
  readonly pos: string;
  readonly morph: string;
}

/** An action of a transition system: the kind of move (spaCy's letter) and the label that it gives. */
export interface Move {
  readonly move: string;
  readonly label: string;
}

/** A token-to-vector network: hashed embeddings, a mixing layer, window layers. */
export interface EncoderShape {
  readonly attributes: readonly ('NORM' | 'PREFIX' | 'SUFFIX' | 'SHAPE' | 'SPACY' | 'IS_SPACE')[];
  readonly rows: readonly number[];
  readonly seeds: readonly number[];
  readonly width: number;
  readonly pieces: number;
  readonly depth: number;
}

/** A transition model: features per state, hidden units, maxout pieces. */
export interface MoverShape {
  readonly moves: readonly Move[];
  readonly features: number;
  readonly hidden: number;
  readonly pieces: number;
}

/** `rules.json`: everything of a pipeline but its numbers. */
export interface PipelineRules {
  readonly tokenizer: TokenizerRules;
  /** By the word's id, 16 hex digits. */
  readonly norms: Readonly<Record<string, string>>;
  readonly attributes: readonly AttributeRule[];
  readonly lemmas: LemmaRules;
  readonly tags: readonly TagLabel[];
  readonly shared: EncoderShape;
  readonly parser: MoverShape;
  readonly names: MoverShape & { readonly encoder: EncoderShape };
}

/** The form of a model folder's files; raised when a change of theirs makes older ones unreadable. */
export const MODEL_FORMAT = 1;

/** `card.json`: what the pipeline is, and where each tensor lies in `weights.bin`. */
export interface ModelCard {
  readonly format: number;
  readonly name: string;
  readonly language: string;
  readonly version: string;
  readonly licence: string;
  readonly author: string;
  readonly source: { readonly file: string; readonly sha256: string };
  readonly leftOut: readonly string[];
  /** What its publisher trained it on; the licences in full stand in `LICENSES_SOURCES`. */
  readonly trainedOn: readonly { readonly name: string; readonly url: string; readonly licence: string }[];
  /** Its publisher's own scores on data like that. */
  readonly scores: Readonly<Record<string, number>>;
  /** Offset in floats and shape, by name; 32-bit little-endian floats. */
  readonly tensors: Readonly<Record<string, { readonly offset: number; readonly shape: readonly number[] }>>;
}

/** A model folder's files, read by whoever loads the pipeline. */
export interface ModelFiles {
  readonly card: ModelCard;
  readonly rules: PipelineRules;
  /** The bytes of `weights.bin`, aligned to 4. */
  readonly weights: Float32Array;
}

/** The numbers of one tensor; throws where the model lacks it. */
export function tensor(files: ModelFiles, name: string): Float32Array {
  const place = files.card.tensors[name];
  if (place === undefined) throw new Error(`the model ${files.card.name} has no tensor "${name}"`);
  const size = place.shape.reduce((product, side) => product * side, 1);
  if (place.offset + size > files.weights.length) {
    throw new Error(`the model ${files.card.name}: weights.bin ends before the tensor "${name}" does`);
  }
  return files.weights.subarray(place.offset, place.offset + size);
}
