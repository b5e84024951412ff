import { z } from 'zod';

/** One screen of the desk: its address, and what to press there before it is looked at. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly keys?: readonly string[];
  /** Shown on a record that has nothing in it. */
  readonly empty?: true;
}

const eventsShape = z.object({
  events: z.array(
    z.object({ id: z.string(), kind: z.string(), claims: z.array(z.string()), grade: z.object({ value: z.string() }) }),
  ),
});
const eventShape = z.object({
  claims: z.array(z.object({ claim: z.object({ id: z.string() }), report: z.object({ id: z.string() }) })),
});
const codebookShape = z.object({ kinds: z.array(z.object({ id: z.string(), family: z.string() })) });

/**
 * Every screen, with things that the record at `url` holds: what pictures are made of (scripts/screens.mjs) and what is
 * tested for everybody's good. A new screen is a row here.
 */
export async function screensOf(url: string): Promise<readonly Screen[]> {
  const json = async <T>(path: string, shape: z.ZodType<T>) =>
    shape.parse(await (await fetch(new URL(path, url))).json());
  const { events } = await json('/api/events?limit=1000', eventsShape);
  const told = events.toSorted((a, b) => b.claims.length - a.claims.length)[0];
  if (told === undefined) throw new Error(`The record at ${url} has no event to show.`);
  const disputed = events.find((e) => e.grade.value === 'contested') ?? told;
  const [said] = (await json(`/api/events/${told.id}`, eventShape)).claims;
  const { kinds } = await json('/api/codebook', codebookShape);
  const family = kinds.find((k) => k.id === told.kind)?.family;
  return [
    { name: 'overview', path: '/' },
    { name: 'overview-filtered', path: `/?family=${family}`, keys: ['j'] },
    { name: 'overview-tables', path: '/?map=table&time=table' },
    { name: 'overview-none', path: '/?words=zzzz' },
    { name: 'overview-empty', path: '/', empty: true },
    { name: 'event', path: `/events/${told.id}` },
    { name: 'event-disputed', path: `/events/${disputed.id}` },
    { name: 'report', path: `/reports/${said?.report.id}` },
    { name: 'report-claim', path: `/reports/${said?.report.id}?claim=${said?.claim.id}` },
    { name: 'queue', path: '/queue' },
    { name: 'reports', path: '/reports' },
    { name: 'tables', path: '/tables' },
    { name: 'tables-claims', path: '/tables/claims' },
    { name: 'tables-actors', path: '/tables/actors' },
    { name: 'lists-grades', path: '/lists/grades' },
    { name: 'lists-actors', path: '/lists/actors' },
    { name: 'lists-kinds', path: '/lists/kinds' },
    { name: 'lists-coders', path: '/lists/coders' },
    { name: 'bring-in', path: '/bring-in' },
    { name: 'lists', path: '/lists' },
    { name: 'failures', path: '/failures' },
    { name: 'missing', path: '/events/e-none' },
    { name: 'help', path: '/failures', keys: ['?'] },
  ];
}
