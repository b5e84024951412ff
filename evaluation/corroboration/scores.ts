import type { ConflictEvent } from '../../src/records/event.ts';
import type { Cluster, HardNegative, Member } from './gold.ts';
import { claimAt, type ReadUnit } from './placement.ts';

/** What a run made of the gold's reports: what was read, and the event of every claim. */
export interface Run {
  readonly units: ReadonlyMap<string, ReadUnit>;
  readonly eventOf: ReadonlyMap<string, ConflictEvent>;
}

/** A member with where it was placed; null where no claim stands for its sentence. */
export interface PlacedMember {
  readonly cluster: Cluster;
  readonly member: Member;
  readonly event: ConflictEvent | null;
}

export function placeMembers(clusters: readonly Cluster[], run: Run): PlacedMember[] {
  return clusters.flatMap((cluster) =>
    cluster.members.map((member) => ({ cluster, member, event: eventAt(run, member.unit_id, member.evidence) })),
  );
}

export function eventAt(run: Run, unit: string, evidence: string): ConflictEvent | null {
  const claim = claimAt(run.units.get(unit), evidence);
  return claim === null ? null : (run.eventOf.get(claim.claim.id) ?? null);
}

export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * B³ (Bagga and Baldwin 1998): sums of precision and recall over some members, against all members; unplaced members
 * are alone.
 */
export function bCubed(some: readonly PlacedMember[], all: readonly PlacedMember[]) {
  let precision = 0;
  let recall = 0;
  for (const one of some) {
    const predicted = all.filter((other) => one === other || sameEvent(one, other));
    const together = predicted.filter((other) => other.cluster.id === one.cluster.id).length;
    precision += together / predicted.length;
    recall += together / one.cluster.members.length;
  }
  return { precision: { part: precision, whole: some.length }, recall: { part: recall, whole: some.length } };
}

/** Pairs of some members with all others: rightly joined, joined at all, and belonging together. */
export function pairCounts(some: readonly PlacedMember[], all: readonly PlacedMember[]) {
  const counts = { right: 0, joined: 0, wanted: 0 };
  for (const one of some) {
    for (const other of all) {
      if (one === other) continue;
      const joined = sameEvent(one, other);
      const wanted = one.cluster.id === other.cluster.id;
      if (joined) counts.joined++;
      if (wanted) counts.wanted++;
      if (joined && wanted) counts.right++;
    }
  }
  return counts;
}

function sameEvent(a: PlacedMember, b: PlacedMember): boolean {
  return a.event !== null && b.event !== null && a.event.id === b.event.id;
}

export type NegativeOutcome = 'joined' | 'apart' | 'unplaced' | 'doubtful';

export function negativeOutcome(negative: HardNegative, run: Run): NegativeOutcome {
  if (negative.doubt !== undefined || negative.a_evidence === undefined || negative.b_evidence === undefined) {
    return 'doubtful';
  }
  const a = eventAt(run, negative.a, negative.a_evidence);
  const b = eventAt(run, negative.b, negative.b_evidence);
  if (a === null || b === null) return 'unplaced';
  return a.id === b.id ? 'joined' : 'apart';
}

/** The event that holds most members of a cluster; of two that hold as many, the first by id. */
export function mainEvent(members: readonly PlacedMember[]): ConflictEvent | null {
  const counts = new Map<string, { event: ConflictEvent; count: number }>();
  for (const { event } of members) {
    if (event === null) continue;
    const known = counts.get(event.id) ?? { event, count: 0 };
    counts.set(event.id, { event, count: known.count + 1 });
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || (a.event.id < b.event.id ? -1 : 1));
  return ranked[0]?.event ?? null;
}

/** How many of a member's figures stand in its event, by measure and one of the bounds. */
export function keptFigures({ member, event }: PlacedMember): Share {
  const kept = member.figures.filter(([measure, low, high]) => {
    const plain = measure.replace(/\s*\(.*\)$/u, '');
    const sayings = event?.figures.filter((figure) => figure.measure === plain).flatMap((figure) => figure.sayings);
    return sayings?.some((saying) => saying.low === low || (high !== null && saying.high === high)) === true;
  });
  return { part: kept.length, whole: member.figures.length };
}
