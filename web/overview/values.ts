import { kindLabel } from '../state/record.ts';
import { countryName, named } from '../strings/catalogue.ts';

/** Parts whose values are ids, with what each is called; all others are called as they are. */
const WORDS: Readonly<Record<string, (value: string) => string>> = {
  kind: kindLabel,
  country: countryName,
  grade: (id) => named('grade', id),
  modality: (id) => named('modality', id),
  checked: (id) => named('checked', id),
};

export function valueInWords(part: string, value: string): string {
  return WORDS[part]?.(value) ?? value;
}
