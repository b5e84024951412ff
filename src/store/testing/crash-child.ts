import { addReports } from '../add-reports.ts';
import { openRecord } from '../open-record.ts';
import { saveEvents } from '../save-events.ts';
import { testEffects, testOptions } from './record.ts';
import { claimIds, sampleArrival, sampleEvent } from './samples.ts';

/** Imports for ever, from the number given on, and says each acknowledged one on a line: the crash test kills it. */
const [dir = '', from = '0'] = process.argv.slice(2);
const store = await openRecord(dir, testEffects(), testOptions);
process.stdout.write('open\n');
for (let n = Number(from); ; n += 3) {
  const arrivals = [n, n + 1, n + 2].map((i) => sampleArrival(i));
  await addReports(store, arrivals);
  process.stdout.write(`reports ${store.head.seq} ${arrivals.map((a) => a.report.id).join(' ')}\n`);
  const events = arrivals.map((a) => sampleEvent(`e-${a.report.id}`, claimIds(a)));
  await saveEvents(store, { events, whole: false });
  process.stdout.write(`events ${store.head.seq} ${events.map((e) => e.id).join(' ')}\n`);
}
