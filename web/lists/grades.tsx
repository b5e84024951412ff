import { useState } from 'preact/hooks';
import type { GradeRule, GradeRules } from '../../src/records/grade-rules.ts';
import type { GradeRulesAnswer } from '../../src/server/shapes/own.ts';
import { Loading } from '../parts/notices.tsx';
import { useLoad } from '../state/load.ts';
import { t } from '../strings/catalogue.ts';
import { GradeEffect } from './grade-effect.tsx';
import { RuleForm } from './rule-form.tsx';
import { SourceKinds } from './source-kinds.tsx';

/** The rules that grades are made by: tried from the top, the first whose conditions all hold decides. */
export function Grades() {
  const loaded = useLoad<GradeRulesAnswer>('/api/grade-rules');
  const [taken, setTaken] = useState<number | null>(null);
  return (
    <>
      <Loading of={loaded}>
        {({ rules }) => <Editor key={JSON.stringify(rules)} kept={rules} taken={setTaken} />}
      </Loading>
      {taken !== null && (
        <p role="status">
          <b>{t('effect.taken')}</b> {t('effect.graded-now', { n: taken })}
        </p>
      )}
    </>
  );
}

function Editor({ kept, taken }: { kept: GradeRules; taken: (events: number) => void }) {
  const [now, setNow] = useState(kept);
  const { rules } = now;
  const put = (next: readonly GradeRule[]) => setNow({ ...now, rules: [...next] });
  const move = (at: number, by: number) => {
    const rule = rules[at];
    if (rule === undefined || at + by < 0 || at + by >= rules.length) return;
    put(rules.toSpliced(at, 1).toSpliced(at + by, 0, rule));
  };
  const add = () =>
    put([{ id: freeId(rules), grade: 'weak', when: { roots: 1 }, because: t('rules.because-new') }, ...rules]);
  return (
    <>
      <p class="dim reasons">{t('rules.about')}</p>
      <p class="tools">
        <button type="button" onClick={add}>
          {t('rules.add')}
        </button>
        <button type="button" disabled={now === kept} onClick={() => setNow(kept)}>
          {t('rules.back')}
        </button>
      </p>
      <ol class="rules">
        {rules.map((rule, i) => (
          <RuleForm
            key={rule.id}
            rule={rule}
            change={(next) => put(rules.with(i, next))}
            up={i === 0 ? null : () => move(i, -1)}
            down={i === rules.length - 1 ? null : () => move(i, 1)}
            drop={rules.length === 1 ? null : () => put(rules.toSpliced(i, 1))}
          />
        ))}
      </ol>
      <SourceKinds
        label={t('rules.first-hand')}
        kinds={now.first_hand}
        change={(kinds) => setNow({ ...now, first_hand: kinds })}
      />
      <SourceKinds
        label={t('rules.interested')}
        kinds={now.interested}
        change={(kinds) => setNow({ ...now, interested: kinds })}
      />
      <GradeEffect rules={now} changed={JSON.stringify(now) !== JSON.stringify(kept)} taken={taken} />
    </>
  );
}

function freeId(rules: readonly GradeRule[]): string {
  for (let n = 1; ; n++) if (rules.every(({ id }) => id !== `own-${n}`)) return `own-${n}`;
}
