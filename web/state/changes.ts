import { signal } from '@preact/signals';
import type { DecisionRow } from '../../src/server/shapes/decisions.ts';
import type { JobRow } from '../../src/server/shapes/imports.ts';

/** What others decided while this page was looked at: the newest ones last told of. */
export const heard = signal<readonly DecisionRow[]>([]);

/** What is being brought in, by id, as it was told last. */
export const importing = signal<ReadonlyMap<string, JobRow>>(new Map());

/** What the server tells of; `docs/api.md` says what each holds. */
const TELLING = ['hello', 'events', 'reports', 'reset'] as const;
/** Milliseconds: one decision is told in several messages; and until a lost stream is tried anew. */
const TOGETHER = 60;
const AGAIN = 4000;

/**
 * Follows the record's changes (server-sent events) while the page is looked at, and calls `changed` for each. A hidden
 * page lets go of its stream: a browser keeps only six connections to one host.
 */
export function followChanges(changed: () => void): void {
  let stream: EventSource | null = null;
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, TOGETHER);
  };
  const open = () => {
    if (stream !== null || document.hidden) return;
    const opened = new EventSource('/api/changes');
    stream = opened;
    for (const name of TELLING) opened.addEventListener(name, soon);
    opened.addEventListener('decisions', ({ data }) => {
      heard.value = JSON.parse(data).decisions;
      soon();
    });
    opened.addEventListener('import', ({ data }) => {
      const job: JobRow = JSON.parse(data);
      importing.value = new Map(importing.value).set(job.id, job);
    });
    opened.onerror = () => {
      changed();
      if (opened.readyState !== EventSource.CLOSED) return;
      stream = null;
      setTimeout(open, AGAIN);
    };
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else open();
  });
  open();
}
