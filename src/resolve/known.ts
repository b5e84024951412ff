import type { Known, Name } from '../records/analysis.ts';
import { overlaps, type Span } from '../records/span.ts';
import { actorWords, findLabels } from './actors/scan.ts';
import { isKnownHere } from './places/find.ts';
import { PLACE_KINDS, type Place } from './places/place.ts';
import type { ReportContext } from './resolve.ts';
import { saidTimes } from './times/said-times.ts';

/** What the gazetteer, the actor list and the calendar know in a report: names with their kinds, its times, its outlet's kind. */
export function knownIn({ text, analysis, publisher, places, actors, times }: ReportContext): Known {
  const groups = findLabels(text, actorWords(text, 0, text.length), actors.list).flatMap(({ start, end, labels }) => {
    const named = labels.find(({ type }) => type === 'name');
    // A state's name alone is a place to who reads, be it its government's name too.
    return named && named.actor.kind !== 'government' ? [{ start, end, label: named.actor.kind }] : [];
  });
  const longer = analysis.names.filter(({ label }) => label === 'PERSON' || label === 'ORG');
  const spots = places.spots.flatMap((spot): Name[] => {
    const likely = places.gazetteer.named(text.slice(spot.start, spot.end)).filter((p) => isKnownHere(p, places));
    const kind = widest(likely);
    return kind === null || groups.some((g) => overlaps(g, spot)) || longer.some((name) => isPart(spot, name))
      ? []
      : [{ start: spot.start, end: spot.end, label: kind }];
  });
  const outlet = publisher === null ? undefined : actors.list.labelled(publisher)[0]?.actor.kind;
  return {
    names: [...groups, ...spots].sort((a, b) => a.start - b.start),
    times: saidTimes(times),
    outlet: outlet ?? '',
  };
}

/** Letters that a name must be longer for a place's name within it to be a part of it: "Bashar al-Assad", not "the Golan". */
const LONGER = 5;

function isPart(spot: Span, name: Span): boolean {
  return name.start <= spot.start && spot.end <= name.end && name.end - name.start >= spot.end - spot.start + LONGER;
}

/** Of namesakes the widest gives the kind: who writes "Lebanon" means the country. */
function widest(places: readonly Place[]): string | null {
  return PLACE_KINDS.find((kind) => places.some((place) => place.kind === kind)) ?? null;
}
