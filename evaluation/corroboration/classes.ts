import { gapInDays } from '../../src/corroborate/pairs/calendar.ts';
import { kindLattice } from '../../src/corroborate/pairs/kinds.ts';
import { relatePlaces } from '../../src/corroborate/pairs/places.ts';
import { type Profile, profileOf } from '../../src/corroborate/pairs/profile.ts';
import type { Rules } from '../../src/corroborate/rules.ts';
import type { AttestedClaim } from '../../src/records/attested.ts';

/** One side of a pair: a sentence of a report, the claim that stands for it, and whether the report is about it. */
export interface Side {
  readonly unit: string;
  readonly attested: AttestedClaim | null;
  readonly main: boolean;
}

/** The classes that a pair is counted in, by what the program read on its sides; it may be in several. */
export function sidesIn(a: Side, b: Side, rules: Rules): string[] {
  const aside = a.main && b.main ? [] : ['told in passing'];
  const report = a.unit === b.unit ? ['same report'] : [];
  if (a.attested === null || b.attested === null) return [...report, ...aside, 'no claim on a side'];
  const [x, y] = [profileOf(a.attested, rules), profileOf(b.attested, rules)];
  return [
    ...report,
    ...aside,
    ...kinds(x, y, rules),
    ...standings(x, y),
    ...days(x, y),
    ...places(x, y),
    ...tolls(x, y),
  ];
}

function kinds(x: Profile, y: Profile, { relations }: Rules): string[] {
  if (x.kind === y.kind) return ['kinds: same'];
  return [kindLattice(relations).nearness(x.kind, y.kind) > 0 ? 'kinds: near' : 'kinds: never one'];
}

function standings(x: Profile, y: Profile): string[] {
  if (x.standing === 'background' || y.standing === 'background') return ['standing: background'];
  return x.standing === y.standing ? [] : ['standing: denial, plan or supposition'];
}

function days(x: Profile, y: Profile): string[] {
  if (x.time?.stated !== true || y.time?.stated !== true) return ['day: not said on a side'];
  return [gapInDays(x.time, y.time) > 0 ? 'day: another' : 'day: same'];
}

function places(x: Profile, y: Profile): string[] {
  if (x.place === null || y.place === null) return ['place: none on a side'];
  return [`place: ${relatePlaces(x.place, y.place)}`];
}

function tolls(x: Profile, y: Profile): string[] {
  const killed = ({ figures }: Profile) => figures.filter(({ measure }) => measure === 'killed');
  const [own, other] = [killed(x), killed(y)];
  if (own.length === 0 || other.length === 0) return ['killed: no number on a side'];
  return [
    own.some(({ low }) => other.some((one) => one.low === low)) ? 'killed: same number' : 'killed: other numbers',
  ];
}
