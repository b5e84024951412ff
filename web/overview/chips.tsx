import { changeFilter, filter } from '../state/filter.ts';
import { type Filter, NONE, SEVERAL, SINGLE, writeFilter } from '../state/filter-query.ts';
import { codebook, kindLabel } from '../state/record.ts';
import { countryName, named, t } from '../strings/catalogue.ts';
import { dayInBrief } from '../strings/dates.ts';

interface Chip {
  readonly label: string;
  readonly without: Partial<Filter>;
}

/** What the filter holds, each part with a way to take it out. */
export function Chips() {
  const chips = chipsOf(filter.value);
  if (chips.length === 0) return null;
  return (
    <p class="chips">
      {chips.map(({ label, without }) => (
        <button type="button" class="chip" key={label} onClick={() => changeFilter(without)} title={t('filter.remove')}>
          {label}
          <span aria-hidden="true">{'\u00a0'}×</span>
        </button>
      ))}
      <a href={`/${writeFilter(NONE)}`}>{t('filter.clear')}</a>
    </p>
  );
}

const LABELS: Readonly<Record<string, (value: string) => string>> = {
  family: (id) => codebook.value.families.find((f) => f.id === id)?.label ?? id,
  kind: kindLabel,
  grade: (id) => named('grade', id),
  country: countryName,
  from: (day) => t('filter.chip-from', { day: brief(day) }),
  to: (day) => t('filter.chip-to', { day: brief(day) }),
  words: (words) => t('filter.chip-words', { words }),
};

/** A date that is still being typed is not one yet. */
function brief(day: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? dayInBrief(day) : day;
}

export function chipsOf(of: Filter): readonly Chip[] {
  const label = (part: string, value: string) => LABELS[part]?.(value) ?? value;
  const several = SEVERAL.flatMap((part) =>
    of[part].map((value) => ({ label: label(part, value), without: { [part]: of[part].filter((v) => v !== value) } })),
  );
  const single = SINGLE.flatMap((part) =>
    of[part] === '' ? [] : [{ label: label(part, of[part]), without: { [part]: '' } }],
  );
  return [...several, ...single];
}
