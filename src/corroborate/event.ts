import type { AttestedClaim } from '../records/attested.ts';
import type { Attached, ConflictEvent, Within } from '../records/event.ts';
import { gradeBy, gradeFacts } from './grade/grade.ts';
import { rootsOf } from './roots/roots.ts';
import type { Rules } from './rules.ts';
import type { Rulings } from './rulings.ts';
import { attachedOf } from './values/attach.ts';
import { kindOf, modalityOf, participantsOf, placeOf, timeOf } from './values/consensus.ts';
import { eventFigures } from './values/figures.ts';

/**
 * Makes the event that a group of claims attests. The claims come sorted by id.
 *
 * @param inReports all claims of the reports that they stand in
 */
export function eventOf(
  id: string,
  group: readonly AttestedClaim[],
  inReports: readonly AttestedClaim[],
  rules: Rules,
  rulings: Rulings,
): Omit<ConflictEvent, 'attached' | 'within'> {
  const asserting = group.filter(({ claim }) => claim.modality !== 'denied');
  const plain = asserting.filter(({ claim }) => !isSpeech(claim.kind, rules));
  const telling = [plain, asserting, group].find((claims) => claims.length > 0) ?? group;
  const kind = kindOf(telling, rules.codebook);
  const roots = rootsOf(telling, rules, inReports);
  const verdict = group
    .flatMap(({ claim }) => rulings.verdicts.get(claim.id) ?? [])
    .reduce((last, one) => (last === null || one.at > last.at ? one : last), noVerdict);
  const facts = gradeFacts(
    group,
    roots,
    rules.codebook.kinds.find((entry) => entry.id === kind),
    rules,
    verdict?.discounted === true,
  );
  return {
    id,
    kind,
    modality: modalityOf(telling),
    time: timeOf(telling),
    place: placeOf(telling),
    participants: participantsOf(telling),
    // A denial's and an accuser's numbers stand beside those of the tellings.
    figures: eventFigures(group, roots.rootOf, rules.relations),
    roots: [...roots.roots],
    grade: gradeBy(facts, rules.grades),
    claims: group.map(({ claim }) => claim.id),
    checked_by: verdict?.coder ?? null,
    made_by: rules.stamp,
  };
}

function isSpeech(kind: string, { codebook }: Rules): boolean {
  return codebook.kinds.find((entry) => entry.id === kind)?.speech === true;
}

/** Denials that stand in the group itself come first, then what the reports say about its tellings. */
export function attachedTo(
  group: readonly AttestedClaim[],
  about: ReadonlyMap<string, readonly Attached[]>,
): Attached[] {
  const inside = group.filter(({ claim }) => claim.modality === 'denied').map((one) => attachedOf(one, 'denial'));
  const beside = group.flatMap(({ claim }) => about.get(claim.id) ?? []);
  const all = new Map([...inside, ...beside].map((one) => [one.claim, one]));
  return [...all.values()].sort((a, b) => (a.claim < b.claim ? -1 : 1));
}

/** What its claims are a part of, as far as other events tell it. */
export function withinOf(group: readonly AttestedClaim[], wholes: ReadonlyMap<string, readonly Within[]>): Within[] {
  const own = new Set(group.map(({ claim }) => claim.id));
  return group.flatMap(({ claim }) => (wholes.get(claim.id) ?? []).filter(({ whole }) => !own.has(whole)));
}

const noVerdict: { readonly coder: string; readonly discounted: boolean; readonly at: string } | null = null;
