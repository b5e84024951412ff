import type { AttestedClaim } from '../../records/attested.ts';
import type { Kind } from '../../records/codebook.ts';
import type { ConflictEvent, Grade } from '../../records/event.ts';
import type { GradeRule, GradeRules } from '../../records/grade-rules.ts';
import type { Claim, SourceKind } from '../../records/reading.ts';
import type { Roots } from '../roots/roots.ts';
import type { ActorTies } from '../roots/ties.ts';
import type { GradeFacts, Rules } from '../rules.ts';

/** Grades by the first rule of the file whose conditions all hold; a file without a last word grades "weak". */
export function gradeBy(facts: GradeFacts, rules: GradeRules): ConflictEvent['grade'] {
  const holding = rules.rules.filter((rule) => holds(rule, facts));
  const value: Grade = holding[0]?.grade ?? 'weak';
  const agreeing = holding.filter((rule) => rule.grade === value && Object.keys(rule.when).length > 0);
  return { value, rules: (agreeing.length > 0 ? agreeing : holding.slice(0, 1)).map((rule) => rule.id) };
}

function holds({ when }: GradeRule, facts: GradeFacts): boolean {
  if (when.roots !== undefined && facts.roots < when.roots) return false;
  if (when.source_kinds !== undefined && facts.source_kinds < when.source_kinds) return false;
  const flags = [
    'first_hand',
    'admitted',
    'denied',
    'doers_disagree',
    'only_interested',
    'doubted',
    'discounted',
  ] as const;
  return flags.every((flag) => when[flag] === undefined || when[flag] === facts[flag]);
}

/** What the rules ask of an event. `discounted`: a person found it wrong. */
export function gradeFacts(
  claims: readonly AttestedClaim[],
  roots: Roots,
  kind: Kind | undefined,
  { grades: rules, ties }: Pick<Rules, 'grades' | 'ties'>,
  discounted: boolean,
): GradeFacts {
  const asserting = claims.map(({ claim }) => claim).filter((claim) => claim.modality !== 'denied');
  const kinds = new Set(roots.roots.map((root) => root.kind));
  return {
    roots: roots.roots.length,
    source_kinds: kinds.size,
    first_hand: asserting.some((claim) => isFirstHand(claim, roots, rules.first_hand)),
    admitted: asserting.some((claim) => admits(claim, kind)),
    denied: asserting.length > 0 && asserting.length < claims.length,
    doers_disagree: kind?.mutual !== true && doersDisagree(asserting, roots, ties),
    only_interested: kinds.size > 0 && [...kinds].every((one) => rules.interested.includes(one)),
    doubted: asserting.length > 0 && asserting.every((claim) => claim.source.doubt),
    discounted,
  };
}

function isFirstHand(claim: Claim, roots: Roots, firstHand: readonly SourceKind[]): boolean {
  return firstHand.includes(claim.source.kind) || roots.onTheSpot.has(claim.id);
}

const SHIELDED: ReadonlySet<string> = new Set(['civilians', 'children', 'women', 'staff', 'detainees']);

/** A side says that it harmed people who take no part, or that its own were killed. */
function admits(claim: Claim, kind: Kind | undefined): boolean {
  const speaker = claim.source.actor;
  if (speaker === null || claim.source.kind !== 'party') return false;
  const acts = claim.participants.some((one) => one.role === 'actor' && one.actor === speaker);
  const suffers = claim.participants.some((one) => one.role !== 'actor' && one.actor === speaker);
  const harms = kind?.family === 'civilian-harm' || claim.figures.some((figure) => SHIELDED.has(figure.population));
  const losses = claim.figures.some((figure) => figure.measure === 'killed' && figure.population === 'combatants');
  return (acts && harms) || (suffers && losses);
}

/**
 * Two roots that both name doers, and none of one side: a state and its army, or two allies, are no contest.
 */
function doersDisagree(claims: readonly Claim[], roots: Roots, ties: ActorTies): boolean {
  const byRoot = new Map<string, Set<string>>();
  for (const claim of claims) {
    const root = roots.rootOf(claim.id);
    const doers = claim.participants.flatMap((one) => (one.role === 'actor' && one.actor !== null ? [one.actor] : []));
    if (root === null || doers.length === 0) continue;
    const known = byRoot.get(root) ?? new Set();
    for (const doer of doers) known.add(doer);
    byRoot.set(root, known);
  }
  const sets = [...byRoot.values()];
  const agree = (a: Set<string>, b: Set<string>): boolean =>
    [...a].some((x) => [...b].some((y) => ties.sameSide(x, y)));
  return sets.some((a, i) => sets.slice(i + 1).some((b) => !agree(a, b)));
}
