import { changeFilter, filter } from '../state/filter.ts';
import { FILTER_PARTS, type Part } from '../state/filter-parts.ts';
import { cleared, type Filter, writeFilter } from '../state/filter-query.ts';
import { codebook } from '../state/record.ts';
import { t } from '../strings/catalogue.ts';
import { dayInBrief } from '../strings/dates.ts';
import { valueInWords } from './values.ts';

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
      <a href={`/${writeFilter(cleared(filter.value))}`}>{t('filter.clear')}</a>
    </p>
  );
}

/** A date that is still being typed is not one yet. */
function brief(day: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? dayInBrief(day) : day;
}

function labelOf(part: Part['name'], value: string): string {
  if (part === 'from') return t('filter.chip-from', { day: brief(value) });
  if (part === 'to') return t('filter.chip-to', { day: brief(value) });
  if (part === 'words') return t('filter.chip-words', { words: value });
  if (part === 'family') return codebook.value.families.find((f) => f.id === value)?.label ?? value;
  return valueInWords(part, value);
}

export function chipsOf(of: Filter): readonly Chip[] {
  return FILTER_PARTS.flatMap(({ name, several }): Chip[] => {
    if (several)
      return of[name].map((value) => ({
        label: labelOf(name, value),
        without: { [name]: of[name].filter((v) => v !== value) },
      }));
    return of[name] === '' ? [] : [{ label: labelOf(name, of[name]), without: { [name]: '' } }];
  });
}
