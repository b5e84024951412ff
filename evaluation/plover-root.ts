import type { Analysis, Token } from '../src/records/analysis.ts';
import type { Span } from '../src/records/span.ts';
import { distance, fits, headsOf, type Match, matchKinds, type PloverKinds } from './plover-kinds.ts';

/** A sentence with the two parties that the yardstick asks about; offsets in UTF-16. */
export interface MarkedSentence {
  readonly text: string;
  readonly source: Span | null;
  readonly target: Span | null;
}

/** An event that the reader found in the sentence, by its codebook's crosswalk. */
export interface ReadEvent {
  readonly event: string;
  readonly trigger: Span;
}

interface Scored extends Match {
  readonly score: number;
}

/**
 * The event between the two parties: of all that the sentence names, the one nearest to the predicate that joins them,
 * where a pattern of more words outdoes one of fewer. What is refused, promised, threatened or demanded becomes that act,
 * what lies in the future a promise or a threat (ZSP's modality rules, Hu et al. 2024).
 */
export function rootOf(
  sentence: MarkedSentence,
  analysis: Analysis,
  read: readonly ReadEvent[],
  kinds: PloverKinds,
): string | null {
  const { tokens } = analysis;
  const predicate = predicateOf(sentence, tokens);
  const inside = tokens.map((token) => [sentence.source, sentence.target].some((span) => covers(span, token)));
  const claims = read.map(({ event, trigger }) => ({ event, tokens: [tokenAt(tokens, trigger)] }));
  const scored = [...matchKinds(kinds, analysis), ...claims].map((match) => ({
    ...match,
    score: scoreOf(match, predicate, inside, tokens),
  }));
  const best = highest(scored);
  if (best === null) return null;
  if (best.event === 'AGREE' && promisesHarm(best, scored, tokens, kinds)) return 'THREATEN';
  return moodOf(best, predicate, analysis, kinds);
}

function highest(scored: readonly Scored[]): Scored | null {
  return scored.reduce<Scored | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
}

/** Is what hangs on a promise done to somebody ("vowed to attack")? */
function promisesHarm(
  promise: Match,
  scored: readonly Scored[],
  tokens: readonly Token[],
  kinds: PloverKinds,
): boolean {
  const [at = 0] = promise.tokens;
  const below = scored.filter(
    ({ event, tokens: [first = 0] }) => event !== 'AGREE' && first !== at && headsOf(tokens, first).includes(at),
  );
  return kinds.hostile.has(highest(below)?.event ?? '');
}

function covers(span: Span | null, token: Span): boolean {
  return span !== null && token.start >= span.start && token.end <= span.end;
}

function tokenAt(tokens: readonly Token[], span: Span): number {
  const at = tokens.findIndex((token) => token.end > span.start);
  return Math.max(0, at);
}

/** Verbs that only carry what hangs on them: "said that it attacked". */
const CARRIERS: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'declare',
  'state',
  'report',
  'add',
  'claim',
  'note',
  'have',
  'do',
  'be',
]);

/** The verb above the source, below verbs that only say what follows. */
function predicateOf({ source, target }: MarkedSentence, tokens: readonly Token[]): number {
  const from = headOfSpan(source, tokens) ?? headOfSpan(target, tokens) ?? 0;
  const chain = headsOf(tokens, from);
  const verb = chain.find((i) => isVerb(tokens[i])) ?? chain.at(-1) ?? 0;
  return carried(verb, tokens);
}

function headOfSpan(span: Span | null, tokens: readonly Token[]): number | null {
  const i = tokens.findIndex(
    (token) =>
      covers(span, token) && (token.head === tokens.indexOf(token) || !covers(span, tokens[token.head] ?? token)),
  );
  return i < 0 ? null : i;
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** Writings that only carry what they say: "issued a statement condemning it". */
const WRITINGS: ReadonlySet<string> = new Set([
  'statement',
  'letter',
  'report',
  'resolution',
  'tweet',
  'message',
  'communique',
]);

function carried(verb: number, tokens: readonly Token[]): number {
  const writing = childOf(tokens, verb, (t) => t.dep === 'dobj' && WRITINGS.has(t.lemma.toLowerCase()));
  const said = writing && childOf(tokens, writing, isVerb);
  if (said) return said;
  if (!CARRIERS.has(tokens[verb]?.lemma.toLowerCase() ?? '')) return verb;
  return childOf(tokens, verb, (t) => t.dep === 'ccomp' && isVerb(t)) ?? verb;
}

function childOf(tokens: readonly Token[], head: number, test: (token: Token) => boolean): number | null {
  const at = tokens.findIndex((token, i) => i !== head && token.head === head && test(token));
  return at < 0 ? null : at;
}

/** What a pattern's further words, its distance from the predicate and standing inside a party's name weigh. */
const WORD = 3;
const INSIDE = 4;

function scoreOf(match: Match, predicate: number, inside: readonly boolean[], tokens: readonly Token[]): number {
  const near = Math.min(...match.tokens.map((i) => distance(tokens, predicate, i)), 9);
  const named = match.tokens.filter((i) => inside[i]).length;
  return WORD * Math.min(match.tokens.length, 2) - 1.5 * near - INSIDE * named - (match.tokens[0] ?? 0) / 1000;
}

function moodOf(best: Match, predicate: number, analysis: Analysis, kinds: PloverKinds): string {
  const { tokens } = analysis;
  const top = best.tokens.reduce((a, b) => (headsOf(tokens, b).includes(a) ? a : b), best.tokens[0] ?? 0);
  const hostile = kinds.hostile.has(best.event);
  const above = headsOf(tokens, top).filter(
    (i) => i !== top && (i === predicate || headsOf(tokens, i).includes(predicate)),
  );
  for (const i of [...above].reverse()) {
    const operator = kinds.operators.find(({ words }) => fits(words, i, analysis));
    if (operator === undefined) continue;
    if (operator.event === 'AGREE' && hostile) return 'THREATEN';
    return operator.event;
  }
  if (!isCooperative(best.event, hostile)) return best.event;
  const chain = [top, ...above];
  if (chain.some((i) => childOf(tokens, i, (t) => t.dep === 'neg') !== null)) return 'REJECT';
  if (chain.some((i) => childOf(tokens, i, (t) => t.dep === 'aux' && FUTURE.has(t.lemma.toLowerCase())) !== null))
    return hostile ? 'THREATEN' : 'AGREE';
  return best.event;
}

const FUTURE: ReadonlySet<string> = new Set(['will', "'ll", 'shall', 'would']);
const SPEECH: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE']);

function isCooperative(event: string, hostile: boolean): boolean {
  return hostile || !SPEECH.has(event);
}
