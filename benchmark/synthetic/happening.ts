import type { Claim, ClaimPlace } from '../../src/records/reading.ts';
import { between, draw, generator, pick, rank } from '../random.ts';
import { ACTORS, HAPPENINGS, KINDS, NUMBERS, PROVINCES, TOWNS, WARS, WORDS } from './shape.ts';
import { contentWord } from './words.ts';

/** What happened, before anybody told it. */
export interface Happening {
  readonly war: string;
  /** Days since the record's first. */
  readonly day: number;
  readonly kind: string;
  readonly town: number;
  readonly doer: string | null;
  readonly sufferer: string | null;
  readonly toll: number;
  /** Words of content that tellings draw from. */
  readonly words: readonly string[];
}

const FIRST_DAY = Date.UTC(2011, 2, 15);
const MS_PER_DAY = 86_400_000;
/** A few happenings of a day are told by many, most by one or two: the higher, the fewer. */
const UNEVEN = 3;

export function isoDay(day: number): string {
  return new Date(FIRST_DAY + day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** One of the happenings of a war's day, as the news pick them. */
export function pickHappening(random: () => number, seed: number, war: string, day: number): Happening {
  const place = WARS.findIndex(([country]) => country === war);
  const share = (WARS[place]?.[1] ?? 1) / (WARS[0]?.[1] ?? 1);
  const nth = Math.floor(random() ** UNEVEN * Math.ceil(HAPPENINGS * share));
  return happening(generator(seed, day * WARS.length + place, 1_000_000 + nth), war, day);
}

function happening(about: () => number, war: string, day: number): Happening {
  return {
    war,
    day,
    kind: draw(about, KINDS),
    town: rank(about, TOWNS, 3),
    doer: draw(about, ACTORS),
    sufferer: draw(about, ACTORS),
    toll: Math.round(between(about, NUMBERS)),
    words: Array.from({ length: WORDS / 2 }, () => contentWord(about)),
  };
}

/** One word, as rare as its town is. */
export function townName({ town, war }: Pick<Happening, 'town' | 'war'>): string {
  return `Ton${war}${town}a`;
}

/** The town where it happened: of its war's country, spread over its provinces. */
export function townOf({ town, war }: Happening): NonNullable<Claim['place']> {
  const at = generator(
    7,
    WARS.findIndex(([country]) => country === war),
    town,
  );
  const province = pick(at, PROVINCES);
  return {
    text: null,
    name: townName({ town, war }),
    id: `p-${war}-${town}`,
    country: war,
    admin1: `${war} ${province}`,
    latitude: 20 + province / 2 + at() / 2,
    longitude: 30 + province / 3 + at() / 2,
    radius_km: 3,
    precision: 'settlement',
  };
}

/** The same place said less exactly. */
export function widened(place: ClaimPlace, precision: 'province' | 'country'): ClaimPlace {
  const { admin1, country } = place;
  const radius_km = precision === 'province' ? 60 : 300;
  const id = precision === 'province' ? `p-${admin1}` : `p-${country}`;
  const name = precision === 'province' ? admin1 : country;
  return { ...place, id, name, admin1: precision === 'province' ? admin1 : null, radius_km, precision };
}
