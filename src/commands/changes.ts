import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { type EventChange, eventChanges, lineAt } from '../store/event-changes.ts';
import type { Store } from '../store/store.ts';
import type { Command } from './command.ts';

export const changes: Command = {
  name: 'changes',
  arguments: '',
  summary: 'what became of each event since a line of the history or a moment',
  options: [
    {
      flags: '--since <point>',
      help: 'the number of a line of the history, a day, or an RFC 3339 moment',
      parse: parsePoint,
    },
  ],
  examples: ['corroborate changes --since 2026-03-01', 'corroborate changes --since 812 --json'],
  needsRecord: true,
  run: async ({ withRecord, out }, _words, values) => {
    const found = await withRecord(async (store) => {
      const since = await lineOf(store, String(values.since ?? '0'));
      return { since, version: store.head.seq, events: await eventChanges(store, since) };
    });
    out(values.json === true ? `${JSON.stringify(found)}\n` : listing(found.events, found.since, found.version));
    return 0;
  },
};

function parsePoint(given: string): string {
  const isMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(given).success;
  if (!isMoment && !/^\d+$/.test(given))
    throw new Error('expected a line of the history, or a date such as 2026-03-01');
  return given;
}

async function lineOf(store: Store, point: string): Promise<number> {
  if (!/^\d+$/.test(point)) return await lineAt(store, point);
  const line = Number(point);
  if (line > store.head.seq) throw new UsageError(`--since ${point}: the history ends at line ${store.head.seq}`);
  return line;
}

function listing(events: readonly EventChange[], since: number, version: number): string {
  const lines = events.map((one) => `${one.event}  ${WORDS[one.what](one)}`);
  return [...lines, `${events.length} events, from line ${since} to line ${version} of the history`, ''].join('\n');
}

const WORDS: Readonly<Record<EventChange['what'], (change: EventChange) => string>> = {
  new: ({ gained }) => `new: ${claims(gained)}`,
  changed: ({ gained, lost, to }) =>
    `changed${gained.length > 0 ? `, ${claims(gained)} more` : ''}${lost.length > 0 ? `, ${claims(lost)} less` : ''}${to.length > 0 ? `, now also ${to.join(', ')}` : ''}`,
  joined: ({ to }) => `became part of ${to.join(', ')}`,
  ended: ({ to }) => `ended${to.length > 0 ? `: its claims are in ${to.join(', ')}` : ''}`,
  passed: () => 'came and went since',
};

function claims(ids: readonly string[]): string {
  return ids.length === 1 ? '1 claim' : `${ids.length} claims`;
}
