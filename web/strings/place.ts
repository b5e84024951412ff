import type { EventRow, PlaceGroup } from '../../src/server/shapes.ts';
import { countryName, t } from './catalogue.ts';

type Place = Pick<NonNullable<EventRow['place']>, 'name' | 'admin1' | 'country' | 'precision'> | PlaceGroup;

/** A place in a few words: its name, or the country where no more is known. */
export function placeInWords(place: Place | null): string {
  if (place === null) return t('place.unknown');
  const country = place.country === null ? null : countryName(place.country);
  if (place.precision === 'country' && country !== null) return country;
  return place.name ?? place.admin1 ?? country ?? t('place.unknown');
}

/** What the name leaves open: the province and the country. */
export function placeAround(place: Place): string {
  const country = place.country === null ? null : countryName(place.country);
  const said = placeInWords(place);
  return [place.admin1, country].filter((part) => part !== null && part !== said).join(', ');
}
