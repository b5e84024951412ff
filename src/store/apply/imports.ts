import { canonicalJson } from '../canonical.ts';
import { type Content, type DeliveryFile, deliveryFileSchema, jsonOf, type ReportFacts } from '../content.ts';
import type { Tx } from '../database.ts';
import type { LineOf } from '../history-line.ts';
import type { Insert } from '../tables.ts';
import { column, portions } from './rows.ts';

/** Brings reports in. A report that is there already was opened anew: what is known about it is what the line says. */
export async function applyImports(tx: Tx, lines: readonly LineOf<'import'>[], content: Content): Promise<void> {
  if (lines.length === 0) return;
  const files = await Promise.all(lines.map((l) => deliveryFile(content, l.body.delivery)));
  const came = await firstCame(tx, lines);
  await insertDeliveries(
    tx,
    lines.map((line, i) => ({ ...deliveryRow(line, files[i]), at: came.get(line.body.report)?.at ?? line.at })),
  );
  const first: Insert<'reports'>[] = [];
  const anew: Insert<'reports'>[] = [];
  for (const [i, line] of lines.entries()) {
    const isFirst = came.get(line.body.report)?.delivery === line.body.delivery;
    (isFirst ? first : anew).push(...reportRow(line.body.delivery, files[i]?.report ?? null));
  }
  for (const part of portions(await withVersions(tx, first))) await tx.insertInto('reports').values(part).execute();
  for (const row of anew) await openedAnew(tx, row);
}

interface Coming {
  readonly delivery: string;
  readonly at: string;
}

/** How each of these reports first came: as the database has it, else as the first of the lines says. */
async function firstCame(tx: Tx, lines: readonly LineOf<'import'>[]): Promise<Map<string, Coming>> {
  const first = new Map<string, Coming>();
  for (const part of portions(lines.map((l) => l.body.report))) {
    const rows = await tx
      .selectFrom('reports')
      .innerJoin('deliveries', 'deliveries.hash', 'reports.delivery')
      .select(['reports.id', 'reports.delivery', 'deliveries.at'])
      .where('reports.id', 'in', part)
      .execute();
    for (const { id, delivery, at } of rows) first.set(id, { delivery, at });
  }
  for (const { at, body } of lines)
    if (!first.has(body.report)) first.set(body.report, { delivery: body.delivery, at });
  return first;
}

/** Its identity and what it is a version of stay as they were when it came. */
async function openedAnew(tx: Tx, row: Insert<'reports'>): Promise<void> {
  const { id, version_key: _key, version_of: _of, ...facts } = row;
  await tx.updateTable('reports').set(facts).where('id', '=', id).execute();
}

export function deliveryFile(content: Content, hash: string): Promise<DeliveryFile> {
  return jsonOf(content, { folder: 'deliveries', hash }, deliveryFileSchema);
}

export async function insertDeliveries(tx: Tx, rows: readonly Insert<'deliveries'>[]): Promise<void> {
  for (const part of portions(rows)) await tx.insertInto('deliveries').values(part).execute();
}

export function deliveryRow(
  { at, body, device, seq }: LineOf<'import' | 'failure'>,
  file: DeliveryFile | undefined,
): Insert<'deliveries'> {
  return {
    hash: body.delivery,
    original: body.original,
    name: column(file?.name ?? ''),
    kind: file?.kind ?? null,
    hints: canonicalJson(file?.hints ?? {}),
    at,
    device,
    seq,
  };
}

function reportRow(delivery: string, facts: ReportFacts | null): Insert<'reports'>[] {
  if (facts === null) return [];
  return [
    {
      id: facts.id,
      delivery,
      title: column(facts.title),
      publisher: column(facts.publisher),
      url: column(facts.url),
      published: facts.published,
      language: facts.language,
      fingerprint: facts.fingerprint,
      body: canonicalJson(facts),
      version_key: column(versionKey(facts)),
      version_of: null,
    },
  ];
}

/** What the versions of one report share; null where nothing tells that two are versions of one. */
function versionKey({ publisher, external_id, url }: ReportFacts): string | null {
  if (publisher !== null && external_id !== null) return canonicalJson(['id', publisher, external_id]);
  return url === null ? null : canonicalJson(['url', publisher, url]);
}

/** The rows with the id of the version that came first, in the database or among them. */
async function withVersions(tx: Tx, rows: readonly Insert<'reports'>[]): Promise<Insert<'reports'>[]> {
  const keys = [...new Set(rows.flatMap((r) => r.version_key ?? []))];
  const first = new Map<string, string>();
  for (const part of portions(keys)) {
    const known = await tx
      .selectFrom('reports')
      .select(['id', 'version_key'])
      .where('version_key', 'in', part)
      .where('version_of', 'is', null)
      .execute();
    for (const { id, version_key } of known) if (version_key !== null) first.set(version_key, id);
  }
  return rows.map((row) => {
    if (row.version_key === null || row.version_key === undefined) return row;
    const earlier = first.get(row.version_key);
    if (earlier === undefined) first.set(row.version_key, row.id);
    return earlier === undefined ? row : { ...row, version_of: earlier };
  });
}
