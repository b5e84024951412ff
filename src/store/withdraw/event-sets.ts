import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { jsonFile, type NewFile } from '../keep-files.ts';
import { filesUnder } from '../verify-files.ts';

/** The sets of events that have something of a report, and what is left of them without it. */
export interface SetsWithout {
  /** `left`: a set of the other events; null where there is none. */
  readonly sets: readonly { readonly of: string; readonly left: NewFile | null }[];
  /** The events that have, or once had, something of it; sorted. */
  readonly events: readonly string[];
}

/** As they lie on the disk: members that an older or newer program wrote stay as they are. */
const rawSet = z.object({ events: z.array(z.looseObject({ id: z.string() })) });

/** Looks through all sets of a record's folder for events that name any of the ids: of a report, and of its claims. */
export async function setsWithout(dir: string, ids: readonly string[]): Promise<SetsWithout> {
  const sets: { of: string; left: NewFile | null }[] = [];
  const events = new Set<string>();
  const names = (text: string | Buffer): boolean => ids.some((id) => text.includes(JSON.stringify(id)));
  for (const path of (await filesUnder(dir, 'events')).sort()) {
    const of = /^([0-9a-f]{64})\.json$/.exec(basename(path))?.[1];
    if (of === undefined) continue;
    const bytes = await readFile(join(dir, path));
    if (!names(bytes)) continue;
    const all = rawSet.parse(JSON.parse(bytes.toString('utf8'))).events;
    const rest = all.filter((event) => !names(JSON.stringify(event)));
    for (const event of all) if (!rest.includes(event)) events.add(event.id);
    sets.push({ of, left: rest.length === 0 ? null : jsonFile('events', { events: rest }) });
  }
  return { sets, events: [...events].sort() };
}
