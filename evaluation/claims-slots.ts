import type { Claim, ClaimFigure } from '../src/records/reading.ts';
import { type GoldClaim, listOf } from './claims-gold.ts';
import { mentionsAgree } from './claims-mentions.ts';

/** Slot → credit between 0 and 1; a slot is absent where gold and reading both say nothing. */
export type Slots = Readonly<Record<string, number>>;

export const f1 = (hits: number, predicted: number, gold: number): number =>
  predicted + gold === 0 ? 1 : (2 * hits) / (predicted + gold);

/** Compares a claim with a gold claim slot by slot, by the rules of the gold readings' scorer. */
export function slotsOf(gold: GoldClaim, claim: Claim): Slots {
  return {
    modality: listOf(gold.modality).includes(claim.modality) ? 1 : 0,
    source: listOf(gold.source).includes(claim.source.kind) ? 1 : 0,
    ...participantSlot(gold, claim),
    ...timeSlot(gold, claim),
    ...placeSlot(gold, claim),
    ...figureSlot(gold, claim),
  };
}

function participantSlot(gold: GoldClaim, { participants }: Claim): Slots {
  if (gold.participants.length === 0 && participants.length === 0) return {};
  const taken = new Set<number>();
  for (const [role, quote] of gold.participants) {
    const i = participants.findIndex(
      (p, j) =>
        !taken.has(j) && p.role === role && (mentionsAgree(p.text.quote, quote) || mentionsAgree(p.name, quote)),
    );
    if (i >= 0) taken.add(i);
  }
  return { participants: f1(taken.size, participants.length, gold.participants.length) };
}

function timeSlot(gold: GoldClaim, { time }: Claim): Slots {
  const start = time?.start ?? null;
  if (gold.time) return { time: start === gold.time[0] && time?.end === gold.time[1] ? 1 : 0 };
  return start === null ? {} : { time: 0 };
}

function placeSlot(gold: GoldClaim, { place }: Claim): Slots {
  const places = listOf(gold.place);
  const named = place?.text?.quote ?? place?.name ?? null;
  if (!places.some(Boolean)) return named === null ? {} : { place: 0 };
  if (named === null) return { place: places.includes(null) ? 1 : 0 };
  const right = places.some((n) => n && (mentionsAgree(place?.text?.quote, n) || mentionsAgree(place?.name, n)));
  return { place: right ? 1 : 0 };
}

function figureSlot(gold: GoldClaim, { figures }: Claim): Slots {
  if (gold.figures.length === 0 && figures.length === 0) return {};
  const taken = new Set<number>();
  for (const [measure, low, high] of gold.figures) {
    const i = figures.findIndex((f, j) => !taken.has(j) && f.measure === measure && within(f, low, high));
    if (i >= 0) taken.add(i);
  }
  return { figures: f1(taken.size, figures.length, gold.figures.length) };
}

/** Exact numbers exactly; "at least n" as low n and a best not far above; "up to n" as high n; a range by its best. */
function within(f: ClaimFigure, low: number | null, high: number | null): boolean {
  const best = f.best ?? f.low ?? f.high;
  if (best === null) return false;
  if (low !== null && low === high) return best === low;
  if (low !== null && high === null) {
    const floor = f.low ?? best;
    return floor >= low * 0.95 && floor <= Math.max(low * 1.05, low + 1) && best <= Math.max(low * 2, low + 5);
  }
  if (high === null) return false;
  if (low === null) return (f.high ?? best) >= high * 0.95 && (f.high ?? best) <= high * 1.05;
  return best >= low * 0.99 && best <= high * 1.01 + 1;
}
