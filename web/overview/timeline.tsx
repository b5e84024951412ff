import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EventCounts, TimeBars } from '../../src/server/shapes.ts';
import { FigureTools } from '../parts/figure-tools.tsx';
import { changeFilter, filter } from '../state/filter.ts';
import { t } from '../strings/catalogue.ts';
import { TimeChart } from './time-chart.tsx';
import { TimeTable } from './time-table.tsx';

/** The events along time, stacked by family of kind, with their toll above; or the same as a table. */
export function Timeline({ counts }: { counts: EventCounts | null }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (box.current !== null) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  const time = counts?.time ?? null;
  const empty = time === null || time.bars.length === 0;
  const asTable = filter.value.time === 'table';
  return (
    <section class={empty ? 'time bare' : 'time'} aria-label={t('time.label')}>
      {!empty && (
        <div class="time-head">
          <Steps time={time} />
          <FigureTools
            name="events-along-time"
            svg={() => box.current?.querySelector('svg') ?? null}
            table={asTable}
            onTable={(on) => changeFilter({ time: on ? 'table' : '' }, { replace: true })}
            other={t('view.chart')}
          />
        </div>
      )}
      <div ref={box} class={`time-box ${asTable ? 'as-table' : ''}`}>
        {!empty && asTable && <TimeTable time={time} />}
        {!empty && !asTable && width > 0 && <TimeChart time={time} width={width} />}
      </div>
      <TimeNote time={time} />
    </section>
  );
}

/** By day, week, month or year: those that do not make too many bars. */
function Steps({ time }: { time: TimeBars }) {
  return (
    <fieldset class="steps" aria-label={t('time.step')}>
      {time.steps.map((step) => (
        <button
          type="button"
          class="plain"
          key={step}
          aria-pressed={step === time.step}
          onClick={() => changeFilter({ step }, { replace: true })}
        >
          {t(`step.${step}`)}
        </button>
      ))}
    </fieldset>
  );
}

function TimeNote({ time }: { time: TimeBars | null }) {
  if (time === null) return null;
  const parts = [
    ...(time.earlier > 0 ? [t('time.earlier', { n: time.earlier })] : []),
    ...(time.later > 0 ? [t('time.later', { n: time.later })] : []),
    ...(time.undated > 0 ? [t('time.undated', { n: time.undated })] : []),
  ];
  return parts.length === 0 ? null : <p class="time-note">{parts.join(' · ')}</p>;
}
