import type { Rules } from '../../src/corroborate/rules.ts';
import { type Side, sidesIn } from './classes.ts';
import type { Fold } from './fold.ts';
import type { HardNegative } from './gold.ts';
import { claimAt } from './placement.ts';
import { negativeOutcome, type PlacedMember, type Run } from './scores.ts';

/** Of pairs of one class: those that are one and those of them missed, those joined and those of them wrongly, hard negatives. */
interface Rates {
  wanted: number;
  missed: number;
  joined: number;
  wrong: number;
  negatives: number;
  negativesJoined: number;
}

/**
 * What went wrong, for people: by class of pair the rates of missed and of wrong joins and of hard negatives joined; then
 * each joined negative, and members that no claim stands for.
 */
export function errorLines(folds: readonly Fold[], rules: Rules): string[] {
  const rates = new Map<string, Rates>();
  for (const fold of folds) {
    countMembers(fold, rates, rules);
    for (const one of fold.negatives) countNegative(one, fold.run, rates, rules);
  }
  return [
    'by class of the pair: not joined, of pairs that are one; wrong, of pairs that were joined; hard negatives joined',
    ...[...rates].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => rateLine(name, own)),
    'negatives joined',
    ...folds.flatMap(({ negatives, run }) =>
      negatives.flatMap((one) => (negativeOutcome(one, run) === 'joined' ? [`  ${one.a} ${one.b}: ${one.why}`] : [])),
    ),
    'negatives with a side that no claim stands for',
    ...folds.flatMap(({ negatives, run }) =>
      negatives.flatMap((one) => (negativeOutcome(one, run) === 'unplaced' ? [`  ${one.a} ${one.b}`] : [])),
    ),
    'members that no claim stands for',
    ...folds.flatMap(({ own }) =>
      own.flatMap(({ event, cluster, member }) => (event === null ? [`  ${cluster.id} ${member.unit_id}`] : [])),
    ),
  ];
}

function rateLine(name: string, own: Rates): string {
  const shares = [
    share(own.missed, own.wanted),
    share(own.wrong, own.joined),
    share(own.negativesJoined, own.negatives),
  ];
  return `  ${name.padEnd(36)} ${shares.join(' ')}`;
}

function share(part: number, whole: number): string {
  const rate = whole === 0 ? '-' : (part / whole).toFixed(2);
  return `${rate.padStart(5)} ${`(${part}/${whole})`.padEnd(13)}`;
}

/** Each pair once: a fold's own members with one another and with the members of other folds. */
function countMembers({ own, all, run }: Fold, rates: Map<string, Rates>, rules: Rules): void {
  const mine = new Set(own);
  const side = (one: PlacedMember): Side => ({
    unit: one.member.unit_id,
    attested: claimAt(run.units.get(one.member.unit_id), one.member.evidence),
    main: one.member.main,
  });
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      if (!mine.has(one) && !mine.has(other)) continue;
      const joined = one.event !== null && one.event.id === other.event?.id;
      const same = one.cluster.id === other.cluster.id;
      if (!same && !joined) continue;
      for (const rate of ratesFor([`kind: ${one.cluster.kind}`, ...sidesIn(side(one), side(other), rules)], rates)) {
        if (same) rate.wanted++;
        if (joined) rate.joined++;
        if (same && !joined) rate.missed++;
        if (!same) rate.wrong++;
      }
    }
  }
}

function countNegative(one: HardNegative, run: Run, rates: Map<string, Rates>, rules: Rules): void {
  const outcome = negativeOutcome(one, run);
  if (outcome !== 'joined' && outcome !== 'apart') return;
  const side = (unit: string, evidence: string | undefined): Side => ({
    unit,
    attested: claimAt(run.units.get(unit), evidence ?? ''),
    main: true,
  });
  for (const rate of ratesFor(sidesIn(side(one.a, one.a_evidence), side(one.b, one.b_evidence), rules), rates)) {
    rate.negatives++;
    if (outcome === 'joined') rate.negativesJoined++;
  }
}

function ratesFor(classes: readonly string[], rates: Map<string, Rates>): Rates[] {
  return ['all', ...classes].map((name) => {
    const own = rates.get(name) ?? { wanted: 0, missed: 0, joined: 0, wrong: 0, negatives: 0, negativesJoined: 0 };
    rates.set(name, own);
    return own;
  });
}
