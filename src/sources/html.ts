import type { SourceKind } from './kind.ts';
import { oneReport } from './one-report.ts';

/** A saved web page is one report. */
export const html: SourceKind = {
  id: 'html',
  endings: ['.html', '.htm', '.xhtml'],
  looksLike: (start) => /<(?:!doctype\s+html|html|head|body|article)\b/i.test(start),
  read: (input) => oneReport(input, 'html'),
};
