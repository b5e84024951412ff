import type { RefObject } from 'preact';
import type { EventCounts } from '../../src/server/shapes.ts';
import { Key } from '../parts/marks.tsx';
import { FILTER_PARTS, type Part } from '../state/filter-parts.ts';
import { t } from '../strings/catalogue.ts';
import { Chips } from './chips.tsx';
import { Choices, Select } from './facets.tsx';
import { Field } from './field.tsx';
import { Kinds } from './kinds.tsx';

interface FiltersProps {
  readonly counts: EventCounts | null;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly open: boolean;
  readonly onOpen: () => void;
}

export function Filters({ counts, search, open, onOpen }: FiltersProps) {
  return (
    <section class="filters" aria-label={t('filter.label')}>
      <div class="search">
        <Field name="words" label={t('filter.words')} input={search} />
        <Key>/</Key>
      </div>
      <button type="button" class="filters-toggle" aria-expanded={open} onClick={onOpen}>
        {open ? t('filter.hide') : t('filter.show')}
      </button>
      <Chips />
      <div class="filter-groups">
        {GROUPS.map(({ group, parts }) => (
          <fieldset key={group}>
            <legend>{t(group)}</legend>
            {parts.map((part) => (
              <Control key={part.name} part={part} counts={counts} />
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

/** The parts by their headings; what is searched for stands above them all. */
const GROUPS = [...new Set(FILTER_PARTS.filter((p) => p.control !== 'words').map((p) => p.group))].map((group) => ({
  group,
  parts: FILTER_PARTS.filter((p) => p.group === group),
}));

function Control({ part, counts }: { part: Part; counts: EventCounts | null }) {
  switch (part.control) {
    case 'kinds':
      return <Kinds tallies={counts?.facets.kind ?? []} />;
    case 'choices':
    case 'choice':
      return <Choices part={part} tallies={counts?.facets[part.name] ?? []} />;
    case 'select':
      return <Select part={part} tallies={counts?.facets[part.name] ?? []} />;
    case 'date':
      return <Field name={part.name} label={t(part.label)} type="date" />;
    case 'text':
      return <Field name={part.name} label={t(part.label)} />;
    default:
      return null;
  }
}
