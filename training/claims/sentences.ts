import { readFile } from 'node:fs/promises';
import type { GoldClaim, GoldReport } from '../../evaluation/claims-gold.ts';

/** Sentences of the project's own (`sentences.txt`) as reports of one sentence; they teach kinds, not slots. */
export async function loadSentences(file: string): Promise<GoldReport[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => /^[+-] /u.test(line));
  return lines.map((line, i) => {
    const [kind = '', told] = line.slice(2).split(' | ');
    const claims = line.startsWith('+') ? [claimOf(kind, told ?? '')] : [];
    return {
      name: `sentence-${i}`,
      text: told ?? kind,
      meta: { published: null, publisher: null, title: null },
      claims,
    };
  });
}

function claimOf(kind: string, evidence: string): GoldClaim {
  return {
    need: 'required',
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
