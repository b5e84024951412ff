import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveDesk, liveDesk } from '../../test/desk/live.ts';
import { decide } from '../store/decide.ts';

let desk: LiveDesk;
beforeAll(async () => {
  desk = await liveDesk();
});
afterAll(() => desk.close());

interface Message {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: string;
}

/** Reads a stream until a message that `last` takes; then hangs up. */
async function messages(
  headers: Record<string, string>,
  last: (one: Message) => boolean,
  ready: () => Promise<unknown>,
) {
  const stop = new AbortController();
  const answer = await desk.app.request('http://127.0.0.1/api/changes', { headers, signal: stop.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const found: Message[] = [];
  let rest = '';
  await ready();
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) throw new Error('the stream ended early');
    rest += piece.value;
    const parts = rest.split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1];
      found.push({ event: field('event') ?? '', id: field('id'), data: field('data') ?? '' });
    }
    if (found.some(last)) break;
  }
  stop.abort();
  await reader?.cancel();
  return found;
}

const comment = (text: string) =>
  decide(desk.store, 'Ada', [{ verb: 'comment', about: { type: 'report', id: desk.report }, value: { text } }]);

describe('what changes', () => {
  it('is told to who listens, with the line of the history as its id', async () => {
    const told = await messages(
      {},
      ({ event }) => event === 'decisions',
      () => comment('first'),
    );
    expect(told[0]).toMatchObject({ event: 'hello' });
    const [decisions] = told.filter(({ event }) => event === 'decisions');
    expect(decisions?.id).toBe(String(desk.store.head.seq));
    expect(JSON.parse(decisions?.data ?? '')).toMatchObject({
      decisions: [{ coder: 'Ada', value: { text: 'first' } }],
    });
  });

  it('is told later to who was away meanwhile, once', async () => {
    const seen = String(desk.store.head.seq);
    await comment('second');
    await comment('third');
    const told = await messages(
      { 'last-event-id': seen },
      ({ data }) => data.includes('fourth'),
      () => comment('fourth'),
    );
    const texts = told.flatMap(({ data }) => [...data.matchAll(/"text":"(\w+)"/g)].map(([, text]) => text));
    expect(texts).toEqual(['second', 'third', 'fourth']);
  });
});
