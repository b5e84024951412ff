import type { Analysis, Sentence } from '../records/analysis.ts';

/** How far into a text its title may start, in characters: a date or the outlet's name may stand before it. */
const REACH = 120;
/** Shorter titles are too common as words of the text. */
const LEAST = 12;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where the title ends in a text that prints it first, compared by letters and digits only (some texts lost their
 * apostrophes and commas); null where it does not stand there.
 */
export function titleEnd(text: string, title: string | null): number | null {
  const wanted = [...(title ?? '')]
    .filter((c) => LETTER.test(c))
    .join('')
    .toLowerCase();
  if (wanted.length < LEAST) return null;
  let folded = '';
  const ends: number[] = [];
  for (let i = 0; i < text.length && folded.length < wanted.length + REACH; i++) {
    const c = text[i] ?? '';
    if (!LETTER.test(c)) continue;
    folded += c.toLowerCase();
    ends.push(i + 1);
  }
  const at = folded.indexOf(wanted);
  return at < 0 ? null : (ends[at + wanted.length - 1] ?? null);
}

/** Ends a sentence where the title ends: a headline that runs into the lead tells its own claims. */
export function splitTitle(analysis: Analysis, text: string, title: string | null): Analysis {
  const end = titleEnd(text, title);
  if (end === null) return analysis;
  const sentences = analysis.sentences.flatMap((s) => (s.start < end && end < s.end ? cut(analysis, s, end) : [s]));
  return { ...analysis, sentences };
}

function cut({ tokens }: Analysis, s: Sentence, end: number): Sentence[] {
  let middle = s.first;
  while (middle < s.last && (tokens[middle]?.start ?? end) < end) middle++;
  // What ends the title (a full stop, a bracket) belongs to it.
  while (middle < s.last && tokens[middle]?.pos === 'PUNCT') middle++;
  const [a, b] = [tokens[middle - 1], tokens[middle]];
  if (!a || !b || middle >= s.last) return [s];
  return [
    { ...s, end: a.end, last: middle },
    { ...s, start: b.start, first: middle },
  ];
}
