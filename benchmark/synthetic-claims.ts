import type { AttestedClaim } from '../src/records/attested.ts';
import type { Claim } from '../src/records/reading.ts';

/**
 * Claims of a record that never was, the same on every machine: reports of a war at a steady pace, each with some ten
 * claims, most of them on happenings that other reports of the day tell as well, in other words and with other tolls.
 */
export interface SyntheticRecord {
  readonly claimsOf: (report: number) => AttestedClaim[];
  /** The claim of an id that `claimsOf` gave. */
  readonly claim: (id: string) => AttestedClaim | undefined;
}

const REPORTS_PER_DAY = 34;
const CLAIMS_PER_REPORT = 10;
/** On average so many reports tell of one happening. */
const TELLINGS = 3;
const FIRST_DAY = Date.UTC(2011, 2, 15);
const MS_PER_DAY = 86_400_000;

export function syntheticRecord(seed: number): SyntheticRecord {
  const claimsOf = (report: number): AttestedClaim[] =>
    Array.from({ length: CLAIMS_PER_REPORT }, (_, n) => claimAt(seed, report, n));
  return {
    claimsOf,
    claim: (id) => {
      const [, report, n] = id.split('-').map(Number);
      return report === undefined || n === undefined ? undefined : claimAt(seed, report, n);
    },
  };
}

const KINDS = ['air-strike', 'shelling', 'armed-clash', 'offensive', 'explosive-device', 'arrest', 'release', 'talks'];
const TOWNS = 120;
const PROVINCES = 14;

function claimAt(seed: number, report: number, n: number): AttestedClaim {
  const day = Math.floor(report / REPORTS_PER_DAY);
  const random = generator(seed, report, n);
  const happening = pick(random, Math.ceil((REPORTS_PER_DAY * CLAIMS_PER_REPORT) / TELLINGS));
  const about = generator(seed, day, 1_000_000 + happening);
  const claim = tell(about, random, isoDay(day));
  const outlet = pick(random, 15);
  return {
    claim: { ...claim, id: `c-${report}-${n}` },
    report: {
      id: `r-${report}`,
      publisher: `Outlet ${outlet}`,
      url: null,
      title: null,
      published: isoDay(day + pick(random, 2)),
      fingerprint: `f-${report}`,
    },
  };
}

/** One telling of a happening: what it is comes from `about`, how it is told from `random`. */
function tell(about: () => number, random: () => number, day: string): Omit<Claim, 'id'> {
  const kind = KINDS[pick(about, KINDS.length)] ?? 'air-strike';
  const town = pick(about, TOWNS);
  const toll = pick(about, 40) + pick(random, 3);
  const words = Array.from({ length: 12 }, () => `w${pick(about, 3000)}`).filter(() => random() < 0.6);
  const quote = `${kind} ${words.join(' ')} town${town} ${toll}`;
  const evidence = { start: 0, end: quote.length, quote };
  return {
    kind,
    evidence: [evidence],
    trigger: { start: 0, end: kind.length, quote: kind },
    modality: 'happened',
    participants: [],
    time: random() < 0.8 ? { text: null, start: day, end: day, precision: 'day' } : null,
    place: random() < 0.85 ? placeOf(town) : null,
    figures:
      random() < 0.5
        ? [
            {
              measure: 'killed',
              who: null,
              population: 'people',
              low: toll,
              best: toll,
              high: toll,
              vague: false,
              text: evidence,
            },
          ]
        : [],
    source: {
      kind: random() < 0.4 ? 'monitor' : 'reporter',
      text: null,
      name: null,
      actor: null,
      doubt: false,
      via: [],
    },
    weapon: null,
    confidence: 0.8,
    because: ['synthetic'],
  };
}

function placeOf(town: number): Claim['place'] {
  const province = town % PROVINCES;
  return {
    text: null,
    name: `Town ${town}`,
    id: `p-${town}`,
    country: 'SY',
    admin1: `Province ${province}`,
    latitude: 33 + province / 4 + (town % 7) / 20,
    longitude: 36 + (town % 11) / 3,
    radius_km: 3,
    precision: 'settlement',
  };
}

function isoDay(day: number): string {
  return new Date(FIRST_DAY + day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function pick(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

/** Mulberry32 over a mix of three numbers. */
export function generator(seed: number, a: number, b: number): () => number {
  let state =
    (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a + 1, 0xc2b2ae35) ^ Math.imul(b + 1, 0x27d4eb2f)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
