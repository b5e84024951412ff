import type { SenseRow } from '../../../claims/language.ts';

/** A row of the table of senses: kinds and words as lists with commas, for tables that read well. */
export function row(kinds: string, as: SenseRow['as'], words: string, example: string): SenseRow {
  return { kinds: items(kinds), as, words: items(words), open: false, example };
}

/** The same for words that tell no means ("attack", "kill"): the report's context may supply the kind. */
export function open(kinds: string, as: SenseRow['as'], words: string, example: string): SenseRow {
  return { ...row(kinds, as, words, example), open: true };
}

function items(list: string): string[] {
  return list.split(',').map((word) => word.trim());
}
