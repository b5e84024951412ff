import { computed, signal } from '@preact/signals';
import type { CodebookAnswer, Status } from '../../src/server/shapes.ts';
import { familyName, kindName } from '../strings/catalogue.ts';
import { followChanges } from './changes.ts';
import { revision } from './load.ts';

export const status = signal<Status | null>(null);
export const codebook = signal<CodebookAnswer>({ version: '', families: [], kinds: [] });
/** False while the desk's program does not answer. */
export const reachable = signal(true);

/** Asks for the codebook once, and for the record's state whenever it changes. */
export async function watchRecord(): Promise<void> {
  await refresh();
  followChanges(() => void refresh());
}

/** Asks for the record's state; where it changed, every answer on the screen is asked for again. */
export async function refresh(): Promise<void> {
  try {
    if (codebook.value.version === '') codebook.value = inWords(await json<CodebookAnswer>('/api/codebook'));
    status.value = await json<Status>('/api/status');
    // A record that is still empty has a revision too: the empty string means "not known yet".
    revision.value = `=${status.value.revision}`;
    reachable.value = true;
  } catch {
    reachable.value = false;
  }
}

async function json<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** The codebook with its names in the desk's language. */
function inWords({ version, families, kinds }: CodebookAnswer): CodebookAnswer {
  return {
    version,
    families: families.map((family) => ({ ...family, label: familyName(family.id, family.label) })),
    kinds: kinds.map((kind) => ({ ...kind, label: kindName(kind.id, kind.label) })),
  };
}

const kinds = computed(() => new Map(codebook.value.kinds.map((k) => [k.id, k])));

export function familyOf(kind: string): string {
  return kinds.value.get(kind)?.family ?? 'words';
}

export function kindLabel(kind: string): string {
  return kinds.value.get(kind)?.label ?? kind;
}

export function kindDefinition(kind: string): string {
  return kinds.value.get(kind)?.definition ?? '';
}
