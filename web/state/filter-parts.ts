import type { FacetName } from '../../src/records/filter.ts';
import type { Key } from '../strings/catalogue.ts';

/** How a part of the filter is chosen. */
export type Control = 'words' | 'kinds' | 'choices' | 'choice' | 'select' | 'text' | 'date' | 'none';

interface PartRow {
  readonly name: string;
  /** Whether it holds several values. */
  readonly several: boolean;
  readonly control: Control;
  /** Under which heading it stands; parts of one heading follow one another. */
  readonly group: Key;
  readonly label: Key;
  /** The values that are always offered, in their order; else those that the record has, the most frequent first. */
  readonly values?: readonly string[];
}

/**
 * The parts of the filter, in the order of the page. To add one that the server knows (`PARTS` in
 * src/store/overview/parts.ts): a row here, its words in the catalogues. The address, the chips and the fields follow.
 */
export const FILTER_PARTS = [
  { name: 'words', several: false, control: 'words', group: 'filter.words', label: 'filter.words' },
  { name: 'family', several: true, control: 'kinds', group: 'filter.kinds', label: 'filter.kinds' },
  { name: 'kind', several: true, control: 'none', group: 'filter.kinds', label: 'filter.kinds' },
  {
    name: 'grade',
    several: true,
    control: 'choices',
    group: 'filter.grade',
    label: 'filter.grade',
    values: ['confirmed', 'fair', 'weak', 'contested', 'discounted'],
  },
  { name: 'from', several: false, control: 'date', group: 'filter.when', label: 'filter.from' },
  { name: 'to', several: false, control: 'date', group: 'filter.when', label: 'filter.to' },
  { name: 'country', several: false, control: 'select', group: 'filter.where', label: 'filter.country' },
  { name: 'place', several: false, control: 'text', group: 'filter.where', label: 'filter.place' },
  { name: 'actor', several: false, control: 'text', group: 'filter.who', label: 'filter.actor' },
  { name: 'root', several: false, control: 'select', group: 'filter.source', label: 'filter.root' },
  { name: 'outlet', several: false, control: 'select', group: 'filter.source', label: 'filter.outlet' },
  {
    name: 'checked',
    several: false,
    control: 'choice',
    group: 'filter.checked',
    label: 'filter.checked',
    values: ['yes', 'no'],
  },
  { name: 'modality', several: true, control: 'choices', group: 'filter.modality', label: 'filter.modality' },
] as const satisfies readonly PartRow[];

export type Part = (typeof FILTER_PARTS)[number];
export type Single = Extract<Part, { several: false }>['name'];
export type Several = Extract<Part, { several: true }>['name'];
/** Parts whose values are counted. */
export type Counted = Extract<Part, { control: 'choices' | 'choice' | 'select' }> & { readonly name: FacetName };
