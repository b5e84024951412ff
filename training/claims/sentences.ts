import { readFile } from 'node:fs/promises';
import type { GoldClaim, GoldReport } from '../../evaluation/claims-gold.ts';

/**
 * Texts of the project's own (`sentences.txt`), each as a report; they teach kinds, not slots. `+ KIND | …` tells one
 * claim, `- …` none, `* …` those that stand in brackets: `[KIND: …]`, with `/` between kinds that are as right, with `?`
 * behind the kind where coders may leave it out.
 */
export async function loadSentences(file: string): Promise<GoldReport[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => /^[+*-] /u.test(line));
  return lines.map((line, i) => {
    const { text, claims } = parseLine(line);
    return { name: `sentence-${i}`, text, meta: { published: null, publisher: null, title: null }, claims };
  });
}

const MARKED = /\[(?<kinds>[a-z/-]+)(?<maybe>\??): (?<words>[^\]]+)\]/gu;

/** The text of one line without its marks, and the claims that it tells. */
export function parseLine(line: string): Pick<GoldReport, 'text' | 'claims'> {
  const told = line.slice(2);
  if (line.startsWith('+ ')) {
    const [kind = '', text = ''] = told.split(' | ');
    return { text, claims: [claimOf([kind], 'required', text)] };
  }
  const marks = [...told.matchAll(MARKED)].map((m) => m.groups ?? {});
  return {
    text: told.replace(MARKED, '$<words>'),
    claims: marks.map(({ kinds = '', maybe, words = '' }) =>
      claimOf(kinds.split('/'), maybe ? 'optional' : 'required', words),
    ),
  };
}

function claimOf(kind: string[], need: GoldClaim['need'], evidence: string): GoldClaim {
  return {
    need,
    kind,
    evidence,
    modality: [],
    participants: [],
    time: null,
    place: null,
    figures: [],
    source: [],
  };
}
