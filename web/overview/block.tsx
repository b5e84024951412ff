import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EventRow } from '../../src/server/shapes.ts';

/** Blocks this far out of sight are drawn. */
const NEAR = '800px';
/** Who only flies by is not asked for, in milliseconds. */
const STAY = 70;
/** A row's height in pixels until one has been drawn. */
let usualRow = 71;

interface BlockProps {
  /** How many rows stand before it, and how many it has. */
  readonly start: number;
  readonly length: number;
  /** What scrolls it, where that is not the page. */
  readonly scroller: { readonly current: HTMLElement | null };
  /** Null: not loaded yet. */
  readonly rows: readonly EventRow[] | null;
  readonly onNear: () => void;
  readonly row: (event: EventRow) => ComponentChildren;
}

/** Rows of a long list: while they are far out of sight, an empty box as high as they were. */
export function Block({ start, length, scroller, rows, onNear, row }: BlockProps) {
  const box = useRef<HTMLOListElement>(null);
  const height = useRef<number | null>(null);
  const [near, setNear] = useState(start === 0);
  useEffect(() => {
    if (box.current === null) return;
    const root = scrollsItself(scroller.current) ? scroller.current : null;
    const watch = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting === true), {
      root,
      rootMargin: `${NEAR} 0px`,
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!near || rows !== null) return;
    const timer = setTimeout(onNear, STAY);
    return () => clearTimeout(timer);
  }, [near, rows]);
  const drawn = near && rows !== null;
  useLayoutEffect(() => {
    if (box.current === null) return;
    if (drawn) {
      box.current.style.blockSize = '';
      height.current = box.current.getBoundingClientRect().height;
      usualRow = height.current / length;
    } else box.current.style.blockSize = `${height.current ?? usualRow * length}px`;
  }, [drawn, length]);
  return (
    <ol ref={box} class="rows" start={start + 1}>
      {drawn && rows.map(row)}
    </ol>
  );
}

function scrollsItself(element: HTMLElement | null): boolean {
  return element !== null && getComputedStyle(element).overflowBlock === 'auto';
}
