import type { SourceKind } from './kind.ts';
import { oneReport } from './one-report.ts';

/** One JSON object over several lines is one report. In folders `.json` is mostly something else, so it has to be named. */
export const json: SourceKind = {
  id: 'json',
  endings: [],
  looksLike: (start) => /^(?:ï»¿)?\s*[{[]/.test(start),
  read: (input) => oneReport(input, 'json'),
};
