import { canonicalJson } from '../canonical.ts';
import { type Content, decisionFileSchema, jsonOf } from '../content.ts';
import type { Tx } from '../database.ts';
import { decisionsOf, type LineOf } from '../history-line.ts';
import type { Voids } from '../voids.ts';
import { column, portions } from './rows.ts';

/** Brings decisions in that were not taken away. */
export async function applyDecisions(
  tx: Tx,
  lines: readonly LineOf<'decision' | 'withdraw'>[],
  content: Content,
  voids: Voids,
): Promise<void> {
  const named = lines.flatMap((line) =>
    decisionsOf(line)
      .filter((hash) => !voids.isVoid({ folder: 'decisions', hash }, line.seq))
      .map((hash) => ({ hash, device: line.device, seq: line.seq })),
  );
  const rows = await Promise.all(
    named.map(async (place) => {
      const { decision } = await jsonOf(content, { folder: 'decisions', hash: place.hash }, decisionFileSchema);
      return {
        ...place,
        id: decision.id,
        coder: column(decision.coder),
        at: decision.at,
        about_type: decision.about.type,
        about_id: decision.about.id,
        verb: decision.verb,
        value: canonicalJson(decision.value ?? null),
      };
    }),
  );
  for (const part of portions(rows)) await tx.insertInto('decisions').values(part).execute();
}
