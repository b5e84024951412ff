import type { PlacePrecision } from '../records/reading.ts';
import type { Label } from '../resolve/actors/list.ts';
import type { Place } from '../resolve/places/place.ts';
import type { ResolveResources } from '../resolve/resources.ts';

/** A place as a claim holds it, and an actor as a list shows it. */
export interface FoundPlace {
  readonly name: string;
  readonly id: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radius_km: number | null;
  readonly precision: PlacePrecision;
}
export interface FoundActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
}

const MOST = 12;
const PRECISIONS: Readonly<Record<Place['kind'], PlacePrecision>> = {
  country: 'country',
  province: 'province',
  district: 'district',
  settlement: 'settlement',
  neighbourhood: 'settlement',
  site: 'exact',
  area: 'area',
};

/** Finds places and actors by a name that a person wrote: exact spellings first, then the larger, then what sounds alike. */
export function lookupIn({ actors, gazetteer }: Pick<ResolveResources, 'actors' | 'gazetteer'>) {
  return {
    places: (words: string): FoundPlace[] => {
      const named = gazetteer.named(words).toSorted((a, b) => b.population - a.population);
      const alike = gazetteer.alike(words).toSorted((a, b) => b.population - a.population);
      const distinct = new Map([...named, ...alike].map((place) => [place.id, place]));
      return [...distinct.values()].slice(0, MOST).map((place) => foundPlace(place, gazetteer.divisionName));
    },
    actors: (words: string): FoundActor[] => {
      const exact = actors.labelled(words).map(({ actor }: Label) => actor);
      const wanted = words.trim().toLowerCase();
      const within = actors.all.filter(({ names }) => names.some((name) => name.toLowerCase().includes(wanted)));
      const distinct = new Map([...exact, ...within].map((actor) => [actor.id, actor]));
      return [...distinct.values()].slice(0, MOST).map(({ country, id, kind, name }) => ({ id, name, kind, country }));
    },
  };
}

function foundPlace(place: Place, divisionName: (code: string) => string | null): FoundPlace {
  const isCountry = place.kind === 'country';
  return {
    name: place.name,
    id: place.id,
    country: place.country,
    admin1: place.division === null ? null : divisionName(place.division),
    latitude: isCountry ? null : place.latitude,
    longitude: isCountry ? null : place.longitude,
    radius_km: isCountry ? null : place.radius,
    precision: PRECISIONS[place.kind],
  };
}
