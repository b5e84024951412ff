import type { TimeBars } from '../../src/server/shapes.ts';
import { changeFilter } from '../state/filter.ts';
import { codebook } from '../state/record.ts';
import { number, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';

/** The time line as a table: a row for each bar with events, a column for each family that it has, and the toll. */
export function TimeTable({ time }: { time: TimeBars }) {
  const bars = time.bars.filter((b) => b.count > 0);
  const families = codebook.value.families.filter((f) => bars.some((b) => b.families.some((x) => x.id === f.id)));
  return (
    <table class="figure-table">
      <thead>
        <tr>
          <th scope="col">{t('fact.when')}</th>
          <th scope="col" class="number">
            {t('nav.overview')}
          </th>
          {families.map((f) => (
            <th scope="col" class="number" key={f.id}>
              {f.label}
            </th>
          ))}
          <th scope="col" class="number">
            {t('table.killed-low')}
          </th>
          <th scope="col" class="number">
            {t('table.killed-best')}
          </th>
          <th scope="col" class="number">
            {t('table.killed-high')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.from}>
            <th scope="row">
              <button type="button" class="plain" onClick={() => changeFilter({ from: bar.from, to: bar.to })}>
                {timeInWords({ start: bar.from, end: bar.to, precision: 'day' }, true)}
              </button>
            </th>
            <td class="number">{number(bar.count)}</td>
            {families.map((f) => (
              <td class="number" key={f.id}>
                {number(bar.families.find((x) => x.id === f.id)?.count ?? 0)}
              </td>
            ))}
            <td class="number">{bar.toll === null ? '' : number(bar.toll.low)}</td>
            <td class="number">{bar.toll === null ? '' : number(bar.toll.best)}</td>
            <td class="number">{bar.toll === null ? '' : number(bar.toll.high)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
