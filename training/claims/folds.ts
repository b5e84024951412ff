/** The fold, 0 to `folds` - 1, of all that has a key: what must not be torn apart has the same. */
export function foldOfKey(key: string, folds: number): number {
  let hash = 7;
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 1_000_003;
  return hash % folds;
}
