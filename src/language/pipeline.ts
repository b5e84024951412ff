import type { Analysis, Name, Sentence, Token } from '../records/analysis.ts';
import { AttributeFinder, type Attributes } from './attributes/attributes.ts';
import type { Kernel } from './kernel/kernel.ts';
import { PlainKernel } from './kernel/plain.ts';
import { simdKernel } from './kernel/simd.ts';
import type { ModelCard, ModelFiles, PipelineRules } from './model.ts';
import { Namer, type TokenSpan } from './moves/names.ts';
import { Parser } from './moves/parser.ts';
import { Tagger } from './moves/tagger.ts';
import { deprojectivize, findEdges, sentenceStarts } from './moves/tree.ts';
import { type Document, emptyDocument } from './tokens/document.ts';
import { Tokenizer } from './tokens/tokenizer.ts';
import { Encoder } from './vectors/encoder.ts';
import { Vocabulary } from './words/vocabulary.ts';

/** A loaded spaCy pipeline. */
export interface Pipeline {
  readonly card: ModelCard;
  readonly kernel: Kernel['name'];
  /**
   * Tokens with tags, lemmas and tree, sentences and names of a text; offsets in UTF-16. The answer depends on the
   * text alone, not on what was analysed before. Never throws; a text of any length is analysed whole.
   */
  readonly analyse: (text: string) => Analysis;
  /** The same for a text that comes as tokens; `spaced` says whether a space follows a token in the text. */
  readonly analyseWords: (words: readonly GivenWord[]) => Analysis;
}

export interface GivenWord {
  readonly text: string;
  readonly spaced: boolean;
}

/** Entries of each table of word forms (4 kB each) before it starts anew; larger ones fall out of the caches. */
const TABLE_CAPACITY = 4_000;
/** Word forms met before everything that is kept by form starts anew, so that memory stays bounded. */
const VOCABULARY_LIMIT = 60_000;

/** What is kept by word form and grows with every new one. */
interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly tokenizer: Tokenizer;
  readonly attributes: AttributeFinder;
}

interface Networks {
  readonly shared: Encoder;
  readonly names: Encoder;
  readonly tagger: Tagger;
  readonly parser: Parser;
  readonly namer: Namer;
}

/**
 * Makes a pipeline of a model folder's files. `kernel`: `plain` for JavaScript arithmetic where WebAssembly SIMD is
 * there but not wanted; both give the same answers. Throws where the model lacks a part.
 */
export function loadPipeline(files: ModelFiles, options: { readonly kernel?: Kernel['name'] } = {}): Pipeline {
  const kernel = (options.kernel === 'plain' ? null : simdKernel()) ?? new PlainKernel();
  const networks = makeNetworks(kernel, files);
  let lexicon = makeLexicon(files.rules);
  const freshLexicon = () => {
    if (lexicon.vocabulary.size <= VOCABULARY_LIMIT) return lexicon;
    networks.shared.forget();
    networks.names.forget();
    lexicon = makeLexicon(files.rules);
    return lexicon;
  };
  return {
    card: files.card,
    kernel: kernel.name,
    analyse: (text) => {
      const current = freshLexicon();
      return analyse(current, networks, current.tokenizer.tokenize(text));
    },
    analyseWords: (words) => {
      const current = freshLexicon();
      return analyse(current, networks, documentOfWords(current.vocabulary, words));
    },
  };
}

function makeNetworks(kernel: Kernel, files: ModelFiles): Networks {
  const { shared, names } = files.rules;
  return {
    shared: new Encoder(kernel, files, 'shared', shared, TABLE_CAPACITY),
    names: new Encoder(kernel, files, 'names', names.encoder, TABLE_CAPACITY),
    tagger: new Tagger(kernel, files, shared.width),
    parser: new Parser(kernel, files, shared.width),
    namer: new Namer(kernel, files, names.encoder.width),
  };
}

function makeLexicon(rules: PipelineRules): Lexicon {
  const vocabulary = new Vocabulary(rules.norms);
  return {
    vocabulary,
    tokenizer: new Tokenizer(rules.tokenizer, vocabulary),
    attributes: new AttributeFinder(rules),
  };
}

function documentOfWords(vocabulary: Vocabulary, words: readonly GivenWord[]): Document {
  const document = emptyDocument(words.map(({ text, spaced }) => (spaced ? `${text} ` : text)).join(''));
  let at = 0;
  for (const { text, spaced } of words) {
    document.forms.push(vocabulary.form(text));
    document.starts.push(at);
    document.spaced.push(spaced);
    at += text.length + (spaced ? 1 : 0);
  }
  return document;
}

function analyse(lexicon: Lexicon, networks: Networks, document: Document): Analysis {
  const { tagger, parser, namer } = networks;
  const { forms, spaced } = document;
  if (forms.length === 0) return { tokens: [], sentences: [], names: [] };
  const spaces = forms.map(({ space }) => space);
  const vectors = networks.shared.encode(forms, spaced);
  const tags = tagger.tag(vectors);
  const arcs = parser.parse(vectors, forms.length);
  const deps = deprojectivize(arcs, parser.labels, spaces);
  const starts = sentenceStarts(arcs.heads, findEdges(arcs.heads));
  const names = namer.find(networks.names.encode(forms, spaced), starts, spaces);
  return {
    tokens: makeTokens(document, lexicon.attributes.find(document, tags, deps), arcs.heads),
    sentences: makeSentences(document, starts),
    names: names.map((name) => makeName(document, name)),
  };
}

function startOf({ starts }: Document, token: number): number {
  return starts[token] ?? 0;
}

function endOf(document: Document, token: number): number {
  return startOf(document, token) + (document.forms[token]?.text.length ?? 0);
}

function makeTokens(document: Document, attributes: readonly Attributes[], heads: Int32Array): Token[] {
  return attributes.map(({ tag, pos, morph, lemma, dep }, i) => ({
    start: startOf(document, i),
    end: endOf(document, i),
    tag,
    pos,
    morph,
    lemma,
    dep,
    head: heads[i] ?? i,
  }));
}

function makeSentences(document: Document, starts: Uint8Array): Sentence[] {
  const firsts = [0];
  for (let i = 1; i < starts.length; i++) if (starts[i] === 1) firsts.push(i);
  return firsts.map((first, i) => {
    const last = firsts[i + 1] ?? starts.length;
    return { first, last, start: startOf(document, first), end: endOf(document, last - 1) };
  });
}

function makeName(document: Document, { first, last, label }: TokenSpan): Name {
  return { start: startOf(document, first), end: endOf(document, last - 1), label };
}
