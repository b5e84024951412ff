import type { Grade } from '../../src/records/event.ts';

/** The grades from best to worst, as the desk lists them. */
export const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const satisfies readonly Grade[];
