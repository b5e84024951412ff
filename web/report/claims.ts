import type { Claim, ClaimSource } from '../../src/records/reading.ts';
import type { ReportPage } from '../../src/server/shapes.ts';
import { asSentence, list, t } from '../strings/catalogue.ts';
import type { Marked, Stretch } from '../text/segments.ts';

export type Told = ReportPage['claims'][number];

/** Claims in the order of their words. */
export function inOrder(claims: readonly Told[]): Told[] {
  const at = ({ claim }: Told) => [claim.evidence[0]?.start ?? 0, claim.trigger.start] as const;
  return claims.toSorted((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]);
}

/** The parts of a claim whose words can be lit in the text. */
export type Slot = 'trigger' | 'participant' | 'time' | 'place' | 'figure' | 'source' | 'weapon';

/** Every value of a claim with the words that it comes from. */
export function valuesOf(claim: Claim): { readonly slot: Slot; readonly start: number; readonly end: number }[] {
  const slots = [
    ['trigger', [claim.trigger]],
    ['participant', claim.participants.map((p) => p.text)],
    ['time', [claim.time?.text]],
    ['place', [claim.place?.text]],
    ['figure', claim.figures.map((f) => f.text)],
    ['source', [claim.source.text, ...claim.source.via.map((v) => v.text)]],
    ['weapon', [claim.weapon]],
  ] as const;
  return slots.flatMap(([slot, quotes]) => quotes.flatMap((q) => (q ? [{ slot, start: q.start, end: q.end }] : [])));
}

/** What to mark in the text: every claim's evidence and trigger, and all values of the open one. */
export function marksOf(claims: readonly Told[], open: string | null): Marked[] {
  return claims.flatMap(({ claim }) => [
    ...claim.evidence.map((e) => ({ start: e.start, end: e.end, mark: `evidence ${claim.id}` })),
    { start: claim.trigger.start, end: claim.trigger.end, mark: `trigger ${claim.id}` },
    ...(claim.id === open ? valuesOf(claim).map((v) => ({ start: v.start, end: v.end, mark: `value ${v.slot}` })) : []),
  ]);
}

/** The voice in the report, in its own words or by its name; null for the outlet's own. */
export function voiceOf(source: ClaimSource): string | null {
  return source.kind === 'reporter' ? null : (source.name ?? source.text?.quote ?? t(`source.${source.kind}`));
}

/** Who speaks in a paragraph other than the outlet itself: "The elder says". Null where nobody does. */
export function speakersIn(paragraph: Stretch, claims: readonly Told[]): string | null {
  const inside = claims.filter(({ claim }) => {
    const start = claim.evidence[0]?.start ?? -1;
    return start >= paragraph.start && start < paragraph.end;
  });
  const voices = [...new Set(inside.flatMap(({ claim }) => voiceOf(claim.source) ?? []))];
  if (voices.length === 0) return null;
  return t('report.says', { n: voices.length, who: asSentence(list(voices)) });
}
