import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ClaimPlace } from '../src/records/reading.ts';
import { distanceKm } from '../src/resolve/places/place.ts';
import { resolvePlace } from '../src/resolve/places/resolve-place.ts';
import type { Evaluation } from './evaluation.ts';
import { covering, type MentionReport, mentionSchema, reportsOf, spanOf, tally } from './mentions.ts';

const rowSchema = mentionSchema.extend({
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  tolerance_km: z.number().nullable(),
  precision: z.string(),
  country: z.string().nullable(),
  names: z.array(z.string()),
});
type Row = z.infer<typeof rowSchema>;
type Verdict = 'within' | 'unresolved' | 'wrong';

/** The parts of a reading's place that are judged. */
type Found = Pick<ClaimPlace, 'name' | 'id' | 'country' | 'latitude' | 'longitude' | 'precision'>;

interface Judged {
  readonly row: Row;
  readonly found: Found | null;
  readonly verdict: Verdict;
}

/** Mentions of places in reports on wars: does the point lie within the row's tolerance? (`../shared/gold/README.md`.) */
export const conflictPlaces: Evaluation = {
  name: 'conflict-places',
  defaultData: '../shared/gold',
  run: async ({ data, predictions, errors }) => {
    const rows = z.array(rowSchema).parse(JSON.parse(await readFile(join(data, 'places.json'), 'utf8')));
    const reportOf = await reportsOf(data);
    const judged: Judged[] = [];
    for (const row of rows) {
      const found = findingOf(row, await reportOf(row.report));
      judged.push({ row, found, verdict: judge(row, found) });
    }
    if (predictions !== null) await write(predictions, judged);
    const share = (verdict: Verdict): number => judged.filter((j) => j.verdict === verdict).length / judged.length;
    return {
      scores: { within: share('within'), unresolved: share('unresolved'), wrong: share('wrong') },
      lines: [
        ...tally(
          'by precision and verdict',
          judged.map(({ row, verdict }) => `${row.precision}: ${verdict}`),
        ),
        ...(errors ? judged.filter(({ verdict }) => verdict !== 'within').map(errorLine) : []),
      ],
    };
  },
};

/** What the report's claims say of the mention, else what its context says. */
function findingOf(row: Row, { context, claims }: MentionReport): Found | null {
  const span = spanOf(row, context.text);
  const said = covering(
    row,
    claims.flatMap(({ place }) => place ?? []),
  );
  if (said) return said;
  const { choice } = resolvePlace(span, context.places);
  return choice && { ...choice, name: choice.place?.name ?? null, id: choice.place?.id ?? null };
}

/** A row without coordinates is right where the reading has no point, or one that lies in the country named. */
function judge(row: Row, found: Found | null): Verdict {
  const point =
    found?.latitude != null && found.longitude != null
      ? { latitude: found.latitude, longitude: found.longitude }
      : null;
  if (row.latitude === null || row.longitude === null) {
    return point === null || found?.country === row.country ? 'within' : 'wrong';
  }
  if (point === null) return 'unresolved';
  const gold = { latitude: row.latitude, longitude: row.longitude };
  return distanceKm(gold, point) <= (row.tolerance_km ?? 0) ? 'within' : 'wrong';
}

function errorLine({ row, found, verdict }: Judged): string {
  const said =
    found === null
      ? 'nothing'
      : `${found.name ?? '-'} ${found.country ?? ''} ${found.latitude ?? ''},${found.longitude ?? ''}`;
  return `${verdict}: ${row.report}: "${row.quote}" (${row.precision}) is ${row.names[0] ?? ''} ${row.country ?? ''} ${row.latitude},${row.longitude}; found ${said}`;
}

async function write(folder: string, judged: readonly Judged[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const rows = judged.map(({ row: { report, start, quote }, found }) => ({
    report,
    start,
    quote,
    latitude: found?.latitude ?? null,
    longitude: found?.longitude ?? null,
    precision: found?.precision ?? 'unknown',
    country: found?.country ?? null,
    name: found?.name ?? null,
    gazetteer: found?.id ?? null,
  }));
  await writeFile(join(folder, 'places.json'), `${JSON.stringify(rows, null, 1)}\n`);
}
