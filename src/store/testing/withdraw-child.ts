import { openRecord } from '../open-record.ts';
import { withdrawReport } from '../withdraw-report.ts';
import { testEffects, testOptions } from './record.ts';
import { formAround } from './withdrawing.ts';

/** Withdraws a report, and says when it begins and when it is done: the crash test kills it in between. */
const [dir = '', report = ''] = process.argv.slice(2);
const store = await openRecord(dir, testEffects(), testOptions);
process.stdout.write('begin\n');
await withdrawReport(store, { report, by: null, reason: null }, formAround([]));
process.stdout.write('done\n');
await store.close();
