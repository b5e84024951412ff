import type { Tx } from '../database.ts';
import type { LineOf } from '../history-line.ts';
import { portions } from './rows.ts';

/** Puts up the tombstones: what was withdrawn, and a line in the log of each event that it had a part in. */
export async function applyWithdrawals(tx: Tx, lines: readonly LineOf<'withdraw'>[]): Promise<void> {
  const stones = lines.map(({ at, body, device, seq }) => ({
    report: body.report,
    originals: [...body.gone.originals],
    decision: body.decision,
    at,
    device,
    seq,
  }));
  for (const part of portions(stones)) await tx.insertInto('withdrawals').values(part).execute();
  const log = lines.flatMap(({ at, body, device, seq }) =>
    body.events.map((event) => ({
      at,
      device,
      seq,
      event,
      verb: 'withdraw' as const,
      claims: null,
      target: body.report,
    })),
  );
  for (const part of portions(log)) await tx.insertInto('event_log').values(part).execute();
}
