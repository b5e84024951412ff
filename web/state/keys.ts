import { effect, signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Keys = Readonly<Record<string, () => void>>;

interface Layer {
  keys: Keys;
  /** Whether the keys of what lies below are dead. */
  readonly modal: boolean;
}

/** The keys that work now: of the whole desk, then of the screen, then of what lies over it. The last one has it. */
const layers: Layer[] = [];

const OFF = 'single-keys-off';
/** Whether keys of one character work; those who dictate switch them off (WCAG 2.1.4). */
export const singleKeys = signal(localStorage.getItem(OFF) === null);
effect(() => {
  if (singleKeys.value) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
});

/** Makes keys work while the component is on the screen. Names as in `KeyboardEvent.key` on an English keyboard. */
export function useKeys(keys: Keys, { modal = false } = {}): void {
  const layer = useRef<Layer>({ keys, modal });
  layer.current.keys = keys;
  // Before the next key can come: who types fast loses none.
  useLayoutEffect(() => {
    layers.push(layer.current);
    return () => {
      layers.splice(layers.indexOf(layer.current), 1);
    };
  }, []);
}

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (isTyping(event.target) && event.key !== 'Escape') return;
    if (event.key === 'Enter' && hasOwnEnter(event.target)) return;
    const name = nameOf(event);
    if (name.length === 1 && !singleKeys.value) return;
    const layer = layers.findLast((l) => l.modal || name in l.keys);
    const act = layer?.keys[name];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** What the key is called on an English keyboard: where the script is another, its place (`event.code`) says so. */
export function nameOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (key.length > 1 || /^[\x21-\x7e]$/.test(key)) return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter === undefined ? key : letter.toLowerCase();
}

/** A focused link or button answers Enter itself, unless it leaves that to the screen. */
function hasOwnEnter(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('a, button, summary, [role="slider"]')?.matches(':not([data-enter="screen"])') ?? false;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') !== null
  );
}
