import { useId } from 'preact/hooks';
import type { ClaimTime, TimePrecision } from '../../../src/records/reading.ts';
import { t } from '../../strings/catalogue.ts';
import { Choice } from './choice.tsx';
import type { SlotProps } from './slot-fields.tsx';
import { WordsField } from './words-field.tsx';

const PRECISIONS = ['hour', 'day', 'week', 'month', 'year', 'unknown'] as const satisfies readonly TimePrecision[];
const NO_TIME: ClaimTime = { text: null, start: null, end: null, precision: 'day' };

/** When: from which day to which, how exactly that is known, and the words that say so. */
export function TimeFields({ autofocus, change, doc, draft, near }: SlotProps) {
  const time = draft.time ?? NO_TIME;
  const set = (to: Partial<ClaimTime>) => change({ time: { ...time, ...to } });
  return (
    <>
      <WordsField
        autofocus={autofocus}
        label={t('field.words')}
        doc={doc}
        near={near}
        value={time.text}
        onChange={(text) => set({ text })}
        onClear={() => set({ text: null })}
      />
      <Day label={t('field.from')} value={time.start} onChange={(start) => set({ start, end: time.end ?? start })} />
      <Day label={t('field.to')} value={time.end} onChange={(end) => set({ end })} />
      <Choice
        label={t('field.precision')}
        of={PRECISIONS}
        value={time.precision}
        named={(id) => t(`time-precision.${id}`)}
        onChange={(precision) => set({ precision })}
      />
      <Without when={draft.time !== null} clear={() => change({ time: null })} />
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function Day({ label, onChange, value }: DayProps) {
  const id = useId();
  return (
    <div class="ask">
      <label class="field-name" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onInput={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
    </div>
  );
}

/** Says that the claim tells nothing of this. */
export function Without({ clear, when }: { when: boolean; clear: () => void }) {
  if (!when) return null;
  return (
    <button type="button" class="plain without" onClick={clear}>
      {t('field.nothing-said')}
    </button>
  );
}
