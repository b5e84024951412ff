import type { EventDetail } from '../store/get-event.ts';
import type { HistoryEntry } from './shapes.ts';

/** What the program and people did to an event, the oldest first. */
export function eventHistory({ history, decisions }: Pick<EventDetail, 'history' | 'decisions'>): HistoryEntry[] {
  return [
    ...history.map(({ at, event, verb }) => ({ at, by: null, verb, subject: event })),
    ...decisions.map(({ at, coder, verb, about }) => ({ at, by: coder, verb, subject: about.id })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
