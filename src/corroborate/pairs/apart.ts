import { gapInDays } from './calendar.ts';
import { relatePlaces } from './places.ts';
import type { Profile, ProfileFigure } from './profile.ts';

/**
 * Whether two claims may never form one event, whatever else speaks for it: their standings differ, or their own
 * report keeps them apart.
 *
 * @param general kinds that name an outcome and leave the means open
 */
export function neverOne(a: Profile, b: Profile, general: ReadonlySet<string>): boolean {
  if (!standTogether(a, b)) return true;
  return reportKeepsApart(a, b, general);
}

/** A denial stands with the news it denies; background only with what its own dates tie it to. */
export function standTogether(a: Profile, b: Profile): boolean {
  if (sumsUp(a, b) || sumsUp(b, a)) return false;
  if (a.standing === b.standing) return a.standing !== 'background' || datesAgree(a, b);
  if (a.standing !== 'news' && b.standing !== 'news') return false;
  const other = a.standing === 'news' ? b.standing : a.standing;
  return other === 'denial' || (other === 'background' && datesAgree(a, b));
}

/** What sums up some days is no happening of one of them. */
function sumsUp(sum: Profile, other: Profile): boolean {
  return sum.sum && other.time?.exact === true;
}

function datesAgree(a: Profile, b: Profile): boolean {
  const stated = a.time?.stated === true && b.time?.stated === true;
  return stated && a.time.exact && b.time.exact && gapInDays(a.time, b.time) === 0;
}

/**
 * A report keeps two claims apart when it calls one of them another, gives them different days, places far from one
 * another or, by one source, different exact numbers, or tells them in one sentence as two things. A number that both
 * have makes them one: a headline and its lead, say. Where it leaves it open, the claims are free to meet.
 */
export function reportKeepsApart(a: Profile, b: Profile, general: ReadonlySet<string>): boolean {
  if (a.report !== b.report || a.standing !== b.standing) return false;
  const later = a.at <= b.at ? b : a;
  if (later.setApart || daysExclude(a, b)) return true;
  if (isRepeated(a, b)) return false;
  if (placesExclude(a, b) || figuresExclude(a, b)) return true;
  return shareSentence(a, b) && isToldAsTwo(a, b) && !isOutcome(a, b, general);
}

function shareSentence(a: Profile, b: Profile): boolean {
  return a.evidence.some((x) => b.evidence.some((y) => x.from < y.to && y.from < x.to));
}

/** "Shells killed two in one quarter and three in another"; "troops fired rockets that gassed the town" is one. */
function isToldAsTwo(a: Profile, b: Profile): boolean {
  if (a.kind === b.kind && a.figures.length === 0 && b.figures.length === 0)
    return relatePlaces(a.place, b.place) !== 'same';
  return (
    a.figures.some((x) => b.figures.some((y) => x.measure === y.measure)) || relatePlaces(a.place, b.place) === 'near'
  );
}

/** A headline that runs into the lead, or a lead printed twice, says one thing twice. */
function isRepeated(a: Profile, b: Profile): boolean {
  return a.figures.some((x) => b.figures.some((y) => sameFigure(x, y)));
}

/** "The strike destroyed a school": the means and what it did are one happening in two kinds. */
function isOutcome(a: Profile, b: Profile, general: ReadonlySet<string>): boolean {
  return a.kind !== b.kind && (general.has(a.kind) || general.has(b.kind));
}

function daysExclude(a: Profile, b: Profile): boolean {
  return a.time?.stated === true && b.time?.stated === true && gapInDays(a.time, b.time) > 0;
}

function placesExclude(a: Profile, b: Profile): boolean {
  const relation = relatePlaces(a.place, b.place);
  return relation === 'far' || relation === 'elsewhere';
}

function figuresExclude(a: Profile, b: Profile): boolean {
  return a.source === b.source && a.figures.some((x) => b.figures.some((y) => contradict(x, y)));
}

function contradict(x: ProfileFigure, y: ProfileFigure): boolean {
  return x.measure === y.measure && x.population === y.population && x.exact && y.exact && x.low !== y.low;
}

function sameFigure(x: ProfileFigure, y: ProfileFigure): boolean {
  return x.measure === y.measure && x.low === y.low && x.low > 0;
}
