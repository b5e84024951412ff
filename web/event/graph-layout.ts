import type { EventPage } from '../../src/server/shapes.ts';

/** Who has it from whom, as it is drawn: three columns, top to bottom, and the lines between them. */
export interface GraphLayout {
  readonly roots: readonly Node[];
  readonly outlets: readonly Node[];
  readonly claims: readonly Node[];
  /** From a root to an outlet, and from an outlet to a claim: y of both ends. */
  readonly rootLines: readonly (readonly [number, number])[];
  readonly claimLines: readonly (readonly [number, number])[];
  readonly height: number;
}

export interface Node {
  readonly id: string;
  readonly name: string;
  readonly y: number;
  /** The report to open, for a claim. */
  readonly report: string | null;
}

/** Pixels from one claim to the next. */
export const ROW = 24;

type Attested = EventPage['claims'][number];

/**
 * Claims in the order of their roots and outlets, so that lines cross as little as may be; an outlet and a root stand in
 * the middle of what they carry.
 *
 * @param nobody the name for what has no root
 */
export function layoutOf(
  { claims, event }: Pick<EventPage, 'claims' | 'event'>,
  nobody: string,
  outletOf: (claim: Attested) => string,
): GraphLayout {
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  const rooted = new Set(event.roots.flatMap((root) => root.claims));
  const rest = claims.filter(({ claim }) => !rooted.has(claim.id)).map(({ claim }) => claim.id);
  const groups = [
    ...event.roots.map(({ claims: own, id, name }) => ({ id, name, own })),
    ...(rest.length > 0 ? [{ id: '', name: nobody, own: rest }] : []),
  ];
  const rows = groups.flatMap((root) =>
    root.own
      .flatMap((id) => byId.get(id) ?? [])
      .map((one) => ({ root, one, outlet: outletOf(one) }))
      .sort((a, b) => (a.outlet < b.outlet ? -1 : a.outlet > b.outlet ? 1 : 0)),
  );
  const placed = rows.map((row, i) => ({ ...row, y: ROW * (i + 0.5) }));
  const roots = middles(
    placed,
    ({ root }) => root.id,
    ({ root }) => root.name,
  );
  const outlets = middles(
    placed,
    ({ outlet }) => outlet,
    ({ outlet }) => outlet,
  );
  const yOf = (nodes: readonly Node[], id: string) => nodes.find((node) => node.id === id)?.y ?? 0;
  const pairs = new Map(
    placed.map(({ outlet, root }) => [`${root.id} ${outlet}`, [yOf(roots, root.id), yOf(outlets, outlet)] as const]),
  );
  return {
    roots,
    outlets,
    claims: placed.map(({ one, y }) => ({ id: one.claim.id, name: one.claim.trigger.quote, y, report: one.report.id })),
    rootLines: [...pairs.values()],
    claimLines: placed.map(({ outlet, y }) => [yOf(outlets, outlet), y] as const),
    height: ROW * Math.max(1, placed.length),
  };
}

function middles<T extends { readonly y: number }>(
  rows: readonly T[],
  idOf: (row: T) => string,
  nameOf: (row: T) => string,
): Node[] {
  const groups = new Map<string, { name: string; ys: number[] }>();
  for (const row of rows) {
    const group = groups.get(idOf(row)) ?? { name: nameOf(row), ys: [] };
    group.ys.push(row.y);
    groups.set(idOf(row), group);
  }
  const nodes = [...groups].map(([id, { name, ys }]) => ({
    id,
    name,
    y: ys.reduce((sum, y) => sum + y, 0) / ys.length,
    report: null,
  }));
  return apart(nodes);
}

/** Names that would lie over one another move down. */
function apart(nodes: readonly Node[]): Node[] {
  let last = Number.NEGATIVE_INFINITY;
  return nodes
    .toSorted((a, b) => a.y - b.y)
    .map((node) => {
      last = Math.max(node.y, last + ROW * 0.75);
      return { ...node, y: last };
    });
}
