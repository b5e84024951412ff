import { type Delivery, type Failure, isFailure } from '../records/report.ts';
import { decode } from './decode.ts';
import { languageOf } from './language.ts';
import { openReport } from './open.ts';

/** A text for analysis alone. */
export interface PlainText {
  readonly text: string;
  /** ISO 639-1, or null where no detector is sure. */
  readonly language: string | null;
}

/** As `openReport`, but a plain text file needs no words to be a text: it may be blank or hold signs only. */
export function openText(delivery: Delivery): PlainText | Failure {
  if (delivery.kind === 'text') {
    const decoded = decode(delivery.bytes);
    if ('text' in decoded) return { text: decoded.text, language: languageOf(decoded.text) };
    if (decoded.not === 'empty') return { text: decoded.blank, language: null };
  }
  const report = openReport(delivery);
  return isFailure(report) ? report : { text: report.text, language: report.language };
}
