import { clip, plain, table } from './layout.ts';
import type { TerminalWords } from './terminal-words.ts';

/** One line of `corroborate reports`. */
export interface ReportLine {
  readonly id: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
  /** The first words of the text. */
  readonly opening: string;
  readonly claims: number;
  readonly events: number;
}

const LONGEST_TITLE = 80;
const TITLE_COLUMN = 3;

/** Reports as a table for a terminal of `width` characters, with their number below; ends in a line break. */
export function reportTable(lines: readonly ReportLine[], words: TerminalWords, width: number): string {
  if (lines.length === 0) return `${words.noReports}\n`;
  const { report, published, outlet, title, claims, events } = words.reportColumns;
  const rows = lines.map((line) => [
    line.id,
    line.published?.slice(0, 10) ?? words.unknown,
    plain(line.publisher ?? words.unknown),
    clip(plain(line.title ?? line.opening), LONGEST_TITLE),
    String(line.claims),
    String(line.events),
  ]);
  const count = (lines.length === 1 ? words.reports.one : words.reports.other).replace('{n}', String(lines.length));
  return `${table([[report, published, outlet, title, claims, events], ...rows], width, TITLE_COLUMN)}\n\n${count}\n`;
}
