import type { AttestedClaim } from '../../records/attested.ts';
import type { Root } from '../../records/event.ts';
import { containment, foldedWords, shingles } from '../pairs/text.ts';
import type { Rules } from '../rules.ts';
import { doersOf, type Speaker, type SpeakerFinder, speakerFinder } from './voices.ts';

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
 * is only called "a monitor" counts with the named one of that kind where there is one. Where nobody is named at all,
 * a report whose other claims all go back to one and the same goes back to that one too.
 *
 * @param inReports all claims of the reports that the claims stand in
 */
export function rootsOf(
  claims: readonly AttestedClaim[],
  rules: Rules,
  inReports: readonly AttestedClaim[] = claims,
): Roots {
  const finder = speakerFinder(rules, doersOf(claims, rules.ties));
  const onTheSpot = new Set(claims.flatMap((c) => (isOnTheSpot(c, rules) ? [c.claim.id] : [])));
  const told = new Map(
    claims.map((attested) => [attested.claim.id, speakerBehind(attested, finder, onTheSpot)] as const),
  );
  const settled = foldNames(foldUnnamed(fromCopies(claims, told)));
  const known = [...settled.values()].some((speaker) => speaker !== null)
    ? settled
    : fromReports(claims, finder, onlySpeakers(inReports, finder));
  return {
    roots: withoutRemarks(rootList(known), claims),
    rootOf: (claim) => known.get(claim)?.id ?? null,
    onTheSpot,
  };
}

/**
 * Where some give numbers, who remarks on it once and gives none adds no root: it is background or comment more often
 * than a second account. Who attests in two claims counts.
 */
function withoutRemarks(roots: readonly Root[], claims: readonly AttestedClaim[]): Root[] {
  const counting = new Set(claims.flatMap(({ claim }) => (hasToll(claim) ? [claim.id] : [])));
  const tells = (root: Root): boolean => root.claims.some((id) => counting.has(id));
  return roots.some(tells) ? roots.filter((root) => tells(root) || root.claims.length > 1) : [...roots];
}

function hasToll({ figures }: AttestedClaim['claim']): boolean {
  return figures.some(({ measure }) => measure !== 'strikes');
}

type Speakers = ReadonlyMap<string, Speaker | null>;

function speakerBehind(
  { claim, report }: AttestedClaim,
  finder: SpeakerFinder,
  onTheSpot: ReadonlySet<string>,
): Speaker | null {
  const organ = finder.behind(report);
  const said = claim.source.kind === 'reporter' ? null : finder.find(claim);
  if (organ !== null) return said?.named === true ? said : organ;
  if (said !== null) return said;
  if (!onTheSpot.has(claim.id)) return null;
  const outlet = report.publisher ?? report.id;
  return { id: `outlet:${foldedWords(outlet).join('-')}`, name: outlet, kind: 'reporter', named: true };
}

function fromReports(
  claims: readonly AttestedClaim[],
  finder: SpeakerFinder,
  only: ReadonlyMap<string, Speaker>,
): Speakers {
  return new Map(claims.map(({ claim, report }) => [claim.id, finder.named(claim) ?? only.get(report.id) ?? null]));
}

/** By report: the one named speaker of all its claims that have one. */
function onlySpeakers(claims: readonly AttestedClaim[], finder: SpeakerFinder): Map<string, Speaker> {
  const found = new Map<string, Map<string, Speaker>>();
  for (const { claim, report } of claims) {
    const speaker = claim.source.kind === 'reporter' ? null : finder.find(claim);
    if (speaker?.named !== true) continue;
    const known = found.get(report.id) ?? new Map<string, Speaker>();
    found.set(report.id, known.set(speaker.id, speaker));
  }
  return new Map(
    [...found]
      .flatMap(([id, known]) => (known.size === 1 ? [[id, [...known.values()]] as const] : []))
      .flatMap(([id, [only]]) => (only === undefined ? [] : [[id, only] as const])),
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
    speaker: speakers.get(claim.id) ?? null,
  }));
  const originals = prints.filter((one) => one.speaker?.named === true);
  return new Map(
    prints.map((one) => {
      if (one.speaker?.named === true) return [one.id, one.speaker];
      const copied = originals.find(
        (other) =>
          other.report.id !== one.report.id &&
          (other.report.fingerprint === one.report.fingerprint || containment(other.print, one.print) >= COPY),
      );
      return [one.id, copied?.speaker ?? one.speaker];
    }),
  );
}

/** "A monitor" beside the Observatory is no second monitor that one could count. */
function foldUnnamed(speakers: Speakers): Speakers {
  const named = [...speakers.values()].filter((speaker) => speaker?.named === true);
  const standIn = (speaker: Speaker): Speaker =>
    speaker.named || speaker.kind !== 'monitor'
      ? speaker
      : (named.find((other) => other?.kind === speaker.kind) ?? speaker);
  return new Map([...speakers].map(([id, speaker]) => [id, speaker === null ? null : standIn(speaker)]));
}

/** A surname beside the full name, or a name with a title, is no second person. */
function foldNames(speakers: Speakers): Speakers {
  const named = [
    ...new Map([...speakers.values()].flatMap((one) => (one?.named === true ? [[one.id, one]] : []))).values(),
  ];
  const longest = named.toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const whole = (speaker: Speaker): Speaker => {
    const words = new Set(foldedWords(speaker.name));
    const holds = (other: Speaker): boolean => {
      const others = new Set(foldedWords(other.name));
      return [...words].every((word) => others.has(word));
    };
    return longest.find(holds) ?? speaker;
  };
  return new Map([...speakers].map(([id, speaker]) => [id, speaker?.named === true ? whole(speaker) : speaker]));
}

function rootList(speakers: Speakers): Root[] {
  const roots = new Map<string, Root>();
  for (const [claim, speaker] of [...speakers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (speaker === null) continue;
    const root = roots.get(speaker.id);
    if (root === undefined) roots.set(speaker.id, { ...without(speaker), claims: [claim] });
    else root.claims.push(claim);
  }
  return [...roots.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function without({ id, name, kind }: Speaker): Omit<Root, 'claims'> {
  return { id, name, kind };
}
