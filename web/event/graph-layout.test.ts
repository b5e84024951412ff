import { describe, expect, it } from 'vitest';
import { attested, events, made } from '../../test/desk/fixture/record.ts';
import { layoutOf, ROW } from './graph-layout.ts';

const event = events.find(({ claims, roots }) => claims.length > 4 && roots.length > 1);
if (event === undefined) throw new Error('The fixture has no event with several roots.');
const check = { state: 'machine', by: null, at: null } as const;
const claims = made.filter(({ claim }) => event.claims.includes(claim.id)).map((one) => ({ ...attested(one), check }));
const page = { claims, event: { ...event, title: 'An event' } };
const layout = layoutOf(page, 'nobody', ({ report }) => report.publisher ?? '?');

describe('who has it from whom, as it is drawn', () => {
  it('shows every claim once, in rows that do not touch', () => {
    expect(layout.claims.map(({ id }) => id).sort()).toEqual([...event.claims].sort());
    const ys = layout.claims.map(({ y }) => y);
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(layout.height).toBe(ROW * event.claims.length);
  });

  it('joins each root with the outlets that carry it, and each outlet with its claims', () => {
    expect(layout.claimLines).toHaveLength(event.claims.length);
    const outlets = new Set(claims.map(({ report }) => report.publisher ?? '?'));
    expect(layout.outlets.map(({ name }) => name).sort()).toEqual([...outlets].sort());
    for (const [root] of layout.rootLines) expect(layout.roots.map(({ y }) => y)).toContain(root);
  });

  it('keeps names apart, and has a place for what has no root', () => {
    for (const nodes of [layout.roots, layout.outlets])
      for (const [i, node] of nodes.entries())
        expect(node.y - (nodes[i - 1]?.y ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(ROW * 0.75);
    const rootless = layoutOf({ ...page, event: { ...page.event, roots: [] } }, 'nobody', () => 'one outlet');
    expect(rootless.roots.map(({ name }) => name)).toEqual(['nobody']);
  });
});
