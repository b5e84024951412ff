import type { Claim } from '../records/reading.ts';
import { canonicalJson } from '../store/canonical.ts';

/** A claim in short. */
export interface ClaimBrief {
  readonly id: string;
  readonly kind: string;
  readonly evidence: string;
}

/** A claim that both readings have, and what they say differently of it. */
export interface ClaimChange extends ClaimBrief {
  /** Its id in the older reading. */
  readonly was: string;
  readonly slots: readonly SlotChange[];
}

export interface SlotChange {
  readonly slot: Slot;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a coder would correct. How sure the program is, and why, is no part of what a claim says. */
const SLOTS = ['modality', 'participants', 'time', 'place', 'figures', 'source', 'weapon', 'evidence'] as const;
export type Slot = (typeof SLOTS)[number];

export function briefOf({ id, kind, evidence }: Claim): ClaimBrief {
  return { id, kind, evidence: evidence.map(({ quote }) => quote).join(' ') };
}

/** Null where both say the same; a text that moved as a whole is no change. */
export function changeOf(before: Claim, after: Claim): ClaimChange | null {
  const slots = SLOTS.filter((slot) => said(before[slot]) !== said(after[slot])).map((slot) => ({
    slot,
    before: before[slot],
    after: after[slot],
  }));
  return slots.length === 0 ? null : { ...briefOf(after), was: before.id, slots };
}

/** A value without the places of its quotes, whatever the order of its members. */
function said(value: unknown): string {
  return canonicalJson(withoutPlaces(value));
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).filter(([name, one]) => !(PLACES.includes(name) && typeof one === 'number'));
  return Object.fromEntries(members.map(([name, one]) => [name, withoutPlaces(one)]));
}

/** Offsets of a quote; the days of a time have the same names and are texts. */
const PLACES: readonly string[] = ['start', 'end'];
