import type { AttestedClaim } from '../../records/attested.ts';
import type { Root } from '../../records/event.ts';
import { containment, foldedWords, shingles } from '../pairs/text.ts';
import type { Rules } from '../rules.ts';
import { foldCrowds, foldNames, foldUnnamed, type Speakers, withSurnames } from './fold.ts';
import type { Speaker } from './speakers.ts';
import { doersOf, type SpeakerFinder, speakerFinder } from './voices.ts';

export interface Roots {
  readonly roots: readonly Root[];
  /** By claim: its root's id; null where the claim adds no root. */
  readonly rootOf: (claim: string) => string | null;
  /** Claims that an outlet's own people on the spot stand behind. */
  readonly onTheSpot: ReadonlySet<string>;
}

const SHINGLE = 5;
/** Evidence that shares so much with another's is a copy of it: the share at which FA-KES's coders call a text a copy. */
const COPY = 0.5;

/**
 * Who ultimately says so, over the claims of one event. One voice under several names counts once; an outlet's own
 * voice adds no root unless its people were there or it is a party's organ; a copy has the root of what it copies; who
 * is only called "a monitor" counts with the named one of that kind where there is one; where some count the dead, who
 * counts nobody comments. Where nobody is named at all, a report whose other claims all go back to one and the same
 * goes back to that one too.
 *
 * @param inReports all claims of the reports that the claims stand in
 */
export function rootsOf(
  claims: readonly AttestedClaim[],
  rules: Rules,
  inReports: readonly AttestedClaim[] = claims,
): Roots {
  const finder = speakerFinder(rules, doersOf(claims, rules.ties), inReports);
  const onTheSpot = new Set(claims.flatMap((c) => (isOnTheSpot(c, rules) ? [c.claim.id] : [])));
  const told = new Map(claims.map((one) => [one.claim.id, speakersBehind(one, finder, onTheSpot)] as const));
  const whole = foldCrowds(claims, withSurnames(claims, told, finder), rules.words.crowds);
  const settled = withOwnCounts(claims, foldNames(foldUnnamed(fromCopies(claims, whole))), finder);
  const known = [...settled.values()].some((speakers) => speakers.length > 0)
    ? settled
    : fromReports(claims, finder, onlySpeakers(inReports, finder));
  return {
    roots: withoutComments(rootList(known), claims, rules),
    rootOf: (claim) => known.get(claim)?.[0]?.id ?? null,
    onTheSpot,
  };
}

/**
 * Where some give numbers of people, who gives none adds no root: that is comment or background, no second account.
 * Those whose work it is to record or to be there, by the relations file, count without one, and so do a party's own
 * media and who numbers its own strikes.
 */
function withoutComments(roots: readonly Root[], claims: readonly AttestedClaim[], rules: Rules): Root[] {
  const { relations, ties } = rules;
  const organs = new Set(relations.voices.flatMap(({ id, own_voice }) => (own_voice ? [id] : [])));
  const recorded = ({ id, kind }: Root): boolean => organs.has(id) || relations.observers.kinds.includes(kind);
  const counting = claims.filter(({ claim }) => hasToll(claim));
  if (!roots.some((root) => holdsSome(root, counting))) return [...roots];
  const own = claims.filter(({ claim }) => claim.figures.length > 0 && isOwnDeed(claim, ties));
  return roots.filter((root) => recorded(root) || holdsSome(root, counting) || holdsSome(root, own));
}

function holdsSome(root: Root, claims: readonly AttestedClaim[]): boolean {
  return claims.some(({ claim }) => root.claims.includes(claim.id));
}

/** Whether who says so did it. */
function isOwnDeed({ source: { actor: who }, participants }: AttestedClaim['claim'], ties: Rules['ties']): boolean {
  if (who === null) return false;
  return participants.some(({ role, actor }) => role === 'actor' && actor !== null && ties.sameSide(actor, who));
}

/** An agency, or other medium, passes on what it was told; but a number that nobody else gives is its own account. */
function withOwnCounts(claims: readonly AttestedClaim[], told: Speakers, finder: SpeakerFinder): Speakers {
  const speakers = (one: AttestedClaim): readonly Speaker[] => told.get(one.claim.id) ?? [];
  const given = new Set(claims.flatMap((one) => (speakers(one).length > 0 ? killedIn(one) : [])));
  return new Map(
    claims.map((one) => {
      const isNew = speakers(one).length === 0 && killedIn(one).some((low) => !given.has(low));
      const medium = isNew ? finder.cited(one) : null;
      return [one.claim.id, medium === null ? speakers(one) : [medium]];
    }),
  );
}

function killedIn({ claim: { figures } }: AttestedClaim): number[] {
  return figures.flatMap(({ measure, low }) => (measure === 'killed' && low !== null ? [low] : []));
}

function hasToll({ figures }: AttestedClaim['claim']): boolean {
  return figures.some(({ measure }) => measure !== 'strikes');
}

function speakersBehind(one: AttestedClaim, finder: SpeakerFinder, onTheSpot: ReadonlySet<string>): readonly Speaker[] {
  const { claim, report } = one;
  const body = finder.bodyOf(one);
  const found = finder.find(one);
  const said = body === null ? found : found.length === 0 ? [body] : found.map((who) => (isPerson(who) ? body : who));
  const organ = finder.behind(report);
  if (organ !== null) {
    const listed = said.filter(({ id }) => finder.isListed(id));
    return listed.length > 0 ? listed : [organ];
  }
  if (said.length > 0 || !onTheSpot.has(claim.id)) return said;
  const outlet = report.publisher ?? report.id;
  return [{ id: `outlet:${foldedWords(outlet).join('-')}`, name: outlet, kind: 'reporter', named: true }];
}

/** Someone known by words alone: no list has the name. */
function isPerson({ id, kind, named }: Speaker): boolean {
  return named && id.startsWith(`${kind}:`);
}

function fromReports(
  claims: readonly AttestedClaim[],
  finder: SpeakerFinder,
  only: ReadonlyMap<string, Speaker>,
): Speakers {
  return new Map(
    claims.map(({ claim, report }) => {
      const found = finder.named(claim) ?? only.get(report.id);
      return [claim.id, found === undefined ? [] : [found]];
    }),
  );
}

/** By report: the one named speaker of all its claims that have one. */
function onlySpeakers(claims: readonly AttestedClaim[], finder: SpeakerFinder): Map<string, Speaker> {
  const found = new Map<string, Map<string, Speaker>>();
  for (const one of claims) {
    for (const speaker of finder.find(one)) {
      if (!speaker.named) continue;
      const known = found.get(one.report.id) ?? new Map<string, Speaker>();
      found.set(one.report.id, known.set(speaker.id, speaker));
    }
  }
  return new Map(
    [...found].flatMap(([id, known]) => {
      const [first, second] = [...known.values()];
      return first === undefined || second !== undefined ? [] : [[id, first] as const];
    }),
  );
}

/** "A Daily Post correspondent saw": of the outlet's own people only, for agencies' reports are reprinted everywhere. */
function isOnTheSpot({ claim, report }: AttestedClaim, rules: Rules): boolean {
  const { kind, text } = claim.source;
  if ((kind !== 'reporter' && kind !== 'media' && kind !== 'witness') || report.publisher === null) return false;
  const said = text === null ? claim.evidence.map((quote) => foldedWords(quote.quote)) : [foldedWords(text.quote)];
  const outlet = foldedWords(report.publisher).join(' ');
  return said.some((words) => {
    const at = words.findIndex((word) => rules.words.onTheSpot.has(word));
    return at >= 0 && ` ${words.slice(0, at + 1).join(' ')} `.includes(` ${outlet} `);
  });
}

/** A claim without a root, or with one that cannot be told apart, takes the root of the claim whose words it shares. */
function fromCopies(claims: readonly AttestedClaim[], speakers: Speakers): Speakers {
  const prints = claims.map(({ claim, report }) => ({
    id: claim.id,
    report,
    print: shingles(
      claim.evidence.map((quote) => quote.quote),
      SHINGLE,
    ),
    speakers: speakers.get(claim.id) ?? [],
  }));
  const originals = prints.filter((one) => one.speakers.some(({ named }) => named));
  return new Map(
    prints.map((one) => {
      if (originals.includes(one)) return [one.id, one.speakers];
      const copied = originals.find(
        (other) =>
          other.report.id !== one.report.id &&
          (other.report.fingerprint === one.report.fingerprint || containment(other.print, one.print) >= COPY),
      );
      return [one.id, copied?.speakers ?? one.speakers];
    }),
  );
}

function rootList(speakers: Speakers): Root[] {
  const roots = new Map<string, Root>();
  for (const [claim, own] of [...speakers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { id, name, kind } of own) {
      const root = roots.get(id);
      if (root === undefined) roots.set(id, { id, name, kind, claims: [claim] });
      else if (!root.claims.includes(claim)) root.claims.push(claim);
    }
  }
  return [...roots.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
