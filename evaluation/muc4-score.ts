/** The five roles of a MUC-4 template as Du et al. (2021) name them. */
export const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
export type Role = (typeof ROLES)[number];

/** An entity is all its mentions. */
export type Entity = readonly string[];

export interface Template {
  readonly type: string;
  readonly roles: Readonly<Record<Role, readonly Entity[]>>;
}

/** Entities predicted, those right among them; entities of the gold, those found among them. */
export interface Tally {
  readonly predicted: number;
  readonly right: number;
  readonly gold: number;
  readonly found: number;
}

export type Slot = 'type' | Role;
export type Tallies = Readonly<Record<Slot, Tally>>;

const EMPTY: Tally = { predicted: 0, right: 0, gold: 0, found: 0 };
export const SLOTS: readonly Slot[] = ['type', ...ROLES];
export const NO_TALLIES: Tallies = {
  type: EMPTY,
  PerpInd: EMPTY,
  PerpOrg: EMPTY,
  Target: EMPTY,
  Victim: EMPTY,
  Weapon: EMPTY,
};

export function addTallies(a: Tallies, b: Tallies): Tallies {
  return mapSlots((slot) => ({
    predicted: a[slot].predicted + b[slot].predicted,
    right: a[slot].right + b[slot].right,
    gold: a[slot].gold + b[slot].gold,
    found: a[slot].found + b[slot].found,
  }));
}

function mapSlots(tally: (slot: Slot) => Tally): Tallies {
  return {
    type: tally('type'),
    PerpInd: tally('PerpInd'),
    PerpOrg: tally('PerpOrg'),
    Target: tally('Target'),
    Victim: tally('Victim'),
    Weapon: tally('Weapon'),
  };
}

/** F1 of precision (right of predicted) and recall (found of gold); 0 where either is. */
export function tallyF1({ predicted, right, gold, found }: Tally): number {
  const [p, r] = [predicted === 0 ? 0 : right / predicted, gold === 0 ? 0 : found / gold];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** All slots together. */
export function totalOf(tallies: Tallies): Tally {
  return SLOTS.map((slot) => tallies[slot]).reduce((a, b) => ({
    predicted: a.predicted + b.predicted,
    right: a.right + b.right,
    gold: a.gold + b.gold,
    found: a.found + b.found,
  }));
}

/**
 * CEAF-TF (Du, Rush and Cardie 2021): predicted templates are aligned one to one with gold templates of the same type so
 * that the report's micro F1 is highest; an entity is right where all its mentions are mentions of one gold entity.
 */
export function scoreReport(predicted: readonly Template[], gold: readonly Template[]): Tallies {
  let best = tallyAlignment(predicted, gold, new Map());
  let score = tallyF1(totalOf(best));
  for (const pairs of alignments(predicted, gold, 0, new Map())) {
    const tallies = tallyAlignment(predicted, gold, pairs);
    const f1 = tallyF1(totalOf(tallies));
    if (f1 > score) [best, score] = [tallies, f1];
  }
  return best;
}

function* alignments(
  predicted: readonly Template[],
  gold: readonly Template[],
  at: number,
  pairs: ReadonlyMap<number, number>,
): Generator<ReadonlyMap<number, number>> {
  const template = predicted[at];
  if (template === undefined) {
    yield pairs;
    return;
  }
  const taken = new Set(pairs.values());
  for (const [g, { type }] of gold.entries())
    if (!taken.has(g) && type.includes(template.type))
      yield* alignments(predicted, gold, at + 1, new Map([...pairs, [at, g]]));
  yield* alignments(predicted, gold, at + 1, pairs);
}

function tallyAlignment(
  predicted: readonly Template[],
  gold: readonly Template[],
  pairs: ReadonlyMap<number, number>,
): Tallies {
  const partner = new Map([...pairs].map(([p, g]) => [g, p]));
  const own = predicted.map((template, p) => tallyPredicted(template, gold[pairs.get(p) ?? -1]));
  const wanted = gold.map((template, g) => tallyGold(template, predicted[partner.get(g) ?? -1]));
  return [...own, ...wanted].reduce(addTallies, NO_TALLIES);
}

function tallyPredicted({ roles }: Template, gold: Template | undefined): Tallies {
  return mapSlots((slot) => {
    if (slot === 'type') return { ...EMPTY, predicted: 1, right: gold ? 1 : 0 };
    const right = roles[slot].filter((entity) => gold?.roles[slot].some((wanted) => isOf(entity, wanted))).length;
    return { ...EMPTY, predicted: roles[slot].length, right };
  });
}

function tallyGold({ roles }: Template, predicted: Template | undefined): Tallies {
  return mapSlots((slot) => {
    if (slot === 'type') return { ...EMPTY, gold: 1, found: predicted ? 1 : 0 };
    const found = roles[slot].filter((wanted) => predicted?.roles[slot].some((entity) => isOf(entity, wanted))).length;
    return { ...EMPTY, gold: roles[slot].length, found };
  });
}

function isOf(entity: Entity, wanted: Entity): boolean {
  const mentions = new Set(wanted.map(plainMention));
  return entity.every((mention) => mentions.has(plainMention(mention)));
}

/** A mention without case, punctuation, articles and doubled spaces, as the metric compares it. */
export function plainMention(mention: string): string {
  return mention
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/gu, '')
    .replace(/\b(?:a|an|the)\b/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ');
}
