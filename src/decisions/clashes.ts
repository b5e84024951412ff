import { correctionSchema, type Decision, keptValues, pinSchema } from '../records/decision.ts';

/** Which claims a decision makes one happening, which it keeps apart, and which it only speaks of. */
interface Named {
  readonly together: readonly string[];
  readonly apart: readonly (readonly [readonly string[], readonly string[]])[];
  readonly all: readonly string[];
}

/** The claims that a decision is about or names, each once. */
export function claimsNamed(decision: Decision): string[] {
  const own = decision.about.type === 'claim' ? [decision.about.id] : [];
  return [...new Set([...own, ...named(decision).all])];
}

/**
 * Whether two decisions cannot both hold as they were meant: one of them overrules what the other says. Comments clash
 * with nothing, nor do two that say the same.
 */
export function clash(a: Decision, b: Decision): boolean {
  if (a.verb === 'assign' && b.verb === 'assign') return isSameThing(a, b) && !says(a.value, b.value);
  if (a.about.type === 'claim' && b.about.type === 'claim') return isSameThing(a, b) && claimVerbsClash(a, b);
  return pairsClash(a, b) || pairsClash(b, a) || verdictsClash(a, b) || pinsClash(a, b);
}

const ON_CLAIMS: ReadonlySet<string> = new Set(['confirm', 'correct', 'reject']);

function claimVerbsClash(a: Decision, b: Decision): boolean {
  if (!ON_CLAIMS.has(a.verb) || !ON_CLAIMS.has(b.verb)) return false;
  if (a.verb !== b.verb) return true;
  if (a.verb !== 'correct') return false;
  const [one, other] = [correctionSchema.safeParse(a.value).data, correctionSchema.safeParse(b.value).data];
  return one?.slot === other?.slot && !says(one?.to, other?.to);
}

function pairsClash(joining: Decision, parting: Decision): boolean {
  const together = new Set(named(joining).together);
  return named(parting).apart.some(
    ([some, others]) => some.some((x) => together.has(x)) && others.some((y) => together.has(y)),
  );
}

function verdictsClash(a: Decision, b: Decision): boolean {
  const wrong = [a, b].map(({ verb }) => verb === 'discount');
  const right = [a, b].map(({ about, verb }) => about.type === 'event' && (verb === 'confirm' || verb === 'restore'));
  return ((wrong[0] && right[1]) || (wrong[1] && right[0])) === true && overlap(a, b);
}

function pinsClash(a: Decision, b: Decision): boolean {
  if (a.verb !== 'pin' || b.verb !== 'pin' || !overlap(a, b)) return false;
  const [one, other] = [pinSchema.safeParse(a.value).data, pinSchema.safeParse(b.value).data];
  if (one === undefined || other === undefined || one.slot !== other.slot) return false;
  if (one.slot === 'figure' && other.slot === 'figure')
    return one.measure === other.measure && one.population === other.population && one.claim !== other.claim;
  return !says(one, other);
}

function overlap(a: Decision, b: Decision): boolean {
  const ids = new Set(named(a).all);
  return named(b).all.some((id) => ids.has(id));
}

function isSameThing(a: Decision, b: Decision): boolean {
  return a.about.type === b.about.type && a.about.id === b.about.id;
}

function says(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function named({ value, verb }: Decision): Named {
  switch (verb) {
    case 'merge': {
      const claims = keptValues.merge.safeParse(value).data?.claims ?? [];
      return { together: claims, apart: [], all: claims };
    }
    case 'split':
    case 'never-same': {
      const { claims = [], from = [] } = keptValues[verb].safeParse(value).data ?? {};
      return { together: verb === 'split' ? claims : [], apart: [[claims, from]], all: [...claims, ...from] };
    }
    case 'add': {
      const said = keptValues.add.safeParse(value).data;
      return { together: [], apart: [], all: said === undefined ? [] : [said.claim.id] };
    }
    case 'confirm':
    case 'discount':
    case 'restore':
    case 'pin':
      return { together: [], apart: [], all: keptValues[verb].safeParse(value).data?.claims ?? [] };
    default:
      return { together: [], apart: [], all: [] };
  }
}

/** Pairs of standing decisions by different people that clash, the older one first. */
export function clashesAmong<T extends Decision>(decisions: readonly T[]): (readonly [T, T])[] {
  const byPeople = decisions.filter(({ coder }) => coder !== null);
  return byPeople.flatMap((one, i) =>
    byPeople
      .slice(i + 1)
      .filter((other) => other.coder !== one.coder && clash(one, other))
      .map((other) => [one, other] as const),
  );
}
