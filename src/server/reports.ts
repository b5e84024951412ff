import { z } from '@hono/zod-openapi';
import type { ConflictEvent } from '../records/event.ts';
import { readOneRoute, readPartRoute, readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { rowOf } from './decisions.ts';
import { languageOf } from './language.ts';
import { reportQuerySchema } from './query.ts';
import type { RecordReads, ReportDetail } from './reads.ts';
import { drawingSchema, failureListSchema, type ReportPage, reportListSchema, reportPageSchema } from './shapes.ts';

/** Code points from the beginning of the text. */
const placeSchema = z.object({ at: z.coerce.number().int().nonnegative() });

export function addReports(app: App, options: ServerOptions): void {
  const { reads } = options;

  app.openapi(readRoute('/api/reports', 'Reports of the record', reportListSchema, reportQuerySchema), async (c) =>
    c.json(reportListSchema.parse(await reads.listReports(c.req.valid('query'))), 200),
  );

  app.openapi(readOneRoute('/api/reports/{id}', 'One report: its text and its claims', reportPageSchema), async (c) => {
    const { id } = c.req.valid('param');
    const found = await reads.getReport(id);
    if (found === null) {
      const gone = await reads.goneReport(id);
      if (gone !== null)
        return c.json({ error: 'gone', detail: `Report ${id} was withdrawn on ${gone.at.slice(0, 10)}.` }, 410);
      return c.json({ error: 'missing', detail: `There is no report ${id} in this record.` }, 404);
    }
    return c.json(
      reportPageSchema.parse(
        pageOf(
          found,
          await titles(reads, found, (event) => options.title(event, languageOf(c))),
          options.work.version(),
        ),
      ),
      200,
    );
  });

  app.openapi(
    readPartRoute('/api/reports/{id}/sentence', 'How the sentence at a place was analysed', drawingSchema, placeSchema),
    async (c) => {
      const { id } = c.req.valid('param');
      const { at } = c.req.valid('query');
      const found = await reads.getReport(id);
      const svg = found && options.drawSentence(found.report.text, at);
      if (svg === null)
        return c.json({ error: 'missing', detail: `There is no sentence at ${at} of report ${id}.` }, 404);
      return c.json(drawingSchema.parse({ svg }), 200);
    },
  );

  app.openapi(
    readRoute('/api/failures', 'What could not be read, and why', failureListSchema, z.object({})),
    async (c) => {
      const failures = await reads.listFailures();
      return c.json(failureListSchema.parse({ total: failures.length, failures }), 200);
    },
  );
}

/** The titles of the events that a report's claims are in. */
async function titles(
  reads: RecordReads,
  found: ReportDetail,
  title: (event: ConflictEvent) => string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(found.claims.flatMap((c) => c.event ?? []));
  const events = await Promise.all([...ids].map((id) => reads.getEvent(id)));
  return new Map(events.flatMap((e) => (e === null ? [] : [[e.event.id, title(e.event)] as const])));
}

function pageOf(found: ReportDetail, titlesById: ReadonlyMap<string, string>, version: number): ReportPage {
  const { report } = found;
  return {
    report: {
      id: report.id,
      original: report.original,
      title: report.title,
      publisher: report.publisher,
      url: report.url,
      external_id: report.externalId,
      published: report.published,
      published_from: report.publishedFrom,
      printed_date: report.printedDate,
      language: report.language,
      text: report.text,
      captions: [...report.captions],
    },
    made_by: found.madeBy,
    claims: found.claims.map(({ check, claim, event, machine }) => ({
      claim,
      check,
      machine,
      event: event === null ? null : { id: event, title: titlesById.get(event) ?? event },
    })),
    decisions: found.decisions.map(rowOf),
    version,
    versions: [...found.versions],
    copies: [...found.copies],
  };
}
