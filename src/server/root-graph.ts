import type { AttestedClaim } from '../records/attested.ts';
import type { ConflictEvent } from '../records/event.ts';
import type { Voice } from '../records/reading.ts';
import type { RootGraph } from './shapes/graphs.ts';

type Node = RootGraph['nodes'][number];
type Edge = RootGraph['edges'][number];

/**
 * Who says so, drawn: each independent root, whoever passed its word on, the claims, their reports and outlets. A claim
 * that goes back to no root hangs on its report alone.
 */
export function rootGraph(event: ConflictEvent, claims: readonly AttestedClaim[]): RootGraph {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  const put = (node: Node): string => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    return node.id;
  };
  const link = (from: string, to: string, how: Edge['how']): void => void edges.set(`${from} ${to}`, { from, to, how });
  const rootOf = new Map(event.roots.flatMap((root) => root.claims.map((claim) => [claim, rootNode(root)] as const)));
  for (const { claim, report } of claims) {
    const own = put({ id: claim.id, type: 'claim', label: claim.trigger.quote, kind: null });
    const root = rootOf.get(claim.id);
    if (root !== undefined) {
      // The farthest voice is the root itself; those before it passed its word on.
      const chain = [put(root), ...claim.source.via.map(voiceNode).reverse().map(put), own];
      for (const [i, to] of chain.entries()) {
        const from = chain[i - 1];
        if (from !== undefined && from !== to) link(from, to, i === chain.length - 1 ? 'says' : 'passes-on');
      }
    }
    const place = put({ id: report.id, type: 'report', label: report.title ?? report.id, kind: null });
    link(own, place, 'stands-in');
    if (report.publisher !== null)
      link(
        place,
        put({ id: `outlet ${report.publisher}`, type: 'outlet', label: report.publisher, kind: null }),
        'published-by',
      );
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function rootNode({ id, kind, name }: ConflictEvent['roots'][number]): Node {
  return { id: `root ${id}`, type: 'root', label: name, kind };
}

function voiceNode({ actor, kind, name, text }: Voice): Node {
  const label = name ?? text?.quote ?? kind;
  return { id: `voice ${actor ?? label.toLowerCase()}`, type: 'voice', label, kind };
}
