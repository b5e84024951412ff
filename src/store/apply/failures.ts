import type { Content } from '../content.ts';
import type { Tx } from '../database.ts';
import type { LineOf } from '../history-line.ts';
import { deliveryFile, deliveryRow, insertDeliveries } from './imports.ts';
import { column, portions } from './rows.ts';

export async function applyFailures(tx: Tx, lines: readonly LineOf<'failure'>[], content: Content): Promise<void> {
  const files = await Promise.all(lines.map((l) => deliveryFile(content, l.body.delivery)));
  await insertDeliveries(
    tx,
    lines.map((line, i) => deliveryRow(line, files[i])),
  );
  const rows = lines.map(({ body }, i) => ({
    delivery: body.delivery,
    reason: body.reason,
    detail: column(files[i]?.failure?.detail ?? ''),
  }));
  for (const part of portions(rows)) await tx.insertInto('failures').values(part).execute();
}
