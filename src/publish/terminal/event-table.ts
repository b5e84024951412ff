import type { ConflictEvent } from '../../records/event.ts';
import { clip, plain, table } from './layout.ts';
import type { TerminalWords } from './terminal-words.ts';

/** One line of `corroborate events`. */
export interface EventLine {
  readonly event: ConflictEvent;
  readonly title: string;
}

const LONGEST_TITLE = 100;
const TITLE_COLUMN = 2;

/** Events as a table for a terminal of `width` characters, with their number below; ends in a line break. */
export function eventTable(lines: readonly EventLine[], words: TerminalWords, width: number): string {
  if (lines.length === 0) return `${words.noEvents}\n`;
  const { id, when, what, grade, roots } = words.columns;
  const rows = lines.map(({ event, title }) => [
    event.id,
    dayText(event, words),
    clip(plain(title), LONGEST_TITLE),
    event.grade.value,
    String(event.roots.length),
  ]);
  const count = (lines.length === 1 ? words.events.one : words.events.other).replace('{n}', String(lines.length));
  return `${table([[id, when, what, grade, roots], ...rows], width, TITLE_COLUMN)}\n\n${count}\n`;
}

/** `2019-03-02`, `2019-03-02 to 2019-03-04` as two ISO days with a slash, or that nobody says. */
export function dayText({ time }: ConflictEvent, words: TerminalWords): string {
  const start = time.start ?? time.end;
  if (start === null) return words.unsaid;
  return time.end === null || time.end === start ? start : `${start}/${time.end}`;
}
