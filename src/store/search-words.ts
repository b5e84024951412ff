import { type RawBuilder, sql } from 'kysely';

/** Longer words are cut, so that no report can burst the index. */
const LONGEST = 64;
/** PostgreSQL holds at most a megabyte of words per row. */
const MOST_BYTES = 500_000;

/** The words of a text as search sees them: no case, no accents, each once, in order of code units. */
export function searchWords(...texts: readonly (string | null)[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of fold(text ?? '').matchAll(/[\p{L}\p{N}]+/gu)) words.add(cut(word));
  }
  return [...words].sort();
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase();
}

function cut(word: string): string {
  return [...word].slice(0, LONGEST).join('');
}

/** Words as a value of a column to search in. */
export function wordSet(words: readonly string[]): RawBuilder<string> {
  let bytes = 0;
  const kept = words.filter((w) => {
    bytes += Buffer.byteLength(w);
    return bytes <= MOST_BYTES;
  });
  return sql<string>`array_to_tsvector(${kept}::text[])`;
}

/** A query for all the words of `text`, each as the beginning of a word; null where it holds none. */
export function wordQuery(text: string): RawBuilder<unknown> | null {
  const words = searchWords(text);
  if (words.length === 0) return null;
  return sql`${words.map((w) => `'${w}':*`).join(' & ')}::tsquery`;
}
