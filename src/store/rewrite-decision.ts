import { z } from 'zod';
import type { Decision } from '../records/decision.ts';

export interface Rewriting {
  /** The id that stands for this one now, itself where it still does; null where it is gone. */
  readonly rename: (id: string) => string | null;
  /** Whether a text must not be said any longer. */
  readonly blank: (text: string) => boolean;
  /** What an id means, so that a decision about something that is gone can be said about another thing it names. */
  readonly typeOf: (id: string) => 'claim' | 'event' | null;
}

/** A list of which nothing is left: what it was part of decides nothing any longer. */
const NOTHING = Symbol('nothing left');

/** A decision as it stands when ids that it names have moved or are gone; null where nothing is left to be decided. */
export function rewriteDecision(said: Decision, rewriting: Rewriting): Decision | null {
  const value = rewrite(said.value, rewriting);
  if (value === NOTHING) return null;
  const decision = rewriting.blank(said.note ?? '') ? { ...said, note: null } : said;
  const id = rewriting.rename(decision.about.id);
  if (id !== null) return { ...decision, about: { ...decision.about, id }, value };
  for (const heir of stringsIn(value)) {
    const type = rewriting.typeOf(heir);
    if (type !== null) return { ...decision, about: { type, id: heir }, value };
  }
  return null;
}

function rewrite(value: unknown, rewriting: Rewriting): unknown {
  if (typeof value === 'string') return rewriting.blank(value) ? null : rewriting.rename(value);
  if (Array.isArray(value)) return rewriteList(value, rewriting);
  const members = z.record(z.string(), z.unknown()).safeParse(value);
  if (!members.success) return value;
  const kept = Object.entries(members.data).map(([name, one]) => [name, rewrite(one, rewriting)] as const);
  return kept.some(([, one]) => one === NOTHING) ? NOTHING : Object.fromEntries(kept);
}

/** Ids that are gone leave their list; two that have become one stand in it once. */
function rewriteList(list: readonly unknown[], rewriting: Rewriting): unknown {
  const there = list.filter((one) => typeof one !== 'string' || rewriting.rename(one) !== null);
  if (there.length === 0 && list.length > 0) return NOTHING;
  const kept = there.map((one) => rewrite(one, rewriting));
  return kept.includes(NOTHING) ? NOTHING : [...new Set(kept)];
}

/** Every string in a value of JSON, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  const members = z.record(z.string(), z.unknown()).safeParse(value);
  return members.success ? Object.values(members.data).flatMap(stringsIn) : [];
}
