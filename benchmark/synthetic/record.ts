import { createHash } from 'node:crypto';
import type { AttestedClaim } from '../../src/records/attested.ts';
import type { Claim, Reading } from '../../src/records/reading.ts';
import type { Report } from '../../src/records/report.ts';
import type { Arrival } from '../../src/store/add-reports.ts';
import { between, draw, generator } from '../random.ts';
import { isoDay, pickHappening } from './happening.ts';
import { CLAIMS_PER_REPORT, LAG_DAYS, OUTLETS, REPORTS_PER_WAR_DAY, TITLE_WORDS, WARS } from './shape.ts';
import { claimOf, sentenceOf, voiceOf } from './telling.ts';
import { contentWord } from './words.ts';

/** A record that never was, the same on every machine: its reports by number, in the order in which they came. */
export interface SyntheticRecord {
  readonly arrival: (report: number) => Arrival;
  readonly claimsOf: (report: number) => AttestedClaim[];
}

/** One claim of ten is of a happening that the report has told already. */
const AGAIN = 0.1;
const STAMPS = { engine: 'synthetic', models: 'sha256:0', codebook: '1', gazetteer: 'sha256:0', actors: 'sha256:0' };

/** Ten wars side by side, each reported as that of FA-KES was: with time the record grows by days, not within a day. */
export function syntheticRecord(seed: number): SyntheticRecord {
  const arrival = (n: number): Arrival => reportAt(seed, n);
  return {
    arrival,
    claimsOf: (n) => {
      const { report, reading } = arrival(n);
      const { fingerprint, id, published, publisher, title, url } = report;
      const head = { id, publisher, url, title, published, fingerprint };
      return reading.claims.map((claim) => ({ claim, report: head }));
    },
  };
}

function reportAt(seed: number, n: number): Arrival {
  const random = generator(seed, n, 3);
  const day = Math.floor(n / (REPORTS_PER_WAR_DAY * WARS.length));
  const war = draw(random, WARS);
  const id = `r-${sha256(`report ${seed} ${n}`).slice(0, 16)}`;
  const told = tell(seed, { id, day, war }, random);
  const { claims, text } = told;
  const bytes = Buffer.from(text);
  const title = Array.from({ length: TITLE_WORDS }, () => contentWord(random)).join(' ');
  const report: Report = {
    id,
    original: sha256(bytes),
    title,
    publisher: draw(random, OUTLETS),
    url: `https://outlet.test/${n}`,
    externalId: null,
    published: isoDay(day),
    publishedFrom: 'structured',
    printedDate: null,
    givenDate: isoDay(day),
    language: 'en',
    text,
    captions: [],
    fingerprint: sha256(text.toLowerCase()),
  };
  const delivery = { name: `${id}.txt`, kind: 'text', bytes, hints: { title } } as const;
  return { delivery, report, reading: readingOf(report, claims) };
}

/** Sentence after sentence, each with its claim. */
function tell(seed: number, { day, id, war }: { day: number; id: string; war: string }, random: () => number) {
  const count = Math.round(between(random, CLAIMS_PER_REPORT));
  const claims: Claim[] = [];
  let text = '';
  let about = pickHappening(random, seed, war, day);
  for (let i = 0; i < count; i++) {
    const lag = Math.floor(between(random, LAG_DAYS));
    if (i > 0 && random() > AGAIN) about = pickHappening(random, seed, war, day - lag);
    const voice = voiceOf(random);
    const quote = sentenceOf(about, voice, random);
    const sentence = { start: text.length, end: text.length + quote.length, quote };
    claims.push(claimOf(`c-${sha256(`${id} ${i}`).slice(0, 16)}`, about, sentence, day, voice, random));
    text += `${quote} `;
  }
  return { claims, text: text.trimEnd() };
}

function readingOf({ id, title, publisher, url, published, language, text }: Report, claims: Claim[]): Reading {
  return { report: { id, title, publisher, url, published, language, text, made_by: STAMPS }, claims };
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
