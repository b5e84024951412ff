/** What is edited at the desk, in the order in which it is offered. */
export const LIST_NAMES = ['grades', 'actors', 'places', 'kinds', 'coders'] as const;
export type ListName = (typeof LIST_NAMES)[number];

export function isListName(name: string): name is ListName {
  return LIST_NAMES.some((known) => known === name);
}
