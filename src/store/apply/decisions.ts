import { canonicalJson } from '../canonical.ts';
import { type Content, decisionFileSchema, jsonOf } from '../content.ts';
import type { Tx } from '../database.ts';
import type { LineOf } from '../history-line.ts';
import { column, portions } from './rows.ts';

export async function applyDecisions(tx: Tx, lines: readonly LineOf<'decision'>[], content: Content): Promise<void> {
  const rows = await Promise.all(
    lines.map(async ({ body, device, seq }) => {
      const { decision } = await jsonOf(content, { folder: 'decisions', hash: body.decision }, decisionFileSchema);
      return {
        hash: body.decision,
        id: decision.id,
        coder: column(decision.coder),
        at: decision.at,
        about_type: decision.about.type,
        about_id: decision.about.id,
        verb: decision.verb,
        value: canonicalJson(decision.value ?? null),
        device,
        seq,
      };
    }),
  );
  for (const part of portions(rows)) await tx.insertInto('decisions').values(part).execute();
}
