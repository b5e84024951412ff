import type { ConflictEvent, EventFigure, Grade } from '../src/records/event.ts';
import type { PlacePrecision } from '../src/records/reading.ts';
import { generator, pick } from './random.ts';

const DAYS = 4500;
const FIRST_DAY = Date.UTC(2011, 2, 15);
const MS_PER_DAY = 86_400_000;
const PLACES = 3000;
const ACTORS = 60;
const WORDS = 6000;
const COUNTRIES = ['SY', 'SY', 'SY', 'IQ', 'LB', 'TR', 'JO', 'YE'];
const PRECISIONS: readonly PlacePrecision[] = [
  ...Array<PlacePrecision>(7).fill('settlement'),
  'exact',
  'district',
  'province',
];
const GRADES: readonly Grade[] = ['confirmed', 'fair', 'fair', 'weak', 'weak', 'weak', 'contested', 'discounted'];

/**
 * The `n`th event of a record that never was, the same on every machine: twelve years of some 3,000 places, each event
 * with a toll or none, two sides, and words of evidence in the names.
 */
export function syntheticEvent(seed: number, n: number, kinds: readonly string[]): ConflictEvent {
  const random = generator(seed, n, 5);
  // A few kinds and places make up most of any record.
  const often = (below: number) => Math.floor(random() ** 2 * below);
  const id = `e-${String(n).padStart(16, '0')}`;
  const claims = Array.from({ length: 1 + often(5) }, (_, i) => `c-${n}-${i}`);
  const start = random() < 0.97 ? isoDay(pick(random, DAYS)) : null;
  return {
    id,
    kind: kinds[often(kinds.length)] ?? '',
    modality: random() < 0.9 ? 'happened' : 'planned',
    time: { start, end: start, precision: 'day', claims },
    place: random() < 0.93 ? placeOf(often(PLACES), claims, seed) : null,
    participants: (['actor', 'recipient'] as const).map((role) => {
      const actor = often(ACTORS);
      const said = Array.from({ length: 6 }, () => `w${often(WORDS)}`).join(' ');
      return { role, actor: `actor-${actor}`, name: `Actor ${actor}`, said: [{ quote: said, claims }] };
    }),
    figures: random() < 0.4 ? [tollOf(1 + often(60), random(), claims[0] ?? '')] : [],
    roots: [{ id: `root-${n}`, name: `Monitor ${often(80)}`, kind: 'monitor', claims }],
    grade: { value: GRADES[pick(random, GRADES.length)] ?? 'weak', rules: ['one-root'] },
    claims,
    checked_by: random() < 0.1 ? `coder ${pick(random, 4)}` : null,
    attached: [],
    within: [],
    made_by: null,
  };
}

function placeOf(n: number, claims: string[], seed: number): NonNullable<ConflictEvent['place']> {
  const random = generator(seed, n, 9);
  const precision = PRECISIONS[pick(random, PRECISIONS.length)] ?? 'settlement';
  return {
    name: `Place ${n}`,
    id: `p-${n}`,
    country: COUNTRIES[pick(random, COUNTRIES.length)] ?? 'SY',
    admin1: `Province ${pick(random, 30)}`,
    latitude: 31 + random() * 6,
    longitude: 35 + random() * 9,
    radius_km: precision === 'exact' ? null : { settlement: 4, district: 20, province: 60 }[precision as 'district'],
    precision,
    claims,
  };
}

function tollOf(best: number, spread: number, claim: string): EventFigure {
  const low = Math.round(best * (1 - spread / 3));
  const high = Math.round(best * (1 + spread / 2));
  const saying = { claim, report: 'r-0', outlet: 'Outlet', source: null, source_kind: 'monitor' as const };
  const said = { said: String(best), published: null, low, best, high, vague: false };
  return {
    measure: 'killed',
    population: 'people',
    low,
    best,
    high,
    disagrees: false,
    sayings: [{ ...saying, ...said }],
  };
}

function isoDay(day: number): string {
  return new Date(FIRST_DAY + day * MS_PER_DAY).toISOString().slice(0, 10);
}
