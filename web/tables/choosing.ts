import { signal } from '@preact/signals';
import type { SheetAnswer } from '../../src/server/shapes/sheets.ts';
import { ask } from '../state/load.ts';

/** Rows that were chosen, by id, and the row that the keys are at. They go when another table or view is shown. */
export const chosen = signal<ReadonlySet<string>>(new Set());
export const at = signal(0);
/** Where a stretch begins that Shift chooses. */
let anchor = 0;

/** The most rows that are acted on at once. */
export const MOST = 10_000;

export function chooseNone(): void {
  chosen.value = new Set();
}

export function begin(): void {
  chooseNone();
  at.value = 0;
  anchor = 0;
}

/** Chooses a row, or lets it go. */
export function toggleRow(id: string, index: number): void {
  const now = new Set(chosen.value);
  if (!now.delete(id)) now.add(id);
  chosen.value = now;
  at.value = index;
  anchor = index;
}

/** Chooses all rows from the one chosen last to this one. */
export async function chooseTo(index: number, path: string): Promise<void> {
  const [first, last] = anchor < index ? [anchor, index] : [index, anchor];
  at.value = index;
  const ids = await idsOf(path, first, Math.min(last - first + 1, MOST));
  chosen.value = new Set([...chosen.value, ...ids]);
}

/** Chooses all that the table shows, as far as can be acted on at once. */
export async function chooseAll(path: string): Promise<void> {
  chosen.value = new Set(await idsOf(path, 0, MOST));
}

async function idsOf(path: string, offset: number, limit: number): Promise<string[]> {
  const { page } = await ask<SheetAnswer>(`${path}&offset=${offset}&limit=${limit}`);
  return page.map(({ id }) => id);
}
