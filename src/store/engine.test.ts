import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { type Engine, startEngine } from './engine.ts';
import { createDatabase } from './template.ts';
import { root, testEffects, withFolder } from './testing/record.ts';

async function withEngine<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    await createDatabase(root, join(folder, 'database'), testEffects());
    const engine = await startEngine(root, join(folder, 'database'));
    try {
      return await use(engine);
    } finally {
      await engine.stop().catch(() => undefined);
    }
  });
}

async function connected(engine: Engine): Promise<pg.Client> {
  const client = new pg.Client({ stream: engine.connect });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

describe('the engine', () => {
  it('answers queries, says what is wrong with others, and goes on', () =>
    withEngine(async (engine) => {
      const client = await connected(engine);
      await expect(client.query('select nothing from nowhere where x = $1', [1])).rejects.toMatchObject({
        code: '42P01',
      });
      await expect(client.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
      expect((await client.query('select $1::text as said', ['ok 🚑'])).rows).toEqual([{ said: 'ok 🚑' }]);
      await client.end();
      const again = await connected(engine);
      expect((await again.query("select repeat('x', 3000000) as long")).rows[0].long).toHaveLength(3_000_000);
      await again.end();
    }));

  it('that has ended fails a query instead of keeping it waiting', () =>
    withEngine(async (engine) => {
      const client = await connected(engine);
      await engine.stop();
      await expect(client.query('select 1')).rejects.toThrow(/ended with code/);
    }));

  it('cannot be started on what is no database', () =>
    withFolder(async (folder) => {
      await expect(startEngine(root, join(folder, 'no', 'such', 'folder\0'))).rejects.toThrow();
    }));
});
