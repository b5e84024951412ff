import { expect, it } from 'vitest';
import { fixtureServer } from '../../test/desk/fixture/desk.ts';
import { serve } from './serve.ts';

it('serves on loopback, and beside a desk whose port it wanted', async () => {
  const app = fixtureServer();
  const first = await serve(app, { port: 0 });
  const port = Number(new URL(first.url).port);
  const second = await serve(app, { port });
  try {
    expect(new URL(first.url).hostname).toBe('127.0.0.1');
    expect(second.url).not.toBe(first.url);
    for (const desk of [first, second]) {
      const answer = await fetch(new URL('/api/status', desk.url));
      expect(await answer.json()).toMatchObject({ record: 'northern-valley', example: true });
    }
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
  await expect(fetch(first.url)).rejects.toThrow();
});
