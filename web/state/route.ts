import { signal } from '@preact/signals';
import { isListName, type ListName } from '../lists/names.ts';
import { isSheetName, type SheetName } from '../tables/view.ts';

export type Route =
  | { readonly screen: 'overview' }
  | { readonly screen: 'event'; readonly id: string }
  | { readonly screen: 'queue' }
  | { readonly screen: 'reports' }
  | { readonly screen: 'report'; readonly id: string }
  | { readonly screen: 'failures' }
  | { readonly screen: 'tables'; readonly name: SheetName }
  | { readonly screen: 'bring-in' }
  | { readonly screen: 'lists'; readonly name: ListName }
  | { readonly screen: 'missing' };

/** The address as it is now: everything that a link to this desk should bring back stands in it. */
export const address = signal({ path: location.pathname, query: location.search });

export function routeOf(path: string): Route {
  const [first = '', second, ...rest] = path.split('/').slice(1).map(decodeURIComponent);
  if (rest.length > 0) return { screen: 'missing' };
  if (first === '' && second === undefined) return { screen: 'overview' };
  if (first === 'events' && second) return { screen: 'event', id: second };
  if (first === 'queue' && second === undefined) return { screen: 'queue' };
  if (first === 'reports') return second ? { screen: 'report', id: second } : { screen: 'reports' };
  if (first === 'bring-in' && second === undefined) return { screen: 'bring-in' };
  if (first === 'lists') {
    const name = second ?? 'grades';
    return isListName(name) ? { screen: 'lists', name } : { screen: 'missing' };
  }
  if (first === 'tables') {
    const name = second ?? 'events';
    return isSheetName(name) ? { screen: 'tables', name } : { screen: 'missing' };
  }
  if (first === 'failures' && second === undefined) return { screen: 'failures' };
  return { screen: 'missing' };
}

/** Goes to an address of the desk. `replace` for what the back key should not stop at, such as every letter of a search. */
export function go(to: string, { replace = false } = {}): void {
  if (to === location.pathname + location.search + location.hash) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  const moved = location.pathname !== address.value.path;
  address.value = { path: location.pathname, query: location.search };
  if (moved && location.hash === '') scrollTo(0, 0);
}

/** Follows the back key, and turns clicks on the desk's own links into moves without a reload. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    address.value = { path: location.pathname, query: location.search };
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  });
}
