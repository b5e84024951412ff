/** What a gazetteer knows as one place. */
export const PLACE_KINDS = ['country', 'province', 'district', 'settlement', 'neighbourhood', 'site', 'area'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface Place {
  /** `gn:` a GeoNames id, `adm1:`/`adm2:` GeoNames division codes, `country:` ISO 3166-1 alpha-2, `own:` this project's supplement. */
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2; null where several countries share the place. */
  readonly country: string | null;
  /** Code of the first-level division, `SY.04`; null where unknown or none. */
  readonly division: string | null;
  readonly latitude: number;
  readonly longitude: number;
  /** 0 where unknown. */
  readonly population: number;
  /** How far the place reaches from its point, in km. */
  readonly radius: number;
}

/** Great-circle distance in km (haversine, mean Earth radius). */
export function distanceKm(a: Pick<Place, 'latitude' | 'longitude'>, b: Pick<Place, 'latitude' | 'longitude'>): number {
  const rad = Math.PI / 180;
  const half =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Reach of a settlement by its population: about 1.5 km for a village, 12 km for a city of a million. */
export function settlementRadius(population: number): number {
  return Math.round((1.5 + Math.sqrt(Math.max(0, population)) / 95) * 10) / 10;
}
