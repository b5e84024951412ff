import type { Places } from '../../src/server/shapes.ts';
import { changeFilter } from '../state/filter.ts';
import { countryName, named, number, t } from '../strings/catalogue.ts';

/** More rows than this help nobody to look something up; the filter makes them fewer. */
const MOST = 500;

/** The map as a table: each place with its events, the most first. */
export function PlaceTable({ places: { places, unplaced } }: { places: Places }) {
  return (
    <>
      <table class="figure-table">
        <thead>
          <tr>
            <th scope="col">{t('filter.place')}</th>
            <th scope="col">{t('table.province')}</th>
            <th scope="col">{t('filter.country')}</th>
            <th scope="col">{t('table.precision')}</th>
            <th scope="col" class="number">
              {t('table.latitude')}
            </th>
            <th scope="col" class="number">
              {t('table.longitude')}
            </th>
            <th scope="col" class="number">
              {t('nav.overview')}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.slice(0, MOST).map((p) => (
            <tr key={p.key}>
              <th scope="row">
                <button
                  type="button"
                  class="plain"
                  onClick={() => changeFilter({ place: p.name ?? '', country: p.country ?? '' })}
                >
                  <bdi>{p.name ?? t('place.unknown')}</bdi>
                </button>
              </th>
              <td>
                <bdi>{p.admin1}</bdi>
              </td>
              <td>{p.country === null ? '' : countryName(p.country)}</td>
              <td>{named('precision', p.precision)}</td>
              <td class="number">{p.latitude?.toFixed(3)}</td>
              <td class="number">{p.longitude?.toFixed(3)}</td>
              <td class="number">{number(p.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {places.length > MOST && <p class="small dim">{t('map.more-places', { n: places.length - MOST })}</p>}
      {unplaced > 0 && <p class="small dim">{t('map.unplaced', { n: unplaced })}</p>}
    </>
  );
}
