import { useEffect, useState } from 'preact/hooks';
import type { EventRow } from '../../src/server/shapes.ts';
import { drawingOf, isDashed } from '../map/geometry.ts';
import { loadWorld, type World } from '../map/world.ts';
import { t } from '../strings/catalogue.ts';
import { placeInWords } from '../strings/place.ts';
import { type Frame, frameOf, namesIn, pathsIn, place as placed } from './inset-frame.ts';

const WIDTH = 352;
const HEIGHT = 240;

/** Where it happened, drawn as it is known: a spot, a ring, a country, or nothing but words. */
export function Inset({ event }: { event: EventRow }) {
  const [world, setWorld] = useState<World | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadWorld().then((w) => wanted && setWorld(w));
    return () => {
      wanted = false;
    };
  }, []);
  const { place } = event;
  if (place === null) return null;
  const frame = world && frameOf(world, place, WIDTH, HEIGHT);
  return (
    <section>
      <h2>{t('fact.where')}</h2>
      {(world === null || frame !== null) && (
        <svg class="inset" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={note(place)}>
          {world !== null && frame !== null && <Land world={world} frame={frame} place={place} />}
        </svg>
      )}
      <p class="small dim">{note(place)}</p>
    </section>
  );
}

type Place = NonNullable<EventRow['place']>;

function note(place: Place): string {
  const name = placeInWords(place);
  const drawing = drawingOf(place);
  if (drawing === 'spot') return t('inset.spot', { place: name });
  if (drawing === 'ring')
    return t(place.precision === 'district' ? 'inset.district' : 'inset.ring', {
      place: name,
      km: place.radius_km ?? 0,
    });
  if (place.precision === 'country') return t('inset.country', { place: name });
  return t(place.precision === 'area' ? 'inset.loose' : 'inset.not-found', { place: name });
}

function Land({ world, frame, place }: { world: World; frame: Frame; place: Place }) {
  const drawing = drawingOf(place);
  const [x, y] = placed(frame, place.longitude ?? 0, place.latitude ?? 0);
  const radius = Math.max(4, (place.radius_km ?? 0) * frame.perKm);
  return (
    <>
      {pathsIn(world, frame).map(({ code, d }) => (
        <path
          key={code}
          d={d}
          class={`inset-land ${code === place.country ? 'own' : ''} ${place.precision === 'country' && code === place.country ? 'meant' : ''}`}
        />
      ))}
      {namesIn(world, frame).map(({ code, name, at }) => (
        <text key={code} class="inset-country" x={at[0]} y={at[1]} text-anchor="middle">
          {name}
        </text>
      ))}
      {drawing === 'ring' && (
        <circle class={`inset-ring ${isDashed(place) ? 'dashed' : ''}`} cx={x} cy={y} r={radius} />
      )}
      {drawing === 'spot' && <circle class="inset-spot" cx={x} cy={y} r={5.5} />}
      {drawing !== 'loose' && (
        <text class="inset-name" x={x} y={y - (drawing === 'spot' ? 11 : radius + 6)} text-anchor="middle">
          {placeInWords(place)}
        </text>
      )}
    </>
  );
}
