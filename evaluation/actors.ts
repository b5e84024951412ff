import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { labelKey } from '../src/resolve/actors/list.ts';
import { type ActorCandidate, resolveActor } from '../src/resolve/actors/resolve-actor.ts';
import type { Evaluation } from './evaluation.ts';
import { covering, type MentionReport, mentionSchema, reportsOf, spanOf, tally } from './mentions.ts';

const rowSchema = mentionSchema.extend({
  names: z.array(z.string()),
  also: z.array(z.string()).default([]),
  type: z.string(),
  country: z.string().nullable(),
  unresolved: z.boolean(),
});
type Row = z.infer<typeof rowSchema>;
type Verdict = 'right' | 'rightly unresolved' | 'unresolved' | 'wrong';

interface Judged {
  readonly row: Row;
  readonly found: ActorCandidate | null;
  readonly verdict: Verdict;
}

/** Populations whose naming is no actor's; leaving them unresolved is right too. */
const POPULATIONS: ReadonlySet<string> = new Set(['civilians', 'protesters']);

/**
 * Mentions of actors in reports on wars: is the actor one of the accepted names (`../shared/gold/README.md`)? A group
 * that the list lacks counts by the name that the report gives it; `listed` leaves those out.
 */
export const actors: Evaluation = {
  name: 'actors',
  defaultData: '../shared/gold',
  run: async ({ data, predictions, errors }) => {
    const rows = z.array(rowSchema).parse(JSON.parse(await readFile(join(data, 'actors.json'), 'utf8')));
    const reportOf = await reportsOf(data);
    const judged: Judged[] = [];
    for (const row of rows) {
      const found = findingOf(row, await reportOf(row.report));
      judged.push({ row, found, verdict: judge(row, found) });
    }
    if (predictions !== null) await write(predictions, judged);
    return { scores: scoresOf(judged), lines: linesOf(judged, errors) };
  },
};

/**
 * Whom the report's claims name for the mention, else whom its context names. A claim's reading names only who is in
 * the list, so a covering phrase is resolved again to learn the name of a group that the list lacks.
 */
function findingOf(row: Row, { context, claims }: MentionReport): ActorCandidate | null {
  const span = spanOf(row, context.text);
  const voices = claims.flatMap(({ participants, source }) => [...participants, source, ...source.via]);
  const said = covering(row, voices);
  const before = said?.text ? row.start - said.text.start : 0;
  const phrase = said?.text ? { start: span.start - before, end: span.start - before + said.text.quote.length } : span;
  return resolveActor(phrase, context.actors).choice;
}

function scoresOf(judged: readonly Judged[]): Record<string, number> {
  const share = (...verdicts: Verdict[]): number =>
    judged.filter((j) => verdicts.includes(j.verdict)).length / judged.length;
  const named =
    judged.filter(({ found, verdict }) => verdict === 'right' && found?.actor === null).length / judged.length;
  return {
    accuracy: share('right', 'rightly unresolved'),
    wrong: share('wrong'),
    unresolved: share('unresolved'),
    listed: share('right', 'rightly unresolved') - named,
  };
}

function judge(row: Row, found: ActorCandidate | null): Verdict {
  if (found === null) return row.unresolved || POPULATIONS.has(row.type) ? 'rightly unresolved' : 'unresolved';
  if (row.unresolved) return 'wrong';
  const accepted = new Set([...row.names, ...row.also].map(labelKey));
  const given = found.actor ? found.actor.names : [found.name];
  return given.some((name) => accepted.has(labelKey(name))) ? 'right' : 'wrong';
}

function linesOf(judged: readonly Judged[], errors: boolean): string[] {
  const bad = judged.filter(({ verdict }) => verdict === 'wrong' || verdict === 'unresolved');
  return [
    ...tally(
      'by type and verdict',
      judged.map(({ row, verdict }) => `${row.type}: ${verdict}`),
    ),
    ...(errors ? bad.map(errorLine) : []),
  ];
}

function errorLine({ row, found, verdict }: Judged): string {
  const meant = row.unresolved ? 'nobody' : [...row.names.slice(0, 2), ...row.also.slice(0, 1)].join(' / ');
  return `${verdict}: ${row.report}: "${row.quote}" is ${meant} (${row.country ?? '-'}); found ${found?.name ?? 'nobody'} (${found?.because ?? ''})`;
}

async function write(folder: string, judged: readonly Judged[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const rows = judged.map(({ row: { report, start, quote }, found }) => ({
    report,
    start,
    quote,
    name: found?.name ?? null,
    names: found?.actor ? found.actor.names : found ? [found.name] : [],
    actor: found?.actor?.id ?? null,
    unresolved: found === null,
  }));
  await writeFile(join(folder, 'actors.json'), `${JSON.stringify(rows, null, 1)}\n`);
}
