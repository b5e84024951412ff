import { CLASSES } from '../src/locales/en/classes.ts';
import type { Claim } from '../src/records/reading.ts';

export const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
export type MucRole = (typeof ROLES)[number];

/** A MUC-4 template: what kind of incident, and the strings that fill each role, one list of mentions for each filler. */
export interface Template {
  readonly type: string;
  readonly roles: Readonly<Record<MucRole, readonly (readonly string[])[]>>;
}

/** Kinds of the codebook → incident types of MUC-4 (its guidelines, "incident: type"); clashes of armies are no incidents there. */
const TYPES: Readonly<Record<string, string>> = {
  'attack-on-civilians': 'attack',
  execution: 'attack',
  shelling: 'attack',
  torture: 'attack',
  crackdown: 'attack',
  'grenade-attack': 'bombing',
  'explosive-device': 'bombing',
  'suicide-attack': 'bombing',
  abduction: 'kidnapping',
};

/** Modalities in which an incident counts as having taken place, or as having been reported. */
const TOLD = new Set(['happened', 'ongoing', 'possible']);

/** What MUC-4's guidelines call an organisation rather than individuals. */
const ORGANISATION =
  /\b(?:army|armies|front|movement|cartel|government|party|organization|command|forces|fmln|eln|mrta|path|extraditables|council|police|guard|mafia|squad|league)\b/u;
const PERSON =
  /\b(?:mr|dr|gen|col|capt|maj|lt|president|minister|mayor|judge|priest|priests|jesuit|jesuits|leader|leaders|people|persons?|peasants?|civilians?|soldiers?|policem[ae]n|guards?|children|child|wom[ae]n|m[ae]n|students?|workers?|journalists?|deput(?:y|ies)|senator|candidate|director|ambassador|citizens?|officials?|family|wife|son|daughter|brother|members?|colonel|general|captain|governor|congressman|bishop|archbishop|union|politicians?|businessm[ae]n|engineers?|ranchers?|farmers?|troops)\b/u;

/** One template for each type of incident that a reading tells, its claims' participants put together. */
export function templatesOf(claims: readonly Claim[]): Template[] {
  const told = claims.filter((c) => TOLD.has(c.modality) && typeOf(c) !== null);
  const types = [...new Set(told.map((c) => typeOf(c) ?? ''))];
  return types.map((type) =>
    fill(
      type,
      told.filter((c) => typeOf(c) === type),
    ),
  );
}

function typeOf(claim: Claim): string | null {
  if (claim.kind === 'destruction') return /burn|fire|torch|arson/iu.test(claim.trigger.quote) ? 'arson' : null;
  return TYPES[claim.kind] ?? null;
}

function fill(type: string, claims: readonly Claim[]): Template {
  const of = (...roles: string[]) =>
    claims.flatMap((c) => c.participants.filter((p) => roles.includes(p.role)).map((p) => clean(p.text.quote)));
  const doers = of('actor');
  const hit = of('recipient');
  const people = [...of('affected'), ...hit].flatMap((h) => nameIn(h) ?? []);
  const weapons = claims.flatMap((c) => (c.weapon ? [clean(c.weapon.quote)] : []));
  return {
    type,
    roles: {
      PerpInd: fillers(doers.filter((d) => INDIVIDUALS.test(d) || !ORGANISATION.test(d))),
      PerpOrg: fillers(doers.flatMap((d) => organisationIn(d) ?? [])),
      Target: fillers(hit.filter((h) => !PERSON.test(h) && nameIn(h) === null)),
      Victim: fillers(people),
      Weapon: fillers(weapons),
    },
  };
}

/** Words that make a string one of individuals, whatever group they belong to. */
const INDIVIDUALS =
  /\b(?:guerrillas?|rebels?|terrorists?|members?|soldiers?|troops|gunmen|men|individuals|persons|people|commandos?|policemen|criminals|traffickers|insurgents|militants|fighters|assassins|units?|column|group|patrol)\b/u;

/** The organisation that a string names, without the individuals: "shining path members" → "shining path". */
function organisationIn(doer: string): string | null {
  if (!ORGANISATION.test(doer)) return null;
  const words = doer
    .split(' ')
    .filter((w) => !INDIVIDUALS.test(w) && !/^(?:of|the|presumed|alleged|heavily-armed|some|\d+)$/u.test(w));
  return words.length > 0 ? words.join(' ') : null;
}

/** The name of a person in a string of lower-case words: what is left without titles; null where common words are left. */
function nameIn(text: string): string | null {
  if (/\d|'|"| of | and | in /u.test(text) || ORGANISATION.test(text)) return null;
  const words = text.split(' ');
  const titles = words.filter((w) => TITLE.test(w));
  const name = words.slice(words.findLastIndex((w) => TITLE.test(w)) + 1);
  const common = name.some((w) => COMMON.has(w) || COMMON.has(w.replace(/s$/u, '')));
  return !common && name.length <= 4 && (name.length >= 2 || (name.length === 1 && titles.length > 0))
    ? name.join(' ')
    : null;
}

const TITLE =
  /^(?:mr|mrs|dr|gen|col|capt|maj|lt|msgr|fr|father|sister|sgt|former|late|president|vice|minister|mayor|judge|priest|jesuit|leader|director|ambassador|colonel|general|captain|lieutenant|major|governor|congressman|deputy|senator|candidate|bishop|archbishop|attorney|lawyer|journalist|reporter|doctor|professor|engineer|businessman|rector|presidential|leftist|liberal|union|political|citizen|[a-z]+an|[a-z]+ish|[a-z]+ese)$/u;

/** Every noun of the tables: none of them is part of a name. */
const COMMON: ReadonlySet<string> = new Set(Object.values(CLASSES).flat());

/** Strings without articles, counts and stray marks, as MUC-4 fills them. */
export function clean(quote: string): string {
  return quote
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an|some|several|his|her|their|at least|about|that|this|these|those)\s+/u, '')
    .trim();
}

/** At most four fillers, none inside another. */
function fillers(strings: readonly string[]): string[][] {
  const unique = [...new Set(strings.filter((s) => s.length > 2 && !PRONOUN.test(s)))];
  const apart = unique.filter((s) => !unique.some((o) => o !== s && o.includes(s)));
  return apart.slice(0, 4).map((s) => [s]);
}

const PRONOUN = /^(?:he|she|it|they|them|him|her|who|we|us|you|one|others?|two|three)$/u;
