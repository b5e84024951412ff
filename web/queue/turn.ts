import { useEffect, useRef, useState } from 'preact/hooks';
import type { Queue, QueueItem } from '../../src/server/shapes/queue.ts';
import { lastDone, undo } from '../decide/decide.ts';
import { send } from '../state/post.ts';
import { me } from '../state/session.ts';

/** Whose turn it is: the thing in hand, which nobody else is given meanwhile, and the ways on from it. */
export interface Turn {
  /** Null while the next one is looked for. */
  readonly item: QueueItem | null;
  /** True where all that waits is in other hands, was left out, or is done. */
  readonly over: boolean;
  /** Leaves it for later; back goes to what was left or decided. */
  readonly skip: () => void;
  readonly back: () => void;
  /** It was decided: on to the next. */
  readonly decided: () => void;
  /** Takes back what was decided here last, and goes back to it. */
  readonly undoLast: () => void;
}

/** Milliseconds after which a thing in hand is taken anew: a lease lasts ten minutes. */
const RENEW = 4 * 60_000;
const keyOf = ({ id, type }: Pick<QueueItem, 'type' | 'id'>) => `${type} ${id}`;

/** Goes through what waits, the most valuable first, one thing at a time. */
export function useTurn(queue: Queue | null): Turn {
  const [item, setItem] = useState<QueueItem | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const trail = useRef<QueueItem[]>([]);
  const waiting = queue?.items.filter((one) => !left.has(keyOf(one))) ?? [];
  const first = waiting[0];
  const coder = me.value;

  useEffect(() => {
    if (item !== null || coder === null || queue === null) return;
    let wanted = true;
    void taken(waiting).then(({ mine, others }) => {
      if (!wanted) return;
      if (mine !== null) setItem(mine);
      else if (others.length > 0) setLeft((before) => new Set([...before, ...others]));
    });
    return () => {
      wanted = false;
    };
  }, [item, coder, queue, left]);

  useEffect(() => {
    if (item === null) return;
    const timer = setInterval(() => void take(item), RENEW);
    return () => {
      clearInterval(timer);
      void send('POST', '/api/queue/release', { type: item.type, id: item.id });
    };
  }, [item && keyOf(item)]);

  const leave = () => {
    if (item === null) return;
    trail.current.push(item);
    setLeft((before) => new Set([...before, keyOf(item)]));
    setItem(null);
  };
  const back = () => {
    const last = trail.current.pop();
    if (last !== undefined) setItem(last);
  };
  return {
    item,
    over: queue !== null && item === null && first === undefined,
    skip: leave,
    back,
    decided: leave,
    undoLast: () => {
      const [last] = lastDone.value;
      if (last === undefined || last.verb === 'undo') return;
      void undo(last.id).then((done) => {
        if (done !== null && trail.current.at(-1)?.id === last.about.id) back();
      });
    },
  };
}

/** Takes the first of several things that nobody else has; tells which ones others had, or were done meanwhile. */
async function taken(all: readonly QueueItem[]): Promise<{ mine: QueueItem | null; others: string[] }> {
  const others: string[] = [];
  for (const one of all) {
    const status = await take(one);
    if (status === 200) return { mine: one, others };
    if (status !== 404 && status !== 409) return { mine: null, others: [] };
    others.push(keyOf(one));
  }
  return { mine: null, others };
}

async function take({ id, type }: QueueItem): Promise<number | null> {
  return (await send('POST', '/api/queue/claim', { type, id }))?.status ?? null;
}
