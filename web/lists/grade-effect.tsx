import { useEffect, useState } from 'preact/hooks';
import type { GradeRules } from '../../src/records/grade-rules.ts';
import type { GradeRulesTaken } from '../../src/server/shapes/own.ts';
import { GradeMark } from '../parts/marks.tsx';
import { forget } from '../state/load.ts';
import { refresh } from '../state/record.ts';
import { t } from '../strings/catalogue.ts';
import { type Put, put } from './put.ts';

interface GradeEffectProps {
  readonly changed: boolean;
  readonly rules: GradeRules;
  /** Told how many events are graded otherwise now. */
  readonly taken: (events: number) => void;
}

const NOTHING: Put<GradeRulesTaken> = { data: null, problem: null };

/** Which events other rules would grade otherwise, then the way to take them over. */
export function GradeEffect({ changed, rules, taken }: GradeEffectProps) {
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => setAnswer(NOTHING), [rules]);
  const ask = async (query: string) => {
    const answered = await put<GradeRulesTaken>(`/api/grade-rules${query}`, { rules });
    setAnswer(answered);
    if (answered.data?.taken !== true) return;
    taken(answered.data.total);
    forget('/api/grade-rules');
    await refresh();
  };
  const { data, problem } = answer;
  if (!changed) return null;
  return (
    <section class="effect" aria-live="polite">
      <h2>{t('effect.title')}</h2>
      {problem !== null && <p class="warn">{problem}</p>}
      {data !== null && <p>{t('effect.graded', { n: data.total })}</p>}
      {data !== null && data.changes.length > 0 && <Changes changes={data.changes} />}
      <p class="saving">
        <button type="button" class="main" onClick={() => void ask(data === null ? '?preview=yes' : '')}>
          {data === null ? t('effect.show') : t('effect.take-over')}
        </button>
      </p>
    </section>
  );
}

type Change = GradeRulesTaken['changes'][number];

/** Another grade weighs more than the same for other reasons. */
function gradesFirst(a: Change, b: Change): number {
  const same = ({ from, to }: Change): number => (from.value === to.value ? 1 : 0);
  return same(a) - same(b);
}

function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <table class="own-rows">
      <thead>
        <tr>
          <th>{t('column.event')}</th>
          <th>{t('effect.before')}</th>
          <th>{t('effect.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.toSorted(gradesFirst).map(({ event, from, title, to }) => (
          <tr key={event}>
            <td>
              <a href={`/events/${encodeURIComponent(event)}`}>
                <bdi>{title}</bdi>
              </a>
            </td>
            <td class="nowrap">
              <GradeMark grade={from.value} /> <span class="faint small">{from.rules.join(', ')}</span>
            </td>
            <td class="nowrap">
              <GradeMark grade={to.value} /> <span class="faint small">{to.rules.join(', ')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
