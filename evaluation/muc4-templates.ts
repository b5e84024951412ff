import type { Analysis, Token } from '../src/records/analysis.ts';
import type { Claim } from '../src/records/reading.ts';
import type { Span } from '../src/records/span.ts';
import type { Entity, Role, Template } from './muc4-score.ts';
import { BODIES, FIRE, PEOPLE, ROBBERY, THINGS, TITLES, WEAPONS } from './muc4-words.ts';

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
  'air-strike': 'attack',
  offensive: 'attack',
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

/** The templates that a report's claims make: one for each type of incident, with all that its claims say. */
export function templatesOf(claims: readonly Claim[], text: string, analysis: Analysis): Template[] {
  const incidents = claims.flatMap((claim) => incidentOf(claim, { text, analysis }));
  const types = [...new Set(incidents.map(({ type }) => type))];
  return types.map((type) =>
    toTemplate(
      type,
      incidents.filter((incident) => incident.type === type),
    ),
  );
}

function toTemplate(type: string, incidents: readonly Incident[]): Template {
  const entities = (role: Role): Entity[] =>
    distinct(incidents.flatMap(({ roles }) => roles[role])).map((mention) => [mention]);
  return {
    type,
    roles: {
      PerpInd: entities('PerpInd'),
      PerpOrg: entities('PerpOrg'),
      Target: entities('Target'),
      Victim: entities('Victim'),
      Weapon: entities('Weapon'),
    },
  };
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

function typeOf({ kind, trigger }: Claim): string | null {
  const said = trigger.quote.toLowerCase().split(/[^a-z]+/u);
  if (kind === 'destruction' && said.some((word) => stems(word).some((stem) => FIRE.has(stem)))) return 'arson';
  if (said.some((word) => stems(word).some((stem) => ROBBERY.has(stem)))) return 'robbery';
  return TYPES[kind] ?? null;
}

function stems(word: string): string[] {
  return [word, word.replace(/(?:ed|ing|s)$/u, ''), word.replace(/(?:d|es)$/u, ''), word.replace(/(?:b)bed$/u, 'b')];
}

/** A phrase's head noun with what stands before it, without article. */
interface Phrase {
  readonly head: string;
  readonly noun: string;
  readonly all: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
}

function phraseIn(span: Span, { text, analysis }: Text): Phrase | null {
  const from = analysis.tokens.findIndex((token) => token.end > span.start);
  const within = analysis.tokens.filter((token) => token.start < span.end && token.end > span.start);
  if (from < 0 || within.length === 0) return null;
  const headAt = within.findIndex((token) => token.head < from || token.head >= from + within.length);
  const at = headAt < 0 ? within.length - 1 : headAt;
  const own = within.filter(
    (token) => !['DET', 'PUNCT', 'SPACE'].includes(token.pos) || token.start > (within[at]?.start ?? 0),
  );
  const [first] = own;
  const head = within[at];
  if (!first || !head) return null;
  const start = Math.min(first.start, head.start);
  const words = own.map((token) => text.slice(token.start, token.end).toLowerCase());
  return {
    head: head.lemma.toLowerCase(),
    noun: text.slice(start, head.end),
    all: text.slice(start, within.at(-1)?.end ?? head.end),
    tokens: own,
    words,
  };
}

function addPerpetrator(phrase: Phrase, roles: Record<Role, string[]>): void {
  if (PEOPLE.has(phrase.head)) roles.PerpInd.push(phrase.all);
  else if (BODIES.has(phrase.head)) roles.PerpOrg.push(phrase.all);
}

function addHarmed(phrase: Phrase, roles: Record<Role, string[]>): void {
  if (THINGS.has(phrase.head)) roles.Target.push(phrase.noun);
  else if (!PEOPLE.has(phrase.head)) {
    const name = nameIn(phrase);
    if (name !== null) roles.Victim.push(name);
  }
}

/** A person's name: the proper nouns at the end of a phrase, without the titles before them. */
function nameIn({ tokens, words }: Phrase): string | null {
  let at = words.length;
  while (at > 0 && tokens[at - 1]?.pos === 'PROPN' && !TITLES.has(words[at - 1] ?? '')) at--;
  const name = words.slice(at).join(' ');
  return name === '' ? null : name;
}
