/** A pair of things that may be one, by their indices, and how surely. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Parts of a graph of links, none larger than `limit`: where a part is, its weakest links are cut first. What is cut
 * depends on the links alone, not on their order.
 *
 * @returns lists of indices, each ascending, in order of their first
 */
export function boundedComponents(size: number, links: readonly Link[], limit: number): number[][] {
  const all = Array.from({ length: size }, (_, i) => i);
  return cut(all, links, limit).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
}

function cut(members: readonly number[], links: readonly Link[], limit: number): number[][] {
  const parts = connected(members, links);
  const large = parts.filter((part) => part.length > limit);
  const small = parts.filter((part) => part.length <= limit);
  return [...small, ...large.flatMap((part) => cutOne(part, links, limit))];
}

/** Drops the weaker half of a part's links, at least the weakest, and looks again. */
function cutOne(part: readonly number[], links: readonly Link[], limit: number): number[][] {
  const inside = new Set(part);
  const own = links.filter((link) => inside.has(link.a));
  const scores = own.map((link) => link.score).sort((x, y) => x - y);
  const middle = scores[Math.floor(scores.length / 2)] ?? 0;
  const kept = own.filter((link) => link.score > middle);
  return cut(part, kept, limit);
}

function connected(members: readonly number[], links: readonly Link[]): number[][] {
  const parent = new Map<number, number>(members.map((i) => [i, i]));
  const top = (i: number): number => {
    let at = i;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { a, b } of links) {
    const [low, high] = [top(a), top(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined && low !== high) parent.set(high, low);
  }
  const parts = new Map<number, number[]>();
  for (const i of members) {
    const root = top(i);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [i]);
    else part.push(i);
  }
  return [...parts.values()].map((part) => part.toSorted((x, y) => x - y));
}
