import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { withFolder, withRecord } from './testing/record.ts';
import { lookOver } from './upkeep.ts';

it('looks over what has grown, and only then', () =>
  withFolder((folder) =>
    withRecord(folder, async (store) => {
      expect(await lookOver(store.database)).toEqual([]);
      await sql`
      insert into event_log (device, seq, at, event, verb) select 'd', n, now(), 'e-' || n, 'end' from generate_series(1, 10000) n
    `.execute(store.database);
      expect(await lookOver(store.database)).toEqual(['event_log']);
      expect(await lookOver(store.database)).toEqual([]);
    }),
  ));
