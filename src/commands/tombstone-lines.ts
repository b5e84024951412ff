import type { Fate, Tombstone } from '../store/tombstones.ts';

/** What is said of a report that was withdrawn, in place of the report. */
export function withdrawnLine(id: string, { at, by, reason }: Tombstone): string {
  const who = by === null ? '' : ` by ${by}`;
  return `report ${id}: withdrawn on ${at.slice(0, 10)}${who}${reason === null ? '' : `: ${reason}`}`;
}

/** What is said of an event that is no more, in place of the event. */
export function endedLine(id: string, { at, withdrawn }: Fate): string {
  const why = withdrawn ? 'a report was withdrawn, and no other attests it' : 'no claim attests it any longer';
  return `event ${id}: ended on ${at.slice(0, 10)}: ${why}`;
}
