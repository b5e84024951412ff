import { useRef } from 'preact/hooks';
import type { ClaimFigure } from '../../../src/records/reading.ts';
import { t } from '../../strings/catalogue.ts';
import { MEASURES, POPULATIONS } from '../../strings/words.ts';
import { numberIn } from '../draft.ts';
import { Choice } from './choice.tsx';
import type { SlotProps } from './slot-fields.tsx';
import { Check, NumberInput } from './text-input.tsx';
import { WordsField } from './words-field.tsx';

/** How many: each number by its words, with its bounds; a bound that the words leave open stays empty. */
export function FigureFields({ autofocus, change, doc, draft, near }: SlotProps) {
  const all = draft.figures;
  // The row that was added last goes on with its words.
  const added = useRef(-1);
  const add = (row: (typeof all)[number]) => {
    added.current = all.length;
    change({ figures: [...all, row] });
  };
  const put = (at: number, to: Partial<ClaimFigure>) =>
    change({ figures: all.map((one, i) => (i === at ? { ...one, ...to } : one)) });
  return (
    <>
      {all.map((one, i) => (
        // Rows have no id of their own; none moves while it is edited.
        <fieldset class="ask-row" key={i}>
          <WordsField
            label={t('field.words')}
            doc={doc}
            near={near}
            value={one.text}
            onChange={(text) => put(i, { text, ...boundsIn(text.quote, one) })}
            autofocus={autofocus && i === 0}
            goesOn={i === added.current}
          />
          <Choice
            label={t('field.measure')}
            of={MEASURES}
            value={one.measure}
            named={(id) => t(`measure.${id}`)}
            onChange={(measure) => put(i, { measure })}
          />
          <Choice
            label={t('field.population')}
            of={POPULATIONS}
            value={one.population}
            named={(id) => t(`population.${id}`)}
            onChange={(population) => put(i, { population })}
          />
          <div class="bounds">
            <NumberInput label={t('table.low')} value={one.low} onChange={(low) => put(i, { low })} />
            <NumberInput label={t('table.best')} value={one.best} onChange={(best) => put(i, { best })} />
            <NumberInput label={t('table.high')} value={one.high} onChange={(high) => put(i, { high })} />
          </div>
          <Check label={t('field.vague')} value={one.vague} onChange={(vague) => put(i, { vague })} />
          <button type="button" class="plain" onClick={() => change({ figures: all.filter((_, j) => j !== i) })}>
            {t('field.take-out')}
          </button>
        </fieldset>
      ))}
      <WordsField
        key={`new ${all.length}`}
        autofocus={autofocus && all.length === 0}
        label={t('field.add-figure')}
        doc={doc}
        near={near}
        value={null}
        onChange={(text) => add({ ...NEW, text, ...boundsIn(text.quote, NEW) })}
      />
    </>
  );
}

const NEW = {
  measure: 'killed',
  who: null,
  population: 'people',
  low: null,
  best: null,
  high: null,
  vague: false,
} as const;

type Bounds = Pick<ClaimFigure, 'low' | 'best' | 'high'>;

/** A number that the words give in digits; what they held before stays where they give none. */
function boundsIn(words: string, before: Bounds): Bounds {
  const n = numberIn(words);
  return n === null ? { low: before.low, best: before.best, high: before.high } : { low: n, best: n, high: n };
}
