import type { AttestedClaim } from '../../records/attested.ts';
import type { Within } from '../../records/event.ts';
import { relatePlaces } from '../pairs/places.ts';
import { type Outline, outlineOf } from '../pairs/profile.ts';
import type { Rules } from '../rules.ts';

type WholeRules = Pick<Rules, 'words' | 'ties' | 'relations'>;

/**
 * Which claims tell of a part of what another claim of their report tells: a single strike of a counted series, an
 * attack or a gain within an offensive; by the same side, in a place within the other's and on a day of it.
 *
 * @param claims all claims of the reports at hand
 * @returns by the id of the claim that tells the part
 */
export function wholesIn(claims: readonly AttestedClaim[], rules: WholeRules): Map<string, Within[]> {
  const found = new Map<string, Within[]>();
  for (const own of byReport(claims)) {
    if (!own.some((one) => mayBeWhole(one, rules))) continue;
    const outlines = new Map(own.map((one) => [one.claim.id, outlineOf(one, rules)]));
    const wholes = [...outlines].filter(([, outline]) => isWhole(outline, rules));
    for (const [claim, part] of outlines) {
      const within = wholes.flatMap(([whole, outline]): Within[] => {
        const as = whole === claim ? null : partOf(part, outline, rules);
        return as === null ? [] : [{ claim, whole, as }];
      });
      if (within.length > 0) found.set(claim, within);
    }
  }
  return found;
}

function byReport(claims: readonly AttestedClaim[]): Iterable<AttestedClaim[]> {
  const reports = new Map<string, AttestedClaim[]>();
  for (const one of claims) {
    const own = reports.get(one.report.id);
    if (own === undefined) reports.set(one.report.id, [one]);
    else own.push(one);
  }
  return reports.values();
}

/** The least number of strikes, or the like, that a claim counts; 0 where it counts none. */
function seriesOf({ figures }: Outline): number {
  return Math.max(0, ...figures.flatMap(({ low, measure }) => (measure === 'strikes' ? [low] : [])));
}

function mayBeWhole({ claim }: AttestedClaim, { relations }: WholeRules): boolean {
  return relations.battles.kinds.includes(claim.kind) || claim.figures.some(({ measure }) => measure === 'strikes');
}

function isWhole(outline: Outline, { relations }: WholeRules): boolean {
  return outline.standing === 'news' && (seriesOf(outline) > 1 || relations.battles.kinds.includes(outline.kind));
}

function partOf(part: Outline, whole: Outline, rules: WholeRules): Within['as'] | null {
  if (part.standing !== 'news' || !isInside(part, whole) || !maybeOneSide(part, whole, rules)) return null;
  if (part.kind === whole.kind) return seriesOf(whole) > 1 && seriesOf(part) < 2 ? 'series' : null;
  const { kinds, parts } = rules.relations.battles;
  return kinds.includes(whole.kind) && parts.includes(part.kind) ? 'battle' : null;
}

/** In a narrower place within the other's, or told after it in the same; on a day of it. */
function isInside(part: Outline, whole: Outline): boolean {
  const relation = relatePlaces(part.place, whole.place);
  const wider = (whole.place?.radiusKm ?? 0) > (part.place?.radiusKm ?? 0) || whole.place?.precision === 'country';
  if (relation !== 'same' && !(relation === 'within' && wider)) return false;
  if (part.time === null || whole.time === null) return false;
  return part.time.from >= whole.time.from && part.time.to <= whole.time.to && part.at !== whole.at;
}

function maybeOneSide(part: Outline, whole: Outline, { ties }: WholeRules): boolean {
  if (part.doers.length > 0 && whole.doers.length > 0)
    return part.doers.some((one) => whole.doers.some((other) => ties.sameSide(one, other)));
  const known = part.sorts.length > 0 && whole.sorts.length > 0;
  return !known || part.sorts.some((sort) => whole.sorts.includes(sort));
}
