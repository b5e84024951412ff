import type { AttestedClaim } from '../../records/attested.ts';
import { foldedWords } from '../pairs/text.ts';
import { isPersonsName } from './identity.ts';
import type { Known } from './known.ts';
import { mentionsIn, type Speaker } from './speakers.ts';

/**
 * The body whose people a report quotes, where it quotes one body's only. A report that brings in "a rescue service
 * official" and goes on with a bare name has not found a second source.
 */
export function bodyBehind(report: string, claims: readonly AttestedClaim[], known: Known): Speaker | null {
  const own = claims.filter((one) => one.report.id === report);
  const sentences = new Set(own.flatMap(({ claim }) => claim.evidence.map(({ quote }) => quote)));
  const found = [...sentences].flatMap((sentence) => representedIn(sentence, known));
  const [first, second] = new Map(found.map((body) => [body.id, body])).values();
  return second === undefined ? (first ?? null) : null;
}

/** Listed bodies that a sentence names with a noun for one of their people: "a rescue service official". */
function representedIn(sentence: string, { aliases, words }: Known): Speaker[] {
  const said = foldedWords(sentence);
  return mentionsIn(said, aliases, new Map()).flatMap(({ to, speaker }) =>
    speaker.kind !== 'witness' && words.representatives.has(said[to] ?? '') ? [speaker] : [],
  );
}

/** Whether a claim's source is a person's name that the actor list does not have. */
export function isBareName({ claim: { source } }: AttestedClaim, { words }: Known): boolean {
  return source.actor === null && isPersonsName(source.text?.quote ?? '', words);
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
