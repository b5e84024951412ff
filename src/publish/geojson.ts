import type { Codebook } from '../records/codebook.ts';
import type { ConflictEvent } from '../records/event.ts';
import { leadingClaim, type PublishedEvent, WORKING_COPY } from './published-event.ts';

/**
 * Events as GeoJSON (RFC 7946), a working copy: one feature an event, its geometry null where the place is not
 * resolved or is no narrower than a country. `radius_km` and `place_precision` say how far a point may be trusted.
 */
export function eventsGeoJson(events: readonly PublishedEvent[], codebook: Codebook): string {
  const features = events.map((row) => ({
    type: 'Feature',
    id: row.event.id,
    geometry: geometryOf(row.event),
    properties: propertiesOf(row, codebook),
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', status: WORKING_COPY, features }, null, 1)}\n`;
}

function geometryOf({ place }: ConflictEvent) {
  if (place === null || place.latitude === null || place.longitude === null) return null;
  if (place.precision === 'country' || place.precision === 'unknown') return null;
  return { type: 'Point', coordinates: [place.longitude, place.latitude] };
}

function propertiesOf({ event, title, claims, kinship }: PublishedEvent, codebook: Codebook) {
  const kind = codebook.kinds.find((entry) => entry.id === event.kind);
  const lead = leadingClaim(claims);
  const evidence = lead?.claim.evidence[0];
  return {
    status: WORKING_COPY,
    title,
    kind: event.kind,
    family: kind?.family ?? null,
    modality: event.modality,
    start_date: event.time.start,
    end_date: event.time.end,
    time_precision: event.time.precision,
    place: event.place?.name ?? null,
    place_id: event.place?.id ?? null,
    country: event.place?.country ?? null,
    admin1: event.place?.admin1 ?? null,
    radius_km: event.place?.radius_km ?? null,
    place_precision: event.place?.precision ?? 'unknown',
    participants: event.participants.map(({ role, actor, name }) => ({ role, actor, name })),
    figures: event.figures,
    roots: event.roots,
    grade: event.grade.value,
    grade_rules: event.grade.rules,
    checked_by: event.checked_by ?? 'nobody',
    outlets: [...new Set(claims.flatMap(({ report }) => report.publisher ?? []))],
    reports: [...new Set(claims.map(({ report }) => report.id))],
    part_of: kinship?.partOf ?? [],
    evidence: lead === null || evidence === undefined ? null : { report: lead.report.id, ...evidence },
  };
}
