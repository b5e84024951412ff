import { z } from '@hono/zod-openapi';
import type { ConflictEvent } from '../records/event.ts';
import { readOneRoute, readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { languageOf } from './language.ts';
import { NEAR_DAYS, nearestOf } from './nearest.ts';
import { filterOf } from './query.ts';
import type { RecordReads } from './reads.ts';
import { type ActorHit, actorHitsSchema, nearestSchema, type PlaceHit, placeHitsSchema } from './shapes/lookups.ts';

/** Finds places and actors by what people write, the likeliest first. */
export interface Lookup {
  readonly places: (words: string) => readonly PlaceHit[];
  readonly actors: (words: string) => readonly ActorHit[];
}

const wordsSchema = z.object({ words: z.string().trim().min(1).max(200) });
/** How many events around a day are compared. */
const COMPARED = 1000;

export function addLookups(app: App, { codebook, lookup, reads, title }: ServerOptions): void {
  app.openapi(readRoute('/api/gazetteer', 'Places of this name', placeHitsSchema, wordsSchema), (c) =>
    c.json(placeHitsSchema.parse({ places: lookup?.places(c.req.valid('query').words) ?? [] }), 200),
  );
  app.openapi(readRoute('/api/actors/find', 'Actors of this name', actorHitsSchema, wordsSchema), (c) =>
    c.json(actorHitsSchema.parse({ actors: lookup?.actors(c.req.valid('query').words) ?? [] }), 200),
  );
  app.openapi(
    readOneRoute('/api/events/{id}/nearest', 'Events that could be the same happening', nearestSchema),
    async (c) => {
      const { id } = c.req.valid('param');
      const found = await reads.getEvent(id);
      if (found === null) return c.json({ error: 'missing', detail: `There is no event ${id} in this record.` }, 404);
      const standing = found.decisions.filter(({ undone_by }) => undone_by === null);
      const nearest = nearestOf(found.event, await around(reads, found.event), standing, codebook);
      const titled = nearest.map(({ event, reasons }) => ({
        event: { ...event, title: title(event, languageOf(c)) },
        reasons,
      }));
      return c.json(nearestSchema.parse({ nearest: titled }), 200);
    },
  );
}

async function around(reads: RecordReads, { time }: ConflictEvent): Promise<readonly ConflictEvent[]> {
  const first = time.start ?? time.end;
  const last = time.end ?? time.start;
  if (first === null || last === null) return [];
  const filter = filterOf({ from: shifted(first, -NEAR_DAYS), to: shifted(last, NEAR_DAYS), limit: COMPARED });
  return (await reads.listEvents(filter)).events;
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
