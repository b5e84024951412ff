import { useState } from 'preact/hooks';
import type { DecisionRequest, Pin } from '../../src/records/decision.ts';
import type { EventPage } from '../../src/server/shapes.ts';
import { decide } from '../decide/decide.ts';
import { comment, confirm, undoLast } from '../decide/verbs.ts';
import { go } from '../state/route.ts';

/** What is being done about an event besides looking at it. */
export type Doing = 'merge' | 'split' | 'pin' | 'discount' | 'comment' | 'why' | null;

/** An event on the screen, what is being done about it, and what can be. */
export interface EventWork {
  readonly page: EventPage;
  readonly doing: Doing;
  /** Begins something, or ends it where it is what is being done. */
  readonly begin: (doing: Doing) => void;
  /** Claims chosen to be split off. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (claims: readonly string[]) => void;
  readonly confirm: () => void;
  readonly undo: () => void;
  readonly merge: (other: string) => void;
  readonly neverSame: (other: string) => void;
  readonly split: () => void;
  readonly pin: (pin: Pin) => void;
  readonly discount: (reason: string) => Promise<boolean>;
  readonly restore: () => void;
  readonly comment: (text: string) => Promise<boolean>;
  readonly assign: (to: string | null) => void;
}

export function useEventWork(page: EventPage): EventWork {
  const [doing, setDoing] = useState<Doing>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const about = { type: 'event', id: page.event.id } as const;
  const say = async (request: DecisionRequest): Promise<boolean> => {
    const done = await decide([request], page.version);
    if (done === null) return false;
    setDoing(null);
    setChosen(new Set());
    // The id may have become part of another: the screen goes where the event is now.
    const now = done.events.forwarded.find(([from]) => from === page.event.id)?.[1];
    if (now !== undefined) go(`/events/${encodeURIComponent(now)}`, { replace: true });
    return true;
  };
  return {
    page,
    doing,
    begin: (next) => setDoing((now) => (now === next ? null : next)),
    chosen,
    choose: (claims) => setChosen(toggled(chosen, claims)),
    confirm: () => void confirm('event', page.event.id, page),
    undo: () => void undoLast(page),
    merge: (other) => void say({ verb: 'merge', about, value: { events: [other] } }),
    neverSame: (other) => void say({ verb: 'never-same', about, value: { event: other } }),
    split: () => chosen.size > 0 && void say({ verb: 'split', about, value: { claims: [...chosen] } }),
    pin: (value) => void say({ verb: 'pin', about, value }),
    discount: (reason) => say({ verb: 'discount', about, value: { reason } }),
    restore: () => void say({ verb: 'restore', about }),
    comment: (text) => comment('event', page.event.id, text, page),
    assign: (to) => void say({ verb: 'assign', about, value: { to } }),
  };
}

/** All of them in, or, where they are, out. */
function toggled(chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(chosen);
  const out = ids.every((id) => next.has(id));
  for (const id of ids) {
    if (out) next.delete(id);
    else next.add(id);
  }
  return next;
}
