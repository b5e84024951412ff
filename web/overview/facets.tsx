import type { Grade } from '../../src/records/event.ts';
import type { EventCounts } from '../../src/server/shapes.ts';
import { GradeMark } from '../parts/marks.tsx';
import { changeFilter, filter, toggle } from '../state/filter.ts';
import type { Part } from '../state/filter-parts.ts';
import { number, t } from '../strings/catalogue.ts';
import { GRADES } from '../strings/words.ts';
import { Choice } from './choice.tsx';
import { valueInWords } from './values.ts';

type Tallies = EventCounts['facets']['kind'];
type ChoicePart = Extract<Part, { control: 'choices' | 'choice' }>;
type SelectPart = Extract<Part, { control: 'select' }>;

/** Buttons for each value: all of those that the part names, else those that the record has or that are chosen. */
export function Choices({ part, tallies }: { part: ChoicePart; tallies: Tallies }) {
  const counts = new Map(tallies.map((row) => [row.id, row.count]));
  const chosen = chosenOf(part);
  const values: readonly string[] = 'values' in part ? part.values : [...new Set([...counts.keys(), ...chosen])];
  return values.map((value) => (
    <Choice
      key={value}
      label={isGrade(part.name, value) ? <GradeMark grade={value} /> : valueInWords(part.name, value)}
      count={counts.get(value) ?? 0}
      on={chosen.includes(value)}
      dimmed={chosen.length > 0 && !chosen.includes(value)}
      onToggle={() => choose(part, value)}
    />
  ));
}

function chosenOf(part: ChoicePart): readonly string[] {
  if (part.several) return filter.value[part.name];
  return filter.value[part.name] === '' ? [] : [filter.value[part.name]];
}

function choose(part: ChoicePart, value: string): void {
  if (part.several) toggle(part.name, value);
  else changeFilter({ [part.name]: filter.value[part.name] === value ? '' : value });
}

function isGrade(part: string, value: string): value is Grade {
  return part === 'grade' && GRADES.some((g) => g === value);
}

/** One of the values that the record has, the most frequent first. */
export function Select({ part, tallies }: { part: SelectPart; tallies: Tallies }) {
  const now = filter.value[part.name];
  const all = now === '' || tallies.some((row) => row.id === now) ? tallies : [{ id: now, count: 0 }, ...tallies];
  return (
    <select
      name={part.name}
      aria-label={t(part.label)}
      value={now}
      onChange={(e) => changeFilter({ [part.name]: e.currentTarget.value })}
    >
      <option value="">{t(`${part.label}-any`)}</option>
      {all.map((row) => (
        <option key={row.id} value={row.id}>
          {`${valueInWords(part.name, row.id)} (${number(row.count)})`}
        </option>
      ))}
    </select>
  );
}
