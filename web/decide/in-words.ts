import type { Correction, Pin } from '../../src/records/decision.ts';
import type { DecisionRow } from '../../src/server/shapes/decisions.ts';
import { kindLabel } from '../state/record.ts';
import { list, named, number, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { boundsInWords, measureInWords } from '../strings/figures.ts';
import { placeInWords } from '../strings/place.ts';

/** What somebody decided, in words: what was done, and the value that was given to it. */
export interface DecisionWords {
  readonly did: string;
  /** The new value, a reason, a comment; null where the verb says all. */
  readonly value: string | null;
}

type Said = Pick<DecisionRow, 'verb' | 'value'>;

export function decisionInWords({ value, verb }: Said): DecisionWords {
  switch (verb) {
    case 'correct': {
      // The server took it by this very schema.
      const correction = value as Correction;
      return { did: t('decided.correct', { slot: named('slot', correction.slot) }), value: correctedTo(correction) };
    }
    case 'pin': {
      const pin = value as Pin;
      return {
        did: t('decided.pin', { slot: named('pin-slot', pin.slot) }),
        value: pin.slot === 'title' ? pin.to : null,
      };
    }
    case 'comment':
      return { did: t('decided.comment'), value: textIn(value, 'text') };
    case 'discount':
      return { did: t('decided.discount'), value: textIn(value, 'reason') };
    case 'assign': {
      const to = textIn(value, 'to');
      return { did: to === null ? t('decided.unassign') : t('decided.assign', { who: to }), value: null };
    }
    case 'split':
      return { did: t('decided.split', { n: countIn(value, 'claims') }), value: null };
    default:
      return { did: named('decided', verb), value: null };
  }
}

function textIn(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : null;
}

function countIn(value: unknown, name: string): number {
  if (typeof value !== 'object' || value === null) return 0;
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return Array.isArray(found) ? found.length : 0;
}

/** A corrected value; quotes are the report's words. */
function correctedTo(correction: Correction): string {
  switch (correction.slot) {
    case 'kind':
      return kindLabel(correction.to);
    case 'modality':
      return t(`modality.${correction.to}`);
    case 'time':
      return correction.to === null ? t('field.nothing-said') : (timeInWords(correction.to) ?? t('time.unresolved'));
    case 'place':
      return correction.to === null ? t('field.nothing-said') : placeInWords(correction.to);
    case 'source':
      return correction.to.name ?? correction.to.text?.quote ?? t(`source.${correction.to.kind}`);
    case 'weapon':
      return correction.to?.quote ?? t('field.nothing-said');
    case 'trigger':
      return correction.to.quote;
    case 'evidence':
      return correction.to.map(({ quote }) => quote).join(' … ');
    case 'participants':
      return listed(correction.to.map(({ name, role, text }) => `${t(`role.${role}`)}: ${name ?? text.quote}`));
    case 'figures':
      return listed(correction.to.map((figure) => `${boundsInWords(figure)} ${measureInWords(figure)}`));
  }
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? number(0) : list(items);
}
