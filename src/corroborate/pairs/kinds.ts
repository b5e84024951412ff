import type { Relations } from '../rules.ts';

/** Which kinds outlets use for one happening. */
export interface KindLattice {
  /** 1 for the same kind, 0 for kinds that are never one happening. */
  readonly nearness: (a: string, b: string) => number;
  /** Kinds that are linked by any chain of near kinds have one family. */
  readonly family: (kind: string) => string;
}

export function kindLattice(relations: Relations): KindLattice {
  const nearness = new Map<string, Map<string, number>>();
  const put = (a: string, b: string, value: number): void => {
    nearness.set(a, (nearness.get(a) ?? new Map<string, number>()).set(b, value));
  };
  const parent = new Map<string, string>();
  const top = (kind: string): string => {
    const above = parent.get(kind);
    return above === undefined ? kind : top(above);
  };
  for (const { of, nearness: value } of relations.kinds) {
    put(of[0], of[1], value);
    put(of[1], of[0], value);
    const [low, high] = [top(of[0]), top(of[1])].sort();
    if (low !== undefined && high !== undefined && low !== high) parent.set(high, low);
  }
  return {
    nearness: (a, b) => (a === b ? 1 : (nearness.get(a)?.get(b) ?? 0)),
    family: top,
  };
}
