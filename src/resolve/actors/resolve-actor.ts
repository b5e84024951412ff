import type { Span } from '../../records/span.ts';
import { type Actor, STATE_ROLES, type StateRole } from './actor.ts';
import { type ActorContext, bestLabels, type NamedActor } from './context.ts';
import { type Label, labelKey } from './list.ts';
import { proposeName } from './new-names.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import { findLabels, type LabelledSpan, labelsOf } from './scan.ts';

/** Someone whom words may mean; `actor` null: a group that the list does not have, by the name that the report gives it. */
export interface ActorCandidate {
  readonly actor: Actor | null;
  readonly name: string;
  readonly because: string;
}

export interface ActorResolution {
  /** Best first. */
  readonly candidates: readonly ActorCandidate[];
  /** Null: nobody can say, or nobody should. */
  readonly choice: ActorCandidate | null;
}

type Rule = (phrase: Phrase, context: ActorContext) => readonly ActorCandidate[];

/**
 * Who the words at `span` mean, in their report's context. The rules stand from the surest to the least sure; the
 * first that has an answer decides. What no rule knows stays unresolved: "several armed groups" is nobody.
 */
export function resolveActor(span: Span, context: ActorContext): ActorResolution {
  const phrase = readPhrase(span, context);
  for (const rule of RULES) {
    const candidates = rule(phrase, context);
    if (candidates.length > 0) return { candidates, choice: candidates[0] ?? null };
  }
  return { candidates: [], choice: null };
}

const RULES: readonly Rule[] = [
  // The whole phrase first: "Kurdish authorities" must not be read as an adjective and a noun.
  wholePhrase,
  acronymAside,
  namesInHead,
  stateByAdjective,
  // A new group before its members: "Eastern Front fighters".
  newName,
  populationHead,
  // Behind "of" and "from" only when the head itself said nothing: "residents of a Houthi town" are residents.
  namesBehindHead,
  backReference,
  stateOfTheatre,
];

function wholePhrase(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  // "al-Qaeda linked extremists" are not al-Qaeda.
  const alone = context.words.notBefore.includes(phrase.opener) ? [] : [phrase.headText];
  return [phrase.text, phrase.core, ...alone]
    .flatMap((words) => toCandidates(labelsOf(words, context.list), context))
    .slice(0, 3);
}

/** "the Army of National Liberation (ELN)": the letters are surer than the words. */
function acronymAside(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const letters = /\(([\p{Lu}][\p{L}\p{N}.-]{1,9})\)\s*$|,\s*(\p{Lu}{2,8})$/u.exec(phrase.text);
  const written = letters?.[1] ?? letters?.[2];
  return written === undefined ? [] : toCandidates(labelsOf(written, context.list), context);
}

function toCandidates(labels: Parameters<typeof bestLabels>[0], context: ActorContext): ActorCandidate[] {
  return bestLabels(labels, context).map(({ label, because }) => ({
    actor: label.actor,
    name: label.actor.name,
    because,
  }));
}

/** Names that begin in the head, the longest first, but none that only describes: "anti-IS", "Qaeda-linked". */
function namesInHead(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const longer = proposeName(phrase, context);
  const end = phrase.head.at(-1)?.end ?? phrase.start;
  const found = findLabels(context.text, [...phrase.head, ...phrase.openerWord, ...phrase.tail], context.list)
    .filter((span) => span.start < end && !describes(span, context) && !isPartOf(span, longer, context))
    .filter((span) => !isAside(span, phrase, context));
  const ranked = found.sort((a, b) => b.end - b.start - (a.end - a.start));
  return ranked
    .flatMap((span) =>
      toCandidates(
        span.labels.filter((label) => isEnough(label, phrase)),
        context,
      ),
    )
    .flatMap((candidate) => asArm(candidate, phrase, context));
}

/** A common noun alone describes a group only with "the": "alleged guerrillas" may be anybody's. */
function isEnough({ words, type }: Label, phrase: Phrase): boolean {
  return type !== 'description' || labelKey(words).includes(' ') || phrase.definite;
}

/** "Brazil gangs": a country's name before a noun that is no arm of it says only where. */
function isAside(span: LabelledSpan, phrase: Phrase, context: ActorContext): boolean {
  const state = span.labels.every(({ actor }) => actor.id.startsWith('gov-'));
  const last = (phrase.head.at(-1)?.end ?? 0) <= span.end;
  return (
    state &&
    !last &&
    (phrase.role === null || phrase.armed) &&
    context.list.countryOf(context.text.slice(span.start, span.end)) === null
  );
}

/** "Idlib" in "Idlib Free Army", "Valley" in "Eastern Valley Front": a place in a longer name is not its state. */
function isPartOf(span: LabelledSpan, longer: string | null, context: ActorContext): boolean {
  const written = context.text.slice(span.start, span.end);
  return (
    longer !== null &&
    longer !== written &&
    longer.includes(written) &&
    span.labels.every(({ actor }) => isOfState(actor))
  );
}

/** A state's government or one of its arms, by its id. */
const isOfState = ({ id }: Actor): boolean => STATE_ROLES.some((role) => id.startsWith(`${role}-`));

function describes(span: Span, context: ActorContext): boolean {
  const behind = /^['’]?s?[-\s]?(\p{L}+)/u.exec(context.text.slice(span.end, span.end + 24))?.[1]?.toLowerCase() ?? '';
  const joined = context.text[span.end] === '-' || context.text[span.start - 1] === '-';
  return context.words.notBefore.includes(behind) || joined;
}

/** "Russia's warplanes", "US destroyers": a state's name before one of its arms means the arm. */
function asArm(candidate: ActorCandidate, phrase: Phrase, context: ActorContext): ActorCandidate[] {
  const { actor } = candidate;
  if (actor?.kind !== 'government' || !actor.id.startsWith('gov-') || actor.country === null) return [candidate];
  if (phrase.population !== null) return [];
  const arm = phrase.role && armOf(phrase.role, actor.country, context);
  return arm
    ? [{ actor: arm, name: arm.name, because: `${actor.country}'s, by the words "${phrase.headText}"` }]
    : [candidate];
}

function armOf(role: StateRole, country: string, context: ActorContext): Actor | null {
  return context.list.ofState(role, country) ?? context.list.ofState('mil', country);
}

/** "Syrian soldiers", and the bare adjective before a raid: the forces. */
function stateByAdjective(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const country = countryIn(phrase, context);
  if (country === null || phrase.population !== null || phrase.armed) return [];
  const bare = phrase.head.length === 1;
  const role = phrase.role ?? (bare ? 'mil' : null);
  if (phrase.role === null && proposeName(phrase, context) !== null) return [];
  const arm = role && armOf(role, country, context);
  const because = bare
    ? 'the adjective of a state, before what its forces did'
    : `${country}'s, by the words "${phrase.headText}"`;
  return arm ? [{ actor: arm, name: arm.name, because }] : [];
}

/** The country of an adjective of one or two words in the head: "Sri Lankan". */
function countryIn({ head }: Phrase, { list }: ActorContext): string | null {
  const bare = head.map((word) => word.text.replace(/['’]s$/u, ''));
  const pairs = bare.slice(1).map((word, at) => `${bare[at] ?? ''} ${word}`);
  return [...pairs, ...bare].map((words) => list.countryOf(words)).find((code) => code !== null) ?? null;
}

function populationHead(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const actor = phrase.population === null ? null : context.list.byId(phrase.population);
  return actor ? [{ actor, name: actor.name, because: 'people who do not fight' }] : [];
}

/** "fighters from the Islamic Front", "members of Hamas". */
function namesBehindHead(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const { memberOf, belonging } = context.words;
  const at = memberOf.includes(phrase.opener) ? 0 : phrase.tail.findIndex((word) => belonging.includes(word.lower));
  const tail = at < 0 ? [] : phrase.tail.slice(at);
  const [first, last] = [tail[0], tail.at(-1)];
  if (!first || !last) return [];
  const owner = readPhrase({ start: first.start, end: last.end }, context);
  for (const rule of [wholePhrase, namesInHead, stateByAdjective]) {
    const found = rule(owner, context).flatMap((candidate) => asArm(candidate, phrase, context));
    if (found.length > 0) return found;
  }
  const named = findLabels(context.text, tail, context.list).filter(
    (span) => !describes(span, context) && !isPlace(span),
  );
  return named
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, 1)
    .flatMap((span) => toCandidates(span.labels, context));
}

const isPlace = (span: LabelledSpan): boolean => span.labels.every(({ actor }) => actor.id.startsWith('gov-'));

/** How far back a word like "the group" may point, in characters. */
const REACH = 700;
/** Share of the armed groups' mentions that one must have for "the militants" to be its men. */
const DOMINANT = 0.75;

function backReference(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  if (!phrase.definite) return [];
  const kinds = phrase.speaker?.kinds ?? null;
  if (phrase.speaker)
    return lastNamed(phrase, context, ({ kind }) => (kinds ? kinds.includes(kind) : !NEVER_SPEAK.has(kind)));
  if (phrase.anaphora) return lastGroup(phrase, context);
  return phrase.armed ? groupOfWord(phrase, context) : [];
}

/** "the group" is the last armed one named, "the rebel group" no militia; only where there is none, another body. */
function lastGroup(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const described = phrase.head.length > 1;
  const armed = lastNamed(phrase, context, (actor) => isArmedGroup(actor) && !(described && actor.kind === 'militia'));
  return armed.length > 0 || phrase.armed || described ? armed : lastNamed(phrase, context, isBody);
}

const NEVER_SPEAK: ReadonlySet<string> = new Set(['civilians', 'protesters']);
/** What "the organisation" may be besides an armed group. */
const isBody = ({ kind }: Actor): boolean =>
  kind === 'monitor' || kind === 'aid' || kind === 'international-body' || kind === 'political-body';
const isArmedGroup = (actor: Actor): boolean =>
  actor.kind === 'rebel-group' || actor.kind === 'militia' || actor.kind === 'criminal-group';

function lastNamed(phrase: Phrase, context: ActorContext, fits: (actor: Actor) => boolean): readonly ActorCandidate[] {
  const before = context.named.filter(
    ({ actor, end }) => end <= phrase.start && end > phrase.start - REACH && fits(actor),
  );
  const last = before.at(-1)?.actor;
  return last ? [{ actor: last, name: last.name, because: `"${phrase.text}" points back at the last one named` }] : [];
}

/** "the militants" are the men of the group that the report calls so ("Daesh militants"), or of the only one that it names. */
function groupOfWord(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const groups = context.named.filter(({ actor }) => isArmedGroup(actor));
  const word = phrase.head.at(-1)?.lower ?? '';
  const called = groups.filter(({ end }) => context.text.slice(end).trimStart().toLowerCase().startsWith(word));
  const dominant = dominantOf(called) ?? (called.length === 0 ? dominantOf(groups) : null);
  const because = called.length > 0 ? `the report calls them ${word}` : 'the one armed group that the report speaks of';
  return dominant ? [{ actor: dominant, name: dominant.name, because }] : [];
}

function dominantOf(named: readonly NamedActor[]): Actor | null {
  const counts = new Map<Actor, number>();
  for (const { actor } of named) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] / named.length >= DOMINANT ? first[0] : null;
}

/** Share of a report's mentions that a country must have for "the army" to be its army. */
const THEATRE = 0.4;

function stateOfTheatre(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const [country, share] = [...context.countries].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (phrase.role === null || country === undefined || (share ?? 0) < THEATRE || phrase.armed || phrase.others)
    return [];
  if (phrase.means || (phrase.individual && !phrase.definite) || namesSomeone(phrase, context)) return [];
  const arm = armOf(phrase.role, country, context);
  return arm ? [{ actor: arm, name: arm.name, because: `the report is about ${country}` }] : [];
}

/** "Idlib administration": another name beside the word for the forces makes them somebody else's. */
function namesSomeone({ head }: Phrase, { words }: ActorContext): boolean {
  return head.some(
    ({ text, lower }) => /^\p{Lu}/u.test(text) && !Object.hasOwn(words.roles, lower) && !words.generic.includes(lower),
  );
}

function newName(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const name = proposeName(phrase, context);
  return name === null ? [] : [{ actor: null, name, because: 'a group that the list does not have' }];
}
