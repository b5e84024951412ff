import { gapInDays } from './calendar.ts';
import { relatePlaces } from './places.ts';
import type { Profile } from './profile.ts';

/**
 * Whether two claims may never form one event, whatever else speaks for it: their standings differ, or their own
 * report keeps them apart.
 */
export function neverOne(a: Profile, b: Profile): boolean {
  if (!standTogether(a, b)) return true;
  return a.report === b.report && reportKeepsApart(a, b);
}

/** A denial stands with the news it denies; background only with what its own dates tie it to. */
function standTogether(a: Profile, b: Profile): boolean {
  if (a.standing === b.standing) return a.standing !== 'background' || datesAgree(a, b);
  const standings = [a.standing, b.standing];
  if (standings.includes('denial')) return standings.includes('news');
  return standings.includes('background') && standings.includes('news') && datesAgree(a, b);
}

function datesAgree(a: Profile, b: Profile): boolean {
  return a.time?.stated === true && b.time?.stated === true && a.time.exact && gapInDays(a.time, b.time) === 0;
}

/**
 * A report keeps two claims apart when it tells them in one sentence, calls one of them another, gives them different
 * kinds, days, places or exact numbers. Where it leaves it open, the claims are free to meet.
 */
function reportKeepsApart(a: Profile, b: Profile): boolean {
  if (a.standing !== b.standing) return false;
  if (a.kind !== b.kind || shareSentence(a, b)) return true;
  const later = a.at <= b.at ? b : a;
  return later.setApart || daysExclude(a, b) || placesExclude(a, b) || figuresExclude(a, b);
}

function shareSentence(a: Profile, b: Profile): boolean {
  return a.evidence.some((x) => b.evidence.some((y) => x.from < y.to && y.from < x.to));
}

function daysExclude(a: Profile, b: Profile): boolean {
  return a.time?.stated === true && b.time?.stated === true && gapInDays(a.time, b.time) > 0;
}

function placesExclude(a: Profile, b: Profile): boolean {
  const relation = relatePlaces(a.place, b.place);
  return relation === 'far' || relation === 'near' || relation === 'elsewhere';
}

function figuresExclude(a: Profile, b: Profile): boolean {
  return a.figures.some((x) =>
    b.figures.some(
      (y) => x.measure === y.measure && x.population === y.population && x.exact && y.exact && x.low !== y.low,
    ),
  );
}
