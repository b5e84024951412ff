import { ROLES, type Template } from './muc4-templates.ts';

export interface SlotCount {
  right: number;
  predicted: number;
  gold: number;
}

export type Counts = Record<string, SlotCount>;

export function newCounts(): Counts {
  return Object.fromEntries(['type', ...ROLES].map((k) => [k, { right: 0, predicted: 0, gold: 0 }]));
}

/**
 * Adds one document: templates are aligned one to one so that the most slots agree (CEAF over templates, as in GTT, Du
 * and others 2021); a template of another type agrees in nothing. A filler is right where its string is one of the
 * mentions of a gold filler, each of which is used once.
 */
export function addDocument(counts: Counts, predicted: readonly Template[], gold: readonly Template[]): void {
  for (const t of predicted) addTemplate(counts, t, 'predicted');
  for (const t of gold) addTemplate(counts, t, 'gold');
  const pairs = predicted.flatMap((p, i) => gold.map((g, j) => ({ i, j, agreed: agreement(p, g) })));
  const [usedP, usedG] = [new Set<number>(), new Set<number>()];
  // Types differ between templates of one document nearly always, so taking the best pair first finds the best alignment.
  for (const { i, j, agreed } of pairs.sort((a, b) => total(b.agreed) - total(a.agreed))) {
    if (usedP.has(i) || usedG.has(j) || total(agreed) === 0) continue;
    usedP.add(i);
    usedG.add(j);
    for (const [slot, n] of Object.entries(agreed)) (counts[slot] ?? { right: 0 }).right += n;
  }
}

function addTemplate(counts: Counts, template: Template, side: 'predicted' | 'gold'): void {
  const add = (slot: string, n: number) => {
    const count = counts[slot];
    if (count) count[side] += n;
  };
  add('type', 1);
  for (const role of ROLES) add(role, template.roles[role].length);
}

function total(agreed: Readonly<Record<string, number>>): number {
  return Object.values(agreed).reduce((a, b) => a + b, 0);
}

function agreement(p: Template, g: Template): Record<string, number> {
  if (!g.type.split(' / ').includes(p.type)) return {};
  return Object.fromEntries([['type', 1], ...ROLES.map((role) => [role, matched(p.roles[role], g.roles[role])])]);
}

function matched(ours: readonly (readonly string[])[], theirs: readonly (readonly string[])[]): number {
  const used = new Set<number>();
  for (const mentions of ours) {
    const j = theirs.findIndex((t, k) => !used.has(k) && mentions.every((m) => t.includes(m)));
    if (j >= 0) used.add(j);
  }
  return used.size;
}

export function f1OfCounts(counts: readonly SlotCount[]): number {
  const sum = (of: (c: SlotCount) => number) => counts.reduce((n, c) => n + of(c), 0);
  const both = sum((c) => c.predicted) + sum((c) => c.gold);
  return both === 0 ? 0 : (2 * sum((c) => c.right)) / both;
}
