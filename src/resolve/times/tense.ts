import type { Analysis, Token } from '../../records/analysis.ts';
import type { Span } from '../../records/span.ts';
import type { TimeWords } from './words.ts';

/** Which way the clause around a time looks: by its verbs' tags where the text is tagged, else by words that look ahead or back. */
export function directionAt(span: Span, text: string, analysis: Analysis, words: TimeWords): 'past' | 'future' | null {
  const sentence = analysis.sentences.find((s) => s.start <= span.start && span.start < s.end);
  const tokens = sentence ? analysis.tokens.slice(sentence.first, sentence.last) : [];
  return tokens.some((token) => token.tag !== '') ? byTags(tokens, span, words) : byWords(text, span, words);
}

/** The nearest finite verb decides, one before the time sooner than one behind it. */
function byTags(tokens: readonly Token[], span: Span, words: TimeWords): 'past' | 'future' | null {
  const before = tokens.filter((token) => token.end <= span.start).reverse();
  const behind = tokens.filter((token) => token.start >= span.end);
  const tense = firstTense(before, words) ?? firstTense(behind, words);
  return tense ?? (leadsAhead(before[0], words) ? 'future' : null);
}

function firstTense(tokens: readonly Token[], words: TimeWords): 'past' | 'future' | null {
  for (const [at, token] of tokens.entries()) {
    if (token.tag === 'VBD') return 'past';
    if (isTimetable(token, words)) return 'future';
    if (token.tag === 'MD') return looksAhead(token, words) ? 'future' : 'past';
    if (token.tag === 'VB' || token.tag === 'VBG' || token.tag === 'VBN') {
      const group = tokens.slice(at, at + 5);
      if (group.some((other) => looksAhead(other, words))) return 'future';
      if (token.tag === 'VBN') return 'past';
    }
  }
  return null;
}

/** "opens on Friday", "the vote is on Sunday": the present of what is fixed; an auxiliary says nothing. */
const isTimetable = ({ tag, dep, lemma }: Token, words: TimeWords): boolean =>
  (tag === 'VBZ' || tag === 'VBP') && !dep.startsWith('aux') && words.timetable.includes(lemma.toLowerCase());

/** "until Monday" where no verb looks back. */
const leadsAhead = (token: Token | undefined, words: TimeWords): boolean =>
  token !== undefined && words.ahead.split('|').includes(token.lemma.toLowerCase());

const looksAhead = (token: Token, words: TimeWords): boolean =>
  words.future.includes(token.lemma.toLowerCase()) ||
  words.future.includes(token.lemma.replace(/^['’]/, '').toLowerCase());

/** How far around a time its verb is sought where nothing is tagged, in characters. */
const REACH = 60;

function byWords(text: string, span: Span, words: TimeWords): 'past' | 'future' | null {
  const before = clause(text.slice(Math.max(0, span.start - REACH), span.start), 'last');
  const behind = clause(text.slice(span.end, span.end + REACH), 'first');
  return wordTense(before.reverse(), words) ?? wordTense(behind, words);
}

function clause(text: string, end: 'first' | 'last'): string[] {
  const sentences = text.split(/[.!?]\s|\n/);
  const part = (end === 'last' ? sentences.at(-1) : sentences[0]) ?? '';
  return part.toLowerCase().match(/[\p{L}]+/gu) ?? [];
}

function wordTense(ordered: readonly string[], words: TimeWords): 'past' | 'future' | null {
  for (const word of ordered) {
    if (words.future.includes(word)) return 'future';
    if (words.past.includes(word)) return 'past';
  }
  return null;
}
