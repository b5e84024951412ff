import type { ConflictEvent } from '../../records/event.ts';
import type { Claim, Reading } from '../../records/reading.ts';
import { type Failure, failure, type Report } from '../../records/report.ts';
import type { Arrival } from '../add-reports.ts';
import { sha256 } from '../canonical.ts';

/** Made-up reports, events and decisions for this folder's tests: no reader and no corroboration is needed. */

export interface Sample {
  readonly text?: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly externalId?: string | null;
  readonly published?: string | null;
}

/** An arrival whose text says two sentences, one claim in each. */
export function sampleArrival(n: number, sample: Sample = {}): Arrival {
  const text = sample.text ?? `Shells hit the village of Testabad ${n}. Two people were hurt, a medic said 🚑.`;
  const bytes = Buffer.from(JSON.stringify({ n, text, ...sample }));
  const report: Report = {
    id: `r-${sha256(`report ${n} ${sample.publisher ?? ''}`).slice(0, 16)}`,
    original: sha256(bytes),
    title: sample.title ?? `Report ${n} from Testabad`,
    publisher: sample.publisher === undefined ? 'The Sample Post' : sample.publisher,
    url: sample.url ?? null,
    externalId: sample.externalId ?? null,
    published: sample.published === undefined ? day(n) : sample.published,
    publishedFrom: 'structured',
    printedDate: null,
    givenDate: null,
    language: 'en',
    text,
    captions: [`A street, number ${n}`],
    fingerprint: sha256(text.toLowerCase()),
  };
  const delivery = { name: `sample-${n}.json`, kind: 'json', bytes, hints: { title: report.title } } as const;
  return { delivery, report, reading: sampleReading(report) };
}

export function sampleReading(report: Report, engine = '0.1.0'): Reading {
  const { id, title, publisher, url, published, language, text } = report;
  const made_by = { engine, models: 'sha256:0', codebook: '1', gazetteer: 'sha256:1', actors: 'sha256:2' };
  return {
    report: { id, title, publisher, url, published, language, text, made_by },
    claims: [sampleClaim(report, 'shelling', 0), sampleClaim(report, 'attack-on-civilians', 1)],
  };
}

function sampleClaim(report: Report, kind: string, index: number): Claim {
  const [first = '', second = first] = report.text.split('. ');
  const quote = index === 0 ? first : second;
  const start = [...report.text.slice(0, report.text.indexOf(quote))].length;
  const evidence = { start, end: start + [...quote].length, quote };
  const { published } = report;
  return {
    id: `c-${sha256(`${report.id} ${index}`).slice(0, 16)}`,
    kind,
    evidence: [evidence],
    trigger: evidence,
    modality: 'happened',
    participants: [{ role: 'actor', text: evidence, name: 'Army of Testland', actor: 'test-army' }],
    time: published === null ? null : { text: null, start: published, end: published, precision: 'day' },
    place: samplePlace(),
    figures: [],
    source: { kind: 'medic', text: evidence, name: null, actor: null, doubt: false, via: [] },
    weapon: null,
    confidence: 0.5,
    because: ['a sample'],
  };
}

function samplePlace(): NonNullable<Claim['place']> {
  const where = { name: 'Testabad', id: 'p-1', country: 'TL', admin1: 'Upper Samples', latitude: 1.5, longitude: 2.5 };
  return { text: null, ...where, radius_km: 2, precision: 'settlement' };
}

export interface EventSample {
  readonly kind?: string;
  readonly grade?: ConflictEvent['grade']['value'];
  readonly start?: string | null;
  readonly end?: string | null;
  readonly checkedBy?: string | null;
}

/** An event of the given claims. */
export function sampleEvent(id: string, claims: readonly string[], sample: EventSample = {}): ConflictEvent {
  const { text: _, ...place } = samplePlace();
  const start = sample.start === undefined ? '2019-03-02' : sample.start;
  const end = sample.end === undefined ? start : sample.end;
  const ids = [...claims].sort();
  return {
    id,
    kind: sample.kind ?? 'shelling',
    modality: 'happened',
    time: { start, end, precision: 'day', claims: ids },
    place: { ...place, claims: ids },
    participants: [
      {
        role: 'actor',
        actor: 'test-army',
        name: 'Army of Testland',
        said: [{ quote: 'the Testländer gunners', claims: ids }],
      },
    ],
    figures: [],
    roots: [{ id: 'root-1', name: 'A medic', kind: 'medic', claims: ids }],
    grade: { value: sample.grade ?? 'fair', rules: ['one-root'] },
    claims: ids,
    attached: [],
    within: [],
    checked_by: sample.checkedBy ?? null,
    made_by: null,
  };
}

export function claimIds(arrival: Arrival): string[] {
  return arrival.reading.claims.map((c) => c.id);
}

export function sampleFailure(name: string): Failure {
  return failure(name, 'binary', `${name} holds bytes that are no text.`);
}

function day(n: number): string {
  return new Date(Date.UTC(2019, 2, 1) + (n % 300) * 86_400_000).toISOString().slice(0, 10);
}
