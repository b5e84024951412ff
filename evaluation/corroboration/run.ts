import { corroborate } from '../../src/corroborate/corroborate.ts';
import type { Rules } from '../../src/corroborate/rules.ts';
import type { ReadUnit } from './placement.ts';
import type { Run } from './scores.ts';

/** A claim counts as placed only in the event whose own claim it is: what is merely said about an event is not. */
export function runOf(units: ReadonlyMap<string, ReadUnit>, rules: Rules): Run {
  const claims = [...units.values()].flatMap((unit) => unit.claims);
  const { events } = corroborate(claims, [], [], rules);
  return { units, eventOf: new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event] as const))) };
}
