import type { AttestedClaim } from '../../records/attested.ts';
import { foldedWords } from '../pairs/text.ts';
import { isName } from './identity.ts';
import type { Known } from './known.ts';
import { mentionsIn, type Speaker } from './speakers.ts';

/**
 * By report: the body whose people it quotes, where it quotes one body's only. A report that brings in "a rescue
 * service official" and goes on with a bare name has not found a second source.
 */
export function bodiesBehind(claims: readonly AttestedClaim[], known: Known): Map<string, Speaker> {
  const found = new Map<string, Map<string, Speaker>>();
  for (const { claim, report } of claims) {
    const own = found.get(report.id) ?? new Map<string, Speaker>();
    for (const { quote } of claim.evidence) for (const one of representedIn(quote, known)) own.set(one.id, one);
    found.set(report.id, own);
  }
  return new Map(
    [...found].flatMap(([report, bodies]) => {
      const [first, second] = [...bodies.values()];
      return first === undefined || second !== undefined ? [] : [[report, first] as const];
    }),
  );
}

/** Listed bodies that a sentence names with a noun for one of their people: "a rescue service official". */
function representedIn(sentence: string, { aliases, words }: Known): Speaker[] {
  const said = foldedWords(sentence);
  return mentionsIn(said, aliases, new Map()).flatMap(({ to, speaker }) =>
    speaker.kind !== 'witness' && words.representatives.has(said[to] ?? '') ? [speaker] : [],
  );
}

/** A person's name and nothing else: no body, no office. */
export function isBareName({ claim: { source } }: AttestedClaim, { words }: Known): boolean {
  const quote = source.text?.quote ?? '';
  if (source.actor !== null || !isName(quote)) return false;
  return foldedWords(quote).every((word) => !words.speakers.has(word) && !words.statesmen.has(word));
}

/** The named speaker of a report whom a lone surname, or the like, stands for. */
export function bearerOf({ claim: { source } }: AttestedClaim, named: readonly Speaker[]): Speaker | null {
  const said = foldedWords(source.text?.quote ?? '');
  const holds = ({ name }: Speaker): boolean => {
    const words = foldedWords(name);
    return said.every((word) => words.includes(word));
  };
  return said.length === 0 ? null : (named.find(holds) ?? null);
}
