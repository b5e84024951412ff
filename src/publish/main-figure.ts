import type { EventFigure } from '../records/event.ts';
import type { Measure } from '../records/reading.ts';

/** Of an event's figures of one measure the one that stands for it: the whole before its parts, of parts the largest. */
export function mainFigure(figures: readonly EventFigure[], measure: Measure): EventFigure | null {
  const own = figures.filter((figure) => figure.measure === measure);
  const whole = own.find((figure) => figure.population === 'people' && own.every((part) => size(part) <= size(figure)));
  return whole ?? own.toSorted((a, b) => size(b) - size(a))[0] ?? null;
}

function size(figure: EventFigure): number {
  return figure.best ?? figure.low ?? figure.high ?? 0;
}
