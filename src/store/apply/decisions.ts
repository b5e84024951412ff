import { claimsNamed } from '../../decisions/clashes.ts';
import { RecordError } from '../../errors.ts';
import type { Decision } from '../../records/decision.ts';
import { canonicalJson } from '../canonical.ts';
import { type Content, decisionFileSchema, jsonOf } from '../content.ts';
import type { Tx } from '../database.ts';
import { decisionsOf, type LineOf } from '../history-line.ts';
import type { Insert } from '../tables.ts';
import type { Voids } from '../voids.ts';
import { column, portions } from './rows.ts';

/** Brings decisions in that were not taken away, and answers them. */
export async function applyDecisions(
  tx: Tx,
  lines: readonly LineOf<'decision' | 'withdraw'>[],
  content: Content,
  voids: Voids,
): Promise<Decision[]> {
  const named = lines.flatMap((line) =>
    decisionsOf(line)
      .filter((hash) => !voids.isVoid({ folder: 'decisions', hash }, line.seq))
      .map((hash) => ({ hash, device: line.device, seq: line.seq })),
  );
  const files = await Promise.all(
    named.map(({ hash }) => jsonOf(content, { folder: 'decisions', hash }, decisionFileSchema)),
  );
  const decisions = files.map(({ decision }): Decision => decision);
  const rows = named.map((place, i) => ({ ...place, ...decisionRow(decisions[i]) }));
  for (const part of portions(rows)) await tx.insertInto('decisions').values(part).execute();
  return decisions;
}

function decisionRow(decision: Decision | undefined): Omit<Insert<'decisions'>, 'hash' | 'device' | 'seq'> {
  if (decision === undefined) throw new RecordError('A decision was read and is not there.');
  return {
    id: decision.id,
    coder: column(decision.coder),
    at: decision.at,
    about_type: decision.about.type,
    about_id: decision.about.id,
    verb: decision.verb,
    value: canonicalJson(decision.value ?? null),
    note: column(decision.note ?? null),
    based_on: decision.based_on ?? null,
    undoes: decision.verb === 'undo' ? column(String(decision.value)) : null,
    claims: claimsNamed(decision).map((id) => column(id)),
  };
}
