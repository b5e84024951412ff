import { computed } from '@preact/signals';
import type { Several } from './filter-parts.ts';
import { cleared, type Filter, readFilter, writeFilter } from './filter-query.ts';
import { address, go } from './route.ts';

/** The filter as it stands in the address: the one place where it is kept. */
export const filter = computed(() => readFilter(address.value.query));

export function changeFilter(change: Partial<Filter>, how: { replace?: boolean } = {}): void {
  go(`/${writeFilter({ ...filter.value, ...change })}`, how);
}

export function clearFilter(): void {
  changeFilter(cleared(filter.value));
}

/** Adds a value to a part that holds several, or takes it out; `besides` changes with it. */
export function toggle(part: Several, value: string, besides: Partial<Filter> = {}): void {
  const now = filter.value[part];
  changeFilter({ ...besides, [part]: now.includes(value) ? now.filter((v) => v !== value) : [...now, value] });
}
