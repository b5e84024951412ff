import type { ConflictEvent, EventFigure } from '../../src/records/event.ts';

/** A figure of one saying. */
export function said(
  measure: EventFigure['measure'],
  bounds: readonly [number | null, number | null, number | null],
  more: Partial<EventFigure> & { readonly vague?: boolean } = {},
): EventFigure {
  const [low, best, high] = bounds;
  const { vague = false, ...rest } = more;
  const saying = {
    claim: 'c-1',
    report: 'r-1',
    outlet: 'Daily Post',
    source: null,
    source_kind: 'reporter' as const,
    said: 'some',
    published: '2019-03-03',
    low,
    best,
    high,
    vague,
  };
  return { measure, population: 'people', low, best, high, disagrees: false, sayings: [saying], ...rest };
}

type Role = ConflictEvent['participants'][number]['role'];

export function who(role: Role, name: string, known = true): ConflictEvent['participants'][number] {
  return { role, name, actor: known ? name.toLowerCase() : null, said: [{ quote: name, claims: ['c-1'] }] };
}

export function where(name: string | null, more: Partial<NonNullable<ConflictEvent['place']>> = {}) {
  return {
    name,
    id: null,
    country: 'SY',
    admin1: null,
    latitude: null,
    longitude: null,
    radius_km: null,
    precision: 'settlement' as const,
    claims: ['c-1'],
    ...more,
  };
}

/** An event of which nothing is known but what is given. */
export function happening(kind: string, more: Partial<ConflictEvent> = {}): ConflictEvent {
  return {
    id: 'e-2019-0302-0001',
    kind,
    modality: 'happened',
    time: { start: null, end: null, precision: 'unknown', claims: [] },
    place: null,
    participants: [],
    figures: [],
    roots: [],
    grade: { value: 'weak', rules: ['one-root'] },
    claims: ['c-1'],
    attached: [],
    within: [],
    checked_by: null,
    made_by: null,
    ...more,
  };
}
