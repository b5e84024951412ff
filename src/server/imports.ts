import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { Hints } from '../records/report.ts';
import { answers, json, readRoute } from './answer.ts';
import type { ServerOptions } from './app.ts';
import type { App } from './context.ts';
import { needs, writer } from './guard.ts';
import { ImportJobs, type Item, type Job } from './import-jobs.ts';
import { bringInFormSchema, bringInSchema, jobListSchema, jobSchema } from './shapes/imports.ts';

/** The most that is taken in at once, in bytes: it is held in memory. */
const MOST = 200 * 1024 * 1024;

const bringInRoute = createRoute({
  method: 'post',
  path: '/api/reports',
  summary: 'Brings reports in: pasted texts as JSON, or files as a form; answers at once, the work goes on',
  request: {
    body: {
      // Each kind is checked where it comes; with `required` every request would be checked as both.
      required: false,
      content: {
        'application/json': { schema: bringInSchema },
        'multipart/form-data': { schema: bringInFormSchema },
      },
    },
  },
  responses: { 202: json(jobSchema, 'It is under way'), ...answers(400, 401, 403, 413) },
});

const retryRoute = createRoute({
  method: 'post',
  path: '/api/imports/{id}/retry',
  summary: 'Tries again what failed',
  request: { params: z.object({ id: z.string().min(1) }) },
  responses: { 202: json(jobSchema, 'It is under way'), ...answers(401, 403, 404) },
});

/** @param tell is told of each job as it goes on */
export function addImports(app: App, { now = Date.now, takeIn }: ServerOptions, tell: (job: Job) => void): void {
  const jobs = new ImportJobs(takeIn, now, tell);

  app.openapi(readRoute('/api/imports', 'What is being brought in, and what was', jobListSchema, z.object({})), (c) =>
    c.json(jobListSchema.parse({ jobs: jobs.list() }), 200),
  );

  app.use(
    '/api/reports',
    needs('coder', ['POST']),
    bodyLimit({
      maxSize: MOST,
      onError: (c) =>
        c.json({ error: 'large', detail: 'It is more than 200 MB; bring it in by the command line.' }, 413),
    }),
  );
  app.openapi(bringInRoute, async (c) => {
    const type = c.req.header('content-type') ?? '';
    const items = type.startsWith('multipart/form-data')
      ? await filesIn(await c.req.formData())
      : type.startsWith('application/json')
        ? pastedIn(bringInSchema.parse(await c.req.json()))
        : [];
    if (items.length === 0) return c.json({ error: 'question', detail: 'items, files: there is none' }, 400);
    return c.json(jobSchema.parse(jobs.start(writer(c), items)), 202);
  });

  app.use('/api/imports/*', needs('coder', ['POST']));
  app.openapi(retryRoute, (c) => {
    const { id } = c.req.valid('param');
    const job = jobs.retry(writer(c), id);
    if (job === null) return c.json({ error: 'missing', detail: `Nothing of ${id} is left to be tried again.` }, 404);
    return c.json(jobSchema.parse(job), 202);
  });
}

function pastedIn({ items }: z.infer<typeof bringInSchema>): Item[] {
  return items.map(({ name, text, ...hints }) => ({ name, content: text, hints: hintsOf(hints) }));
}

async function filesIn(form: FormData): Promise<Item[]> {
  const given = (name: string): string | null => {
    const value = form.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const hints = hintsOf({ published: given('published'), publisher: given('publisher') });
  const files = form.getAll('files').filter((one) => typeof one !== 'string');
  return Promise.all(
    files.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()), hints })),
  );
}

/** What was said for sure; what was not said is left to the report. */
function hintsOf(given: { [K in keyof Hints]?: Hints[K] | undefined }): Hints {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
  return { ...said, ...(given.published ? { publishedIsSure: true } : {}) };
}
