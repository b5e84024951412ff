import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCodebook } from '../../src/codebooks/load.ts';
import { loadRules } from '../../src/corroborate/load.ts';
import type { Rules } from '../../src/corroborate/rules.ts';
import { titleWords as arabicTitles } from '../../src/locales/ar/titles.ts';
import { corroborationWords } from '../../src/locales/en/corroboration.ts';
import { titleWords } from '../../src/locales/en/titles.ts';
import { LiveEvents } from '../../src/pipeline/live-events.ts';
import { OwnFiles } from '../../src/pipeline/own-files.ts';
import { eventTitle } from '../../src/publish/title.ts';
import { eventFilterSchema } from '../../src/records/filter.ts';
import type { Claim } from '../../src/records/reading.ts';
import type { Report } from '../../src/records/report.ts';
import { makeServer, type ServerOptions } from '../../src/server/app.ts';
import { readsOfStore } from '../../src/server/store-reads.ts';
import { workOnStore } from '../../src/server/store-work.ts';
import { type Arrival, addReports } from '../../src/store/add-reports.ts';
import { sha256 } from '../../src/store/canonical.ts';
import { listEvents } from '../../src/store/list-events.ts';
import { openRecord } from '../../src/store/open-record.ts';
import type { Store } from '../../src/store/store.ts';
import { makeFolder, root, testEffects } from '../../src/store/testing/record.ts';
import { made, reports } from './fixture/record.ts';

/** A desk on a real record in a folder of its own, made of the fixture's reports: one can decide there. */
export interface LiveDesk {
  readonly app: ReturnType<typeof makeServer>;
  readonly store: Store;
  readonly live: LiveEvents;
  readonly rules: Rules;
  /** The claims of each event before anybody decided anything, joined and sorted. */
  readonly first: readonly string[];
  /** The id of one of its reports. */
  readonly report: string;
  /** Closes the record and takes its folder away. */
  readonly close: () => Promise<void>;
}

const STAMPS = { engine: '0.1.0', models: 'none', codebook: '1', gazetteer: 'test', actors: 'test' };

export async function liveDesk(options: Partial<ServerOptions> = {}): Promise<LiveDesk> {
  const folder = await makeFolder();
  const codebook = await loadCodebook(join(root, 'data', 'codebook.json'));
  const rules = loadRules(root, codebook, corroborationWords);
  const store = await openRecord(folder, testEffects(), { root, kinds: codebook.kinds });
  await addReports(
    store,
    reports.map((report) => arrivalOf(report, claimsOf(report.id))),
  );
  const live = new LiveEvents(store, rules);
  await live.settle();
  const { events } = await listEvents(store, eventFilterSchema.parse({ limit: 1000 }));
  const first = events.map(({ claims }) => claims.join()).sort();
  const app = makeServer({
    reads: readsOfStore(store, { example: true }),
    work: workOnStore(store, store.effects, () => live.settle()),
    codebook,
    title: (event, language) => eventTitle(event, codebook, language === 'ar' ? arabicTitles : titleWords),
    drawSentence: () => null,
    bundle: join(root, 'dist', 'web'),
    own: new OwnFiles(store, live, () => loadRules(root, codebook, corroborationWords, join(folder, 'own'))),
    takeIn: () => Promise.reject(new Error('No reader is loaded here.')),
    token: 'test-token',
    command: async ({ name, words }) => ({ exit: 0, out: `${name} ${words.join(' ')}`, log: [] }),
    version: '0.0.0',
    onError: (error) => {
      throw error;
    },
    ...options,
  });
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, store, live, rules, first, report: reports[0]?.id ?? '', close };
}

const claimsOf = (report: string): Claim[] => made.filter((one) => one.report.id === report).map(({ claim }) => claim);

/** The same reports once more, as another outlet would print them: with ids of their own. */
export function reprints(publisher: string): Arrival[] {
  return reports.map((report) => {
    const { delivery, reading, report: first } = arrivalOf(report, claimsOf(report.id));
    const id = `r-${sha256(`${report.id} ${publisher}`).slice(0, 16)}`;
    const claims = reading.claims.map((claim) => ({
      ...claim,
      id: `c-${sha256(`${claim.id} ${publisher}`).slice(0, 16)}`,
    }));
    const bytes = Buffer.from(`${publisher}: ${report.text}`);
    return {
      delivery: { ...delivery, name: `${id}.txt`, bytes },
      report: { ...first, id, publisher, url: null, original: sha256(bytes) },
      reading: { report: { ...reading.report, id, publisher, url: null }, claims },
    };
  });
}

/** A report with the claims that a reader found in it, as it would come in. */
export function arrivalOf(report: Report, claims: readonly Claim[]): Arrival {
  const bytes = Buffer.from(report.text);
  const { id, language, published, publisher, text, title, url } = report;
  return {
    delivery: { name: `${id}.txt`, kind: 'text', bytes, hints: {} },
    report: { ...report, original: sha256(bytes) },
    reading: {
      report: { id, title, publisher, url, published, language, text, made_by: STAMPS },
      claims: [...claims],
    },
  };
}
