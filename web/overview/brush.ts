import { useState } from 'preact/hooks';

interface BrushOptions {
  readonly count: number;
  /** The bar at a distance in pixels from the start of the chart. */
  readonly at: (x: number) => number;
  readonly onChosen: (from: number, to: number) => void;
}

/** Choosing bars of a chart: by dragging, by a click, or by arrow keys (with Shift for a stretch) and Enter. */
export function useBrush({ count, at, onChosen }: BrushOptions) {
  const [anchor, setAnchor] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const barAt = (e: PointerEvent) => {
    const box = (e.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(count - 1, at(e.clientX - box.x)));
  };
  const range = anchor === null || over === null ? null : ([Math.min(anchor, over), Math.max(anchor, over)] as const);
  const choose = (to: number) => {
    onChosen(Math.min(anchor ?? to, to), Math.max(anchor ?? to, to));
    setAnchor(null);
  };
  const byKey = (e: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
    if (step !== undefined) {
      if (e.shiftKey) setAnchor(anchor ?? over ?? 0);
      else setAnchor(null);
      setOver(Math.max(0, Math.min(count - 1, (over ?? (step > 0 ? -1 : count)) + step)));
    } else if (e.key === 'Enter' && over !== null) choose(over);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  return {
    over,
    range,
    handlers: {
      onPointerDown: (e: PointerEvent) => {
        (e.currentTarget as Element).setPointerCapture(e.pointerId);
        setAnchor(barAt(e));
        setOver(barAt(e));
      },
      onPointerMove: (e: PointerEvent) => setOver(barAt(e)),
      onPointerUp: (e: PointerEvent) => anchor !== null && choose(barAt(e)),
      onPointerCancel: () => setAnchor(null),
      onPointerLeave: () => anchor === null && setOver(null),
      onBlur: () => {
        setAnchor(null);
        setOver(null);
      },
      onKeyDown: byKey,
    },
  };
}
