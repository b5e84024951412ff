import type { Measure, Modality, SourceKind, TimePrecision } from '../../src/records/reading.ts';
import type { Weights } from '../random.ts';

/**
 * The shape of a real record, as numbers: what the reader made of FA-KES, 767 reports of 15 outlets on the war in
 * Syria, with 9,231 claims. Weights are counts. Nothing of their texts is here.
 */

/** Deciles of the claims of a report; a million claims in 100,000 reports are a sixth fewer than FA-KES has. */
export const CLAIMS_PER_REPORT = [1, 3, 5, 6, 7, 8, 9, 12, 14, 19, 29];
/** Reports of one war on one of its days, on average; FA-KES has 1.9 on a day that has any. */
export const REPORTS_PER_WAR_DAY = 2.1;
/** Wars that are reported at a time, the most reported first: each has places, days and happenings of its own. */
export const WARS: Weights<string> = [
  ['SY', 20],
  ['UA', 16],
  ['YE', 12],
  ['IQ', 11],
  ['SD', 10],
  ['AF', 8],
  ['SO', 7],
  ['LY', 6],
  ['ML', 5],
  ['MM', 5],
];
/** Happenings of one day in the most reported war; in others as their reports are fewer. */
export const HAPPENINGS = 24;
/** The share of tellings in an agency's words; of claims of FA-KES three in ten share words with another report. */
export const COPIED = 0.5;

export const OUTLETS: Weights<string> = [
  ['Outlet A', 1560],
  ['Outlet B', 1316],
  ['Outlet C', 997],
  ['Outlet D', 945],
  ['Outlet E', 799],
  ['Outlet F', 754],
  ['Outlet G', 565],
  ['Outlet H', 486],
  ['Outlet I', 430],
  ['Outlet J', 403],
  ['Outlet K', 361],
  ['Outlet L', 320],
  ['Outlet M', 177],
  ['Outlet N', 94],
  ['Outlet O', 24],
];

export const KINDS: Weights<string> = [
  ['air-strike', 2219],
  ['armed-clash', 1169],
  ['shelling', 985],
  ['offensive', 761],
  ['explosive-device', 564],
  ['territory-gained', 442],
  ['chemical-attack', 381],
  ['siege', 294],
  ['demand', 266],
  ['suicide-attack', 217],
  ['accusation', 207],
  ['displacement', 182],
  ['talks', 151],
  ['destruction', 150],
  ['execution', 139],
  ['ceasefire', 126],
  ['evacuation', 111],
  ['decision', 111],
  ['attack-on-civilians', 100],
  ['protest', 93],
  ['agreement', 80],
  ['crackdown', 62],
  ['threat', 52],
  ['withdrawal', 48],
  ['breach', 39],
  ['abduction', 36],
  ['responsibility-claim', 35],
  ['aid-delivery', 33],
  ['deployment', 32],
  ['arrest', 29],
];

export const MODALITIES: Weights<Modality> = [
  ['happened', 8401],
  ['ongoing', 383],
  ['background', 185],
  ['planned', 150],
  ['denied', 54],
  ['possible', 48],
  ['hypothetical', 10],
];

/** Doers and sufferers, by the actor list; null where a name is not in it. */
export const ACTORS: Weights<string | null> = [
  [null, 9435],
  ['civilians', 3347],
  ['islamic-state', 1177],
  ['gov-sy', 1011],
  ['mil-sy', 973],
  ['army-sy', 481],
  ['al-nusra-front', 378],
  ['mil-ru', 352],
  ['us-led-coalition', 304],
  ['syrian-democratic-forces', 194],
  ['gov-us', 176],
  ['syrian-rebels', 171],
  ['gov-ru', 171],
  ['ypg', 148],
  ['united-nations', 106],
];
export const PARTICIPANTS: Weights<number> = [
  [0, 8],
  [1, 22],
  [2, 36],
  [3, 21],
  [4, 8],
  [5, 5],
];

export type PlaceSaid = 'town' | 'unknown' | 'none' | 'country' | 'area' | 'province';
export const PLACES: Weights<PlaceSaid> = [
  ['town', 5603],
  ['unknown', 980],
  ['none', 879],
  ['country', 837],
  ['area', 544],
  ['province', 388],
];
/** Towns of one war that get into the news; the first has a quarter of all, the hundredth one in 700. */
export const TOWNS = 400;
export const PROVINCES = 14;

/** How a time is said; null where the claim has none. */
export const TIMES: Weights<TimePrecision | null> = [
  ['day', 5186],
  [null, 2837],
  ['month', 591],
  ['year', 353],
  ['week', 254],
  ['unknown', 10],
];
/** Quantiles, a twentieth apart, of the days between a happening and the report of it, of claims that say a day. */
export const LAG_DAYS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 6, 60];

export const FIGURES: Weights<number> = [
  [0, 5823],
  [1, 2275],
  [2, 911],
  [3, 222],
];
export const MEASURES: Weights<Measure> = [
  ['killed', 3399],
  ['injured', 958],
  ['strikes', 306],
  ['displaced', 51],
  ['abducted', 19],
];
/** Deciles of the numbers. */
export const NUMBERS = [1, 1, 2, 3, 4, 5, 9, 15, 30, 70, 3000];

export const SOURCES: Weights<SourceKind> = [
  ['reporter', 4632],
  ['party', 2294],
  ['monitor', 1627],
  ['media', 249],
  ['witness', 204],
  ['resident', 92],
  ['official', 59],
  ['aid', 59],
  ['medic', 15],
];

/** Words of a sentence, half of them of content, and of a title. */
export const WORDS = 28;
export const TITLE_WORDS = 6;
