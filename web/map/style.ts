import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { type Colours, FAMILIES } from './colours.ts';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const FONT = ['IBM Plex Sans'];
const count: ExpressionSpecification = ['get', 'count'];
/** Spots grow with the root of the count, so that their area tells it. */
const size: ExpressionSpecification = ['min', 60, ['+', 7, ['*', 6.5, ['sqrt', count]]]];
/** Size in pixels and eighths of each family: the name of the picture that `pies.ts` draws. */
const mix: ExpressionSpecification = [
  'concat',
  'pie:',
  ['to-string', ['round', size]],
  ...FAMILIES.flatMap((f): (ExpressionSpecification | string)[] => [
    ':',
    ['to-string', ['ceil', ['*', 8, ['/', ['get', f], count]]]],
  ]),
];

/** The whole look of the map. Without `glyphs`, labels are drawn from the page's own fonts, in any script, with no network. */
export function styleOf(colours: Colours): StyleSpecification {
  const sums = Object.fromEntries(['count', ...FAMILIES].map((f) => [f, ['+', ['get', f]]]));
  return {
    version: 8,
    sources: {
      world: { type: 'geojson', data: NOTHING, promoteId: 'code', tolerance: 0.2 },
      labels: { type: 'geojson', data: NOTHING },
      rings: { type: 'geojson', data: NOTHING },
      spots: {
        type: 'geojson',
        data: NOTHING,
        cluster: true,
        clusterRadius: 34,
        clusterMaxZoom: 9,
        clusterProperties: sums,
      },
      chosen: { type: 'geojson', data: NOTHING },
    },
    layers: [...ground(colours), ...ringLayers(colours), ...chosenLayers(colours), ...spotLayers(colours)],
  };
}

function ground(c: Colours): LayerSpecification[] {
  const loose: ExpressionSpecification = ['coalesce', ['feature-state', 'count'], 0];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': c.sea } },
    { id: 'land', type: 'fill', source: 'world', paint: { 'fill-color': c.land } },
    {
      id: 'loose',
      type: 'fill',
      source: 'world',
      paint: { 'fill-color': c.ink, 'fill-opacity': ['case', ['>', loose, 0], 0.045, 0] },
    },
    { id: 'borders', type: 'line', source: 'world', paint: { 'line-color': c.border, 'line-width': 0.8 } },
    {
      id: 'countries',
      type: 'symbol',
      source: 'labels',
      // The smallest countries have no room for a name until one comes close.
      filter: ['>=', ['get', 'size'], ['step', ['zoom'], 8, 3, 1, 4, 0.1, 6, 0]],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 9, 6, 13],
        'text-max-width': 8,
        'symbol-sort-key': ['-', 0, ['get', 'size']],
      },
      paint: { 'text-color': c['ink-3'], 'text-halo-color': c.land, 'text-halo-width': 1.2 },
    },
  ];
}

function familyColour(c: Colours): ExpressionSpecification {
  const [first, ...rest] = FAMILIES;
  return [
    'match',
    ['get', 'family'],
    first,
    c[first],
    ...rest.flatMap((f) => [f, c[f]]),
    c['ink-2'],
  ] as ExpressionSpecification;
}

function ringLayers(c: Colours): LayerSpecification[] {
  const colour = familyColour(c);
  const line = { 'line-color': colour, 'line-width': 1.4 };
  return [
    { id: 'ring-fill', type: 'fill', source: 'rings', paint: { 'fill-color': colour, 'fill-opacity': 0.13 } },
    { id: 'ring-line', type: 'line', source: 'rings', filter: ['!', ['get', 'dashed']], paint: line },
    {
      id: 'ring-dash',
      type: 'line',
      source: 'rings',
      filter: ['get', 'dashed'],
      paint: { ...line, 'line-dasharray': [2.5, 2.5] },
    },
  ];
}

function spotLayers(c: Colours): LayerSpecification[] {
  const single: ExpressionSpecification = ['!', ['has', 'point_count']];
  const name = { 'text-font': FONT, 'text-size': 12, 'text-max-width': 9 } as const;
  const ink = { 'text-color': c['ink-2'], 'text-halo-color': c.land, 'text-halo-width': 1.4 };
  // Spots last: what is drawn on top is placed first, and names keep out of its way.
  return [
    {
      id: 'spot-names',
      type: 'symbol',
      source: 'spots',
      filter: single,
      layout: {
        ...name,
        'text-field': ['get', 'name'],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': ['+', 0.3, ['/', size, 24]],
        'text-justify': 'auto',
        'symbol-sort-key': ['-', 0, count],
      },
      paint: ink,
    },
    {
      id: 'ring-names',
      type: 'symbol',
      source: 'rings',
      layout: {
        ...name,
        'text-field': ['concat', ['get', 'name'], ' · ', ['to-string', count]],
        'text-variable-anchor': ['center', 'bottom', 'top', 'right', 'left'],
        'text-radial-offset': 1.2,
      },
      paint: ink,
    },
    {
      id: 'spots',
      type: 'symbol',
      source: 'spots',
      layout: {
        'icon-image': mix,
        'icon-allow-overlap': true,
        'symbol-sort-key': count,
        'text-field': ['case', ['>', count, 1], ['to-string', count], ''],
        'text-font': FONT,
        'text-size': 11.5,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': c.sheet },
    },
  ];
}

function chosenLayers(c: Colours): LayerSpecification[] {
  const line = { 'line-color': c.accent, 'line-width': 2.5 };
  return [
    { id: 'chosen-line', type: 'line', source: 'chosen', filter: ['!=', ['geometry-type'], 'Point'], paint: line },
    {
      id: 'chosen-spot',
      type: 'circle',
      source: 'chosen',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['+', 4, ['/', size, 2]],
        'circle-color': c.land,
        'circle-opacity': 0,
        'circle-stroke-color': c.accent,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}
