import type { AttestedClaim } from '../../records/attested.ts';
import { foldedWords } from '../pairs/text.ts';
import type { Rules } from '../rules.ts';
import { bearerOf } from './bodies.ts';
import type { Speaker } from './speakers.ts';
import type { SpeakerFinder } from './voices.ts';

/** By claim: all who say so, the one whom its report credits first. */
export type Speakers = ReadonlyMap<string, readonly Speaker[]>;

/** "Haddad said" goes back to whom the same report calls "Amal Haddad". */
export function withSurnames(claims: readonly AttestedClaim[], told: Speakers, finder: SpeakerFinder): Speakers {
  const named = namedByReport(claims, told);
  return new Map(
    claims.map((one) => {
      const own = told.get(one.claim.id) ?? [];
      if (own.length > 0 || !finder.isBareName(one)) return [one.claim.id, own];
      const bearer = bearerOf(one, named.get(one.report.id) ?? []);
      return [one.claim.id, bearer === null ? [] : [bearer]];
    }),
  );
}

/** "Doctors say", in a report that names a doctor, are no second source. */
export function foldCrowds(
  claims: readonly AttestedClaim[],
  told: Speakers,
  crowds: Rules['words']['crowds'],
): Speakers {
  const named = namedByReport(claims, told);
  return new Map(
    claims.map(({ claim, report }) => {
      const fold = (speaker: Speaker): Speaker => {
        if (!isCrowd(speaker)) return speaker;
        const nouns = [...crowds].find(([kind]) => kind === speaker.kind)?.[1];
        const isOne = (other: Speaker): boolean =>
          other.kind === speaker.kind || foldedWords(other.name).some((word) => nouns?.has(word) === true);
        return (named.get(report.id) ?? []).find(isOne) ?? speaker;
      };
      return [claim.id, (told.get(claim.id) ?? []).map(fold)];
    }),
  );
}

/** Those who count once because they cannot be told apart: people who are not named, and listed crowds. */
function isCrowd({ id, named, kind }: Speaker): boolean {
  return !named || (kind === 'witness' && !id.startsWith(`${kind}:`));
}

/** By report: those whom it names, listed crowds apart. */
function namedByReport(claims: readonly AttestedClaim[], told: Speakers): Map<string, Speaker[]> {
  const named = new Map<string, Speaker[]>();
  for (const { claim, report } of claims) {
    const own = (told.get(claim.id) ?? []).filter((speaker) => !isCrowd(speaker));
    named.set(report.id, [...(named.get(report.id) ?? []), ...own]);
  }
  return named;
}

/** "A monitor" beside the Observatory is no second monitor that one could count. */
export function foldUnnamed(speakers: Speakers): Speakers {
  const named = [...speakers.values()].flat().filter((speaker) => speaker.named);
  return mapped(speakers, (speaker) =>
    speaker.named || speaker.kind !== 'monitor'
      ? speaker
      : (named.find((other) => other.kind === speaker.kind) ?? speaker),
  );
}

/** A surname beside the full name, or a name with a title, is no second person. */
export function foldNames(speakers: Speakers): Speakers {
  const named = [...new Map([...speakers.values()].flat().map((one) => [one.id, one])).values()].filter(
    (one) => one.named,
  );
  const longest = named.toSorted((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const whole = (speaker: Speaker): Speaker => {
    const words = foldedWords(speaker.name);
    const holds = (other: Speaker): boolean => {
      const others = new Set(foldedWords(other.name));
      return words.every((word) => others.has(word));
    };
    return longest.find(holds) ?? speaker;
  };
  return mapped(speakers, (speaker) => (speaker.named ? whole(speaker) : speaker));
}

function mapped(speakers: Speakers, change: (speaker: Speaker) => Speaker): Speakers {
  return new Map([...speakers].map(([id, own]) => [id, own.map(change)]));
}
