import type { Move } from '../../src/language/model.ts';
import type { Packed } from './msgpack.ts';
import { mapAt, textOf } from './wheel.ts';

interface Counted {
  readonly count: number;
  readonly label: string;
}

function byCountThenLabelDown(a: Counted, b: Counted): number {
  return b.count - a.count || (a.label < b.label ? 1 : a.label > b.label ? -1 : 0);
}

/**
 * The actions of a transition system in the order of the model's outputs: by kind of move, then by falling frequency,
 * with labels that were added later (negative counts) at the end. As `TransitionSystem.initialize_actions`.
 */
export function movesOf(packed: Packed, letters: readonly string[]): readonly Move[] {
  const labels: unknown = JSON.parse(textOf(mapAt(packed).get('moves')));
  if (typeof labels !== 'object' || labels === null) throw new Error('moves: expected an object');
  const known: Move[] = [];
  const late: (Counted & { readonly move: string })[] = [];
  for (const [action, counts] of Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const move = letters[Number(action)];
    if (move === undefined) throw new Error(`moves: unknown action ${action}`);
    const sorted = Object.entries(counts ?? {}).map(([label, count]) => ({ label, count: Number(count) }));
    for (const entry of sorted.sort(byCountThenLabelDown)) {
      if (entry.count < 0) late.push({ ...entry, move });
      else known.push({ move, label: entry.label });
    }
  }
  return [...known, ...late.sort(byCountThenLabelDown).map(({ move, label }) => ({ move, label }))];
}
