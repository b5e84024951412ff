import type { Claim, Role } from '../../records/reading.ts';
import type { Rules } from '../rules.ts';
import { foldedWords } from './text.ts';

/** What sort of side did it: a state with its forces, or an armed group. Names may be missing where the sort is plain. */
export type Sort = 'state' | 'group';

type SideRules = Pick<Rules, 'relations' | 'ties' | 'words'>;

export interface Sides {
  /** Parties to a conflict that did it, by actor id. */
  readonly doers: readonly string[];
  /** Parties that it was done to. */
  readonly sufferers: readonly string[];
  readonly sorts: readonly Sort[];
}

const SORT_OF_KIND: ReadonlyMap<string, Sort> = new Map([
  ['state-force', 'state'],
  ['government', 'state'],
  ['external-force', 'state'],
  ['police', 'state'],
  ['rebel-group', 'group'],
  ['militia', 'group'],
  ['criminal-group', 'group'],
]);
/** A party without forces of its own. */
const POLITICAL = 'political-body';

export function sidesOf(claim: Claim, rules: SideRules): Sides {
  return {
    doers: partiesOf(claim, ['actor'], rules),
    sufferers: partiesOf(claim, ['recipient', 'affected'], rules),
    sorts: sortsOf(claim, rules),
  };
}

function partiesOf(claim: Claim, roles: readonly Role[], { ties }: SideRules): string[] {
  const ids = claim.participants.flatMap(({ role, actor }) => {
    const kind = actor === null ? null : ties.kindOf(actor);
    const isParty = kind !== null && (SORT_OF_KIND.has(kind) || kind === POLITICAL);
    return actor !== null && isParty && roles.includes(role) ? [actor] : [];
  });
  return [...new Set(ids)].sort();
}

/** By the actor list, else by the words; some kinds only a state has the means for. */
function sortsOf(claim: Claim, { relations, ties, words }: SideRules): Sort[] {
  const sorts = new Set<Sort>();
  for (const { role, actor, text } of claim.participants) {
    if (role !== 'actor') continue;
    const sort = SORT_OF_KIND.get((actor === null ? null : ties.kindOf(actor)) ?? '') ?? sortByWords(text.quote, words);
    if (sort !== null) sorts.add(sort);
  }
  if (sorts.size === 0 && relations.states_only.kinds.includes(claim.kind)) sorts.add('state');
  return [...sorts].sort();
}

function sortByWords(quote: string, { armedGroups, stateForces }: Rules['words']): Sort | null {
  const said = foldedWords(quote);
  if (said.some((word) => armedGroups.has(word))) return 'group';
  return said.some((word) => stateForces.has(word)) ? 'state' : null;
}
