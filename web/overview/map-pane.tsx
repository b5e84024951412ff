import { useEffect, useRef, useState } from 'preact/hooks';
import type { Places } from '../../src/server/shapes.ts';
import { placeKeyOf } from '../map/place-key.ts';
import type { WorldMap } from '../map/world-map.ts';
import { FigureTools } from '../parts/figure-tools.tsx';
import { changeFilter, filter } from '../state/filter.ts';
import { found, pointed, selected } from '../state/found.ts';
import { isDark } from '../state/theme.ts';
import { t } from '../strings/catalogue.ts';
import { PlaceTable } from './place-table.tsx';

/** The map of the events. Its library is large, so it comes after the first paint. */
export function MapPane({ places, query }: { places: Places | null; query: string }) {
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<WorldMap | null>(null);
  const [readout, setReadout] = useState('');
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    let made: WorldMap | null = null;
    const start = async () => {
      const { makeWorldMap } = await import('../map/world-map.ts');
      if (gone || holder.current === null) return;
      made = await makeWorldMap(holder.current, {
        onPlace: (place) => changeFilter({ place: place.name ?? filter.value.place, country: place.country ?? '' }),
        onCountry: (country) => changeFilter({ country }),
        onPointed: setReadout,
      });
      if (gone) made.remove();
      else setMap(made);
    };
    // The list first: the map may take a second.
    const timer = setTimeout(() => start().catch(() => setFailed(true)), 0);
    return () => {
      gone = true;
      clearTimeout(timer);
      made?.remove();
    };
  }, []);

  const dark = isDark();
  useEffect(() => map?.setTheme(dark), [map, dark]);
  useEffect(() => {
    if (map !== null && places !== null) map.show(places.places);
  }, [map, places]);
  const shown = pointed.value ?? selected.value;
  useEffect(() => {
    const event = found.value.events.find((e) => e.id === shown);
    map?.select(event?.place ? placeKeyOf(event.place) : null, pointed.value === null);
  }, [map, shown, query]);

  const asTable = filter.value.map === 'table';
  return (
    <section class="map" aria-label={t('map.label')}>
      <div class="map-tools">
        <FigureTools
          name="map"
          {...(map === null ? {} : { picture: map.picture })}
          table={asTable}
          onTable={(on) => changeFilter({ map: on ? 'table' : '' }, { replace: true })}
          other={t('view.map')}
        />
      </div>
      {asTable && places !== null && (
        <div class="map-table">
          <PlaceTable places={places} />
        </div>
      )}
      <div class="map-frame" hidden={asTable}>
        <div ref={holder} class="map-holder" />
        {map !== null && (
          <p class="map-zoom">
            <button type="button" aria-label={t('map.zoom-in')} title={t('map.zoom-in')} onClick={() => map.zoom(1)}>
              +
            </button>
            <button type="button" aria-label={t('map.zoom-out')} title={t('map.zoom-out')} onClick={() => map.zoom(-1)}>
              −
            </button>
          </p>
        )}
      </div>
      {failed && !asTable && <p class="map-note">{t('map.failed')}</p>}
      {!failed && !asTable && <p class="map-note">{readout === '' ? summary(places) : readout}</p>}
    </section>
  );
}

/** What the map cannot draw as a spot, said in words. */
function summary(places: Places | null): string {
  if (places === null) return '';
  const sum = (all: Places['places']) => all.reduce((n, p) => n + p.count, 0);
  const loose = sum(places.places.filter((p) => p.latitude === null));
  return [
    ...(loose > 0 ? [t('map.loose', { n: loose })] : []),
    ...(places.unplaced > 0 ? [t('map.unplaced', { n: places.unplaced })] : []),
  ].join(' · ');
}
