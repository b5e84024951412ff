import type { Analysis, Token } from '../src/records/analysis.ts';
import type { Claim } from '../src/records/reading.ts';
import type { Span } from '../src/records/span.ts';
import type { Entity, Role, Template } from './muc4-score.ts';
import { ARMED, BODIES, FIRE, PEOPLE, ROBBERY, THINGS, TITLES, WEAPONS } from './muc4-words.ts';

/** The crosswalk from kinds of the codebook to MUC-4's types of incident; the other kinds are no incidents. */
const TYPES: Readonly<Record<string, string>> = {
  'explosive-device': 'bombing',
  'suicide-attack': 'bombing',
  'grenade-attack': 'bombing',
  'attack-on-civilians': 'attack',
  execution: 'attack',
  'sexual-violence': 'attack',
  torture: 'attack',
  shelling: 'attack',
  abduction: 'kidnapping',
  destruction: 'attack',
};

/** What did not happen and what only sets the scene makes no template. */
const MODALITIES: ReadonlySet<string> = new Set(['happened', 'ongoing']);

interface Text {
  readonly text: string;
  readonly analysis: Analysis;
}

/** A claim as an incident, with its entities by role. */
interface Incident {
  readonly type: string;
  readonly claim: Claim;
  readonly roles: Record<Role, string[]>;
}

/**
 * The templates that a report's claims make: one for each type of incident, with all that its claims say. Where they name
 * no perpetrator, the one whom the report's other claims of violence, blame or responsibility name.
 */
export function templatesOf(claims: readonly Claim[], text: string, analysis: Analysis): Template[] {
  const source = { text, analysis };
  const incidents = claims.flatMap((claim) => incidentOf(claim, source));
  const suspects = suspectsOf(claims, source);
  const types = [...new Set(incidents.map(({ type }) => type))];
  return types.map((type) =>
    toTemplate(
      incidents.filter((incident) => incident.type === type),
      suspects,
      source,
    ),
  );
}

/** Whom the report names as a doer anywhere, the most often named first. */
function suspectsOf(claims: readonly Claim[], source: Text): Pick<Incident['roles'], 'PerpInd' | 'PerpOrg'> {
  const roles: Incident['roles'] = { PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [] };
  for (const { kind, participants } of claims) {
    const role = kind === 'accusation' ? 'recipient' : SUSPECT.has(kind) || kind in TYPES ? 'actor' : null;
    for (const participant of participants.filter((one) => one.role === role)) {
      const phrase = phraseIn(participant.text, source);
      if (phrase !== null) addPerpetrator(phrase, roles);
    }
  }
  const { text, analysis } = source;
  const bodies = analysis.names.filter(({ label }) => label === 'ORG').map(({ start, end }) => text.slice(start, end));
  const armed = bodies.filter((name) =>
    name
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => ARMED.has(word)),
  );
  return { PerpInd: roles.PerpInd, PerpOrg: [...roles.PerpOrg, ...armed] };
}

/** Kinds that are no incidents and whose actors are suspects all the same. */
const SUSPECT: ReadonlySet<string> = new Set(['responsibility-claim', 'armed-clash', 'threat']);

function toTemplate(
  incidents: readonly Incident[],
  suspects: Pick<Incident['roles'], 'PerpInd' | 'PerpOrg'>,
  source: Text,
): Template {
  const named = (role: Role): string[] => incidents.flatMap(({ roles }) => roles[role]);
  const entities = (mentions: readonly string[]): Entity[] => distinct(mentions).map((mention) => [mention]);
  const doers = (role: 'PerpInd' | 'PerpOrg'): string[] =>
    named(role).length > 0 ? named(role) : suspects[role].slice(0, 1);
  return {
    type: incidents[0]?.type ?? 'attack',
    roles: {
      PerpInd: entities(doers('PerpInd')),
      PerpOrg: entities(doers('PerpOrg')),
      Target: entities(named('Target')),
      Victim: entities(named('Victim').map((name) => fullest(name, source))),
      Weapon: entities(named('Weapon')),
    },
  };
}

/** The longest name of a person in the report that holds this one whole. */
function fullest(name: string, { text, analysis }: Text): string {
  const all = analysis.names.filter(({ label }) => label === 'PERSON').map(({ start, end }) => text.slice(start, end));
  const holders = all.map(withoutTitles).filter((other) => ` ${other} `.includes(` ${name} `));
  return holders.reduce((a, b) => (b.length > a.length ? b : a), name);
}

/** A mention within another one is the same entity; the first stays. */
function distinct(mentions: readonly string[]): string[] {
  const kept: string[] = [];
  for (const mention of mentions)
    if (!kept.some((other) => other.includes(mention) || mention.includes(other))) kept.push(mention);
  return kept;
}

function incidentOf(claim: Claim, source: Text): Incident[] {
  const type = typeOf(claim);
  if (type === null || !MODALITIES.has(claim.modality)) return [];
  const roles: Record<Role, string[]> = { PerpInd: [], PerpOrg: [], Target: [], Victim: [], Weapon: [] };
  for (const { role, text } of claim.participants) {
    const phrase = phraseIn(text, source);
    if (phrase === null) continue;
    if (role === 'actor') addPerpetrator(phrase, roles);
    else addHarmed(phrase, roles);
  }
  for (const span of [claim.weapon, claim.trigger]) {
    const phrase = span === null ? null : phraseIn(span, source);
    if (phrase !== null && WEAPONS.has(phrase.head)) roles.Weapon.push(phrase.noun);
  }
  return [{ type, claim, roles }];
}

/** Arson and robbery are told by their words: the codebook has one kind for all destruction. */
function typeOf({ kind, trigger }: Claim): string | null {
  const said = trigger.quote
    .toLowerCase()
    .split(/[^a-z]+/u)
    .flatMap(stemsOf);
  if (said.some((word) => ROBBERY.has(word))) return 'robbery';
  if (kind === 'destruction' && said.some((word) => FIRE.has(word))) return 'arson';
  return TYPES[kind] ?? null;
}

function stemsOf(word: string): string[] {
  return [
    word,
    word.replace(/(?:ed|ing|s|bed|bing)$/u, ''),
    word.replace(/(?:d|es)$/u, ''),
    word.replace(/ing$/u, 'e'),
  ];
}

/** The words of a participant. */
interface Phrase {
  /** The head noun's lemma. */
  readonly head: string;
  /** The head noun with what stands before it, without article. */
  readonly noun: string;
  /** The same without a number. */
  readonly uncounted: string;
  /** The whole, without article. */
  readonly all: string;
  /** Whether its head is part of a name. */
  readonly named: boolean;
  /** Names that lie in it or reach into it. */
  readonly names: readonly { readonly label: string; readonly text: string }[];
}

function phraseIn(span: Span, { text, analysis }: Text): Phrase | null {
  const first = analysis.tokens.findIndex((token) => token.end > span.start);
  const within = analysis.tokens.filter((token) => token.start < span.end && token.end > span.start);
  const inside = (i: number): boolean => i >= first && i < first + within.length;
  const head = within.find((token, i) => !inside(token.head) || token.head === first + i) ?? within.at(-1);
  const start = within.find((token) => !LEFT_OUT.has(token.pos))?.start;
  const counted = within.find(
    (token) => !LEFT_OUT.has(token.pos) && token.pos !== 'NUM' && token.start >= (start ?? 0),
  );
  if (head === undefined || start === undefined) return null;
  return {
    head: head.lemma.toLowerCase(),
    noun: text.slice(Math.min(start, head.start), head.end),
    uncounted: text.slice(Math.min(counted?.start ?? start, head.start), head.end),
    all: text.slice(start, within.at(-1)?.end),
    named: head.pos === 'PROPN',
    names: analysis.names
      .filter((name) => name.start < span.end && name.end > span.start)
      .map((name) => ({ label: name.label, text: wholeName(name, { text, analysis }) })),
  };
}

/** A name with the proper nouns on both sides that its finder left out, titles excepted. */
function wholeName({ start, end }: Span, { text, analysis: { tokens } }: Text): string {
  const isPart = (token: Token | undefined): boolean =>
    token?.pos === 'PROPN' && !TITLES.has(token.lemma.toLowerCase()) && !BODIES.has(token.lemma.toLowerCase());
  let first = tokens.findIndex((token) => token.end > start);
  let last = tokens.findIndex((token) => token.end >= end);
  while (isPart(tokens[first - 1])) first--;
  while (isPart(tokens[last + 1])) last++;
  return text.slice(tokens[first]?.start ?? start, tokens[last]?.end ?? end);
}

/** What a phrase may begin with and a mention does not. */
const LEFT_OUT: ReadonlySet<string> = new Set(['DET', 'PUNCT', 'SPACE', 'PRON']);

function addPerpetrator({ head, all, names }: Phrase, roles: Record<Role, string[]>): void {
  const of = (label: string): string[] => names.filter((name) => name.label === label).map(({ text }) => text);
  if (PEOPLE.has(head)) roles.PerpInd.push(all);
  else if (BODIES.has(head)) roles.PerpOrg.push(all);
  else roles.PerpInd.push(...of('PERSON').map(withoutTitles));
  if (!BODIES.has(head)) roles.PerpOrg.push(...of('ORG').filter(isBody));
}

/** Is a name that of a body: by one of its words, or by being initials? */
function isBody(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  return words.some((word) => BODIES.has(word) || ARMED.has(word)) || /^[\p{L}\d-]{2,5}$/u.test(name);
}

function addHarmed({ head, uncounted, named, names }: Phrase, roles: Record<Role, string[]>): void {
  const people = names.filter(({ label }) => label === 'PERSON' || (named && label === 'ORG'));
  if (THINGS.has(head)) roles.Target.push(uncounted);
  else if (!BODIES.has(head)) roles.Victim.push(...people.map(({ text }) => withoutTitles(text)));
}

/** A person's name without the titles before it and a possessive behind. */
function withoutTitles(name: string): string {
  const words = name.replace(/['’]s?$/u, '').split(/\s+/u);
  const first = words.findIndex((word) => !TITLES.has(word.toLowerCase().replace(/\.$/u, '')));
  return words.slice(Math.max(0, first)).join(' ');
}
