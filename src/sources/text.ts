import type { SourceKind } from './kind.ts';
import { oneReport } from './one-report.ts';

/** A plain text file is one report. */
export const text: SourceKind = {
  id: 'text',
  endings: ['.txt', '.text'],
  looksLike: () => true,
  read: (input) => oneReport(input, 'text'),
};
