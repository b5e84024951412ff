import type { GradeRule } from '../../src/records/grade-rules.ts';
import { GradeMark } from '../parts/marks.tsx';
import { t } from '../strings/catalogue.ts';
import { GRADE_FLAGS, GRADES } from '../strings/words.ts';

interface RuleFormProps {
  readonly rule: GradeRule;
  readonly change: (rule: GradeRule) => void;
  readonly up: (() => void) | null;
  readonly down: (() => void) | null;
  readonly drop: (() => void) | null;
}

const NUMBERS = ['roots', 'source_kinds'] as const;
/** One rule: its grade, its conditions, why. */
export function RuleForm({ change, down, drop, rule, up }: RuleFormProps) {
  const when = (what: Partial<GradeRule['when']>) => change({ ...rule, when: { ...rule.when, ...what } });
  const unset = GRADE_FLAGS.filter((flag) => rule.when[flag] === undefined);
  return (
    <li class="rule">
      <p class="rule-head">
        <GradeMark grade={rule.grade} />
        <select
          aria-label={t('rules.grade')}
          value={rule.grade}
          onChange={(event) => {
            const grade = GRADES.find((one) => one === event.currentTarget.value);
            if (grade !== undefined) change({ ...rule, grade });
          }}
        >
          {GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {t(`grade.${grade}`)}
            </option>
          ))}
        </select>
        <Moves up={up} down={down} drop={drop} id={rule.id} />
      </p>
      <p class="conditions">
        {NUMBERS.map((name) => (
          <label key={name}>
            {t(`rules.${name}`)}{' '}
            <input
              type="number"
              min={0}
              max={99}
              value={rule.when[name] ?? ''}
              onInput={(event) => when({ [name]: wholeNumber(event.currentTarget.value) })}
            />
          </label>
        ))}
        {GRADE_FLAGS.filter((flag) => rule.when[flag] !== undefined).map((flag) => (
          <label key={flag}>
            {t(`rules.${flag}`)}{' '}
            <select
              value={rule.when[flag] === true ? 'yes' : 'no'}
              onChange={(event) => when({ [flag]: FLAG_VALUES[event.currentTarget.value] })}
            >
              <option value="yes">{t('rules.yes')}</option>
              <option value="no">{t('rules.no')}</option>
              <option value="any">{t('rules.any')}</option>
            </select>
          </label>
        ))}
        {unset.length > 0 && (
          <select
            aria-label={t('rules.one-more')}
            value=""
            onChange={(event) => when({ [event.currentTarget.value]: true })}
          >
            <option value="">{t('rules.one-more')}</option>
            {unset.map((flag) => (
              <option key={flag} value={flag}>
                {t(`rules.${flag}`)}
              </option>
            ))}
          </select>
        )}
      </p>
      <input
        type="text"
        dir="auto"
        aria-label={t('rules.because')}
        value={rule.because}
        onInput={(event) => event.currentTarget.value !== '' && change({ ...rule, because: event.currentTarget.value })}
      />
    </li>
  );
}

/** Nothing: whether it holds is all the same. */
const FLAG_VALUES: Readonly<Record<string, boolean | undefined>> = { yes: true, no: false };

function wholeNumber(text: string): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

function Moves({ down, drop, id, up }: Pick<RuleFormProps, 'up' | 'down' | 'drop'> & { id: string }) {
  return (
    <span class="moves">
      <code class="faint">{id}</code>
      <button type="button" class="plain" disabled={up === null} onClick={up ?? undefined} aria-label={t('rules.up')}>
        ↑
      </button>
      <button
        type="button"
        class="plain"
        disabled={down === null}
        onClick={down ?? undefined}
        aria-label={t('rules.down')}
      >
        ↓
      </button>
      <button type="button" class="plain" disabled={drop === null} onClick={drop ?? undefined}>
        {t('field.take-out')}
      </button>
    </span>
  );
}
