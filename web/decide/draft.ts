import type { ClaimSlot, Correction } from '../../src/records/decision.ts';
import type { Claim } from '../../src/records/reading.ts';
import type { Quote } from '../text/words.ts';

/** A claim as a person writes it: how sure the machine is, and why, is none of its parts. */
export type WrittenClaim = Omit<Claim, 'id' | 'confidence' | 'because'>;
/** One that is still being written. */
export type Draft = Omit<WrittenClaim, 'trigger'> & { readonly trigger: Quote | null };

/** The parts of a claim in the order in which they are offered, each with the key that opens it. */
export const SLOTS = [
  ['1', 'kind'],
  ['2', 'modality'],
  ['3', 'participants'],
  ['4', 'time'],
  ['5', 'place'],
  ['6', 'figures'],
  ['7', 'source'],
  ['8', 'weapon'],
  ['9', 'trigger'],
  ['0', 'evidence'],
] as const satisfies readonly (readonly [string, ClaimSlot])[];

export const EMPTY: Draft = {
  kind: '',
  evidence: [],
  trigger: null,
  modality: 'happened',
  participants: [],
  time: null,
  place: null,
  figures: [],
  source: { kind: 'reporter', text: null, name: null, actor: null, doubt: false, via: [] },
  weapon: null,
};

export function draftOf({ because: _, confidence: __, id: ___, ...written }: Claim): Draft {
  return written;
}

/** The draft as a claim; null while its kind or its words are missing. */
export function writtenOf({ trigger, ...rest }: Draft): WrittenClaim | null {
  return rest.kind === '' || trigger === null || rest.evidence.length === 0 ? null : { ...rest, trigger };
}

/** What a changed slot asks for; null where it is not complete. */
export function correctionOf(slot: ClaimSlot, draft: Draft): Correction | null {
  switch (slot) {
    case 'kind':
      return draft.kind === '' ? null : { slot, to: draft.kind };
    case 'modality':
      return { slot, to: draft.modality };
    case 'participants':
      return { slot, to: draft.participants };
    case 'time':
      return { slot, to: draft.time };
    case 'place':
      return { slot, to: draft.place };
    case 'figures':
      return { slot, to: draft.figures };
    case 'source':
      return { slot, to: draft.source };
    case 'weapon':
      return { slot, to: draft.weapon };
    case 'trigger':
      return draft.trigger === null ? null : { slot, to: draft.trigger };
    case 'evidence':
      return draft.evidence.length === 0 ? null : { slot, to: draft.evidence };
  }
}

/** The first number that words hold, in digits of any script; null where there is none. */
export function numberIn(words: string): number | null {
  const digits = /\p{Nd}[\p{Nd},٬.]*/u.exec(words)?.[0].replace(/[^\p{Nd}]/gu, '');
  if (digits === undefined) return null;
  const plain = [...digits].map((digit) => digitOf(digit)).join('');
  const value = Number(plain);
  return Number.isSafeInteger(value) ? value : null;
}

/** Digits of a script stand in blocks of ten from a zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero--)
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return code - zero;
  return code % 10;
}
