import type { Span } from '../../records/span.ts';
import type { Actor, StateRole } from './actor.ts';
import { type ActorContext, bestLabels, type NamedActor } from './context.ts';
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
  namesInHead,
  stateByAdjective,
  populationHead,
  // Behind "of" and "from" only when the head itself said nothing: "residents of a Houthi town" are residents.
  namesBehindHead,
  backReference,
  stateOfTheatre,
  newName,
];

function wholePhrase(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  return [phrase.text, phrase.core, phrase.headText]
    .flatMap((words) => toCandidates(labelsOf(words, context.list), context))
    .slice(0, 3);
}

function toCandidates(labels: Parameters<typeof bestLabels>[0], context: ActorContext): ActorCandidate[] {
  return bestLabels(labels, context).map(({ label, because }) => ({
    actor: label.actor,
    name: label.actor.name,
    because,
  }));
}

/** Names inside the head, nearest to its noun first, but none that only describes: "US-backed", "anti-IS". */
function namesInHead(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const longer = proposeName(phrase, context.words);
  const found = findLabels(context.text, phrase.head, context.list).filter(
    (span) => !describes(span, context) && !isPartOf(span, longer, context),
  );
  const ranked = found.sort((a, b) => b.end - b.start - (a.end - a.start));
  return ranked
    .flatMap((span) => toCandidates(span.labels, context))
    .flatMap((candidate) => asArm(candidate, phrase, context));
}

/** "Idlib" in "Idlib Free Army", "Valley" in "Eastern Valley Front": a place in a longer name is not its state. */
function isPartOf(span: LabelledSpan, longer: string | null, context: ActorContext): boolean {
  const written = context.text.slice(span.start, span.end);
  return (
    longer !== null &&
    longer !== written &&
    longer.includes(written) &&
    span.labels.every(({ actor }) => actor.id.startsWith('gov-'))
  );
}

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
  const country =
    phrase.head.map((word) => context.list.countryOf(word.text.replace(/['’]s$/u, ''))).find((code) => code !== null) ??
    null;
  if (country === null || phrase.population !== null || phrase.armed) return [];
  const bare = phrase.head.length === 1;
  const role = phrase.role ?? (bare ? 'mil' : null);
  if (phrase.role === null && proposeName(phrase, context.words) !== null) return [];
  const arm = role && armOf(role, country, context);
  const because = bare
    ? 'the adjective of a state, before what its forces did'
    : `${country}'s, by the words "${phrase.headText}"`;
  return arm ? [{ actor: arm, name: arm.name, because }] : [];
}

function populationHead(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const actor = phrase.population === null ? null : context.list.byId(phrase.population);
  return actor ? [{ actor, name: actor.name, because: 'people who do not fight' }] : [];
}

/** "fighters from the Islamic Front", "members of Hamas". */
function namesBehindHead(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  if (phrase.tail.length === 0 || !context.words.memberOf.includes(phrase.opener)) return [];
  const found = findLabels(context.text, phrase.tail, context.list).filter((span) => !describes(span, context))[0];
  if (found) return toCandidates(found.labels, context).flatMap((candidate) => asArm(candidate, phrase, context));
  const first = phrase.tail[0];
  const last = phrase.tail.at(-1);
  return first && last ? stateByAdjective(readPhrase({ start: first.start, end: last.end }, context), context) : [];
}

/** How far back a word like "the group" may point, in characters. */
const REACH = 700;
/** Share of the armed groups' mentions that one must have for "the militants" to be its men. */
const DOMINANT = 0.75;

function backReference(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  if (!phrase.definite) return [];
  if (phrase.speaker) return lastNamed(phrase, context, (actor) => !NEVER_SPEAK.has(actor.kind));
  if (phrase.anaphora) return lastNamed(phrase, context, isArmedGroup);
  return phrase.armed ? groupOfWord(phrase, context) : [];
}

const NEVER_SPEAK: ReadonlySet<string> = new Set(['civilians', 'protesters']);
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
const THEATRE = 0.5;

function stateOfTheatre(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const [country, share] = [...context.countries].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (phrase.role === null || country === undefined || (share ?? 0) < THEATRE || phrase.armed) return [];
  const arm = armOf(phrase.role, country, context);
  return arm ? [{ actor: arm, name: arm.name, because: `the report is about ${country}` }] : [];
}

function newName(phrase: Phrase, context: ActorContext): readonly ActorCandidate[] {
  const name = proposeName(phrase, context.words);
  return name === null ? [] : [{ actor: null, name, because: 'a group that the list does not have' }];
}
