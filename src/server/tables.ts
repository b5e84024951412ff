import type { z } from '@hono/zod-openapi';
import { readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import {
  actorTableSchema,
  claimQuerySchema,
  claimTableSchema,
  namedQuerySchema,
  placeTableSchema,
  sourceTableSchema,
} from './shapes/tables.ts';

/** Tables of what the record holds, page by page. */
export function addTables(app: App, { codebook, reads, work }: ServerOptions): void {
  app.openapi(readRoute('/api/claims', 'Claims as they stand', claimTableSchema, claimQuerySchema), async (c) => {
    const { family, kind, up, ...query } = c.req.valid('query');
    const { claims, total } = await reads.listClaims({ ...query, up: up ?? false, kinds: kindsIn(kind, family) });
    const rows = claims.map(({ at, by, claim, event, report, state }) => ({
      claim,
      check: { state, by, at },
      report,
      event,
    }));
    return c.json(claimTableSchema.parse({ total, claims: rows, version: work.version() }), 200);
  });

  /** Null for all: the kinds that are named, or of a family that is. */
  const kindsIn = (kinds: readonly string[] = [], families: readonly string[] = []): string[] | undefined => {
    if (kinds.length === 0 && families.length === 0) return undefined;
    return [...kinds, ...codebook.kinds.filter(({ family }) => families.includes(family)).map(({ id }) => id)];
  };

  app.openapi(readRoute('/api/actors', 'Whom claims name', actorTableSchema, namedQuerySchema), async (c) => {
    const { rows, total } = await reads.listActors(named(c.req.valid('query')));
    return c.json(actorTableSchema.parse({ total, actors: rows }), 200);
  });

  app.openapi(
    readRoute('/api/places', 'Where claims say that it was', placeTableSchema, namedQuerySchema),
    async (c) => {
      const { rows, total } = await reads.listPlaces(named(c.req.valid('query')));
      return c.json(placeTableSchema.parse({ total, places: rows }), 200);
    },
  );

  app.openapi(readRoute('/api/sources', 'Who says so', sourceTableSchema, namedQuerySchema), async (c) => {
    const query = named(c.req.valid('query'));
    const [outlets, speakers] = [await reads.listOutlets(query), await reads.listSpeakers(query)];
    return c.json(sourceTableSchema.parse({ outlets, speakers }), 200);
  });
}

function named({ up, ...query }: z.infer<typeof namedQuerySchema>) {
  return { ...query, up: up ?? query.sort === 'name' };
}
