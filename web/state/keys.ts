import { useEffect, useRef } from 'preact/hooks';

type Keys = Readonly<Record<string, () => void>>;

interface Layer {
  keys: Keys;
  /** Whether the keys of what lies below are dead. */
  readonly modal: boolean;
}

/** The keys that work now: of the whole desk, then of the screen, then of what lies over it. The last one has it. */
const layers: Layer[] = [];

/** Makes keys work while the component is on the screen. Names as in `KeyboardEvent.key`. */
export function useKeys(keys: Keys, { modal = false } = {}): void {
  const layer = useRef<Layer>({ keys, modal });
  layer.current.keys = keys;
  useEffect(() => {
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
    const layer = layers.findLast((l) => l.modal || event.key in l.keys);
    const act = layer?.keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** A focused link or button answers Enter itself, unless it leaves that to the screen. */
function hasOwnEnter(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('a, button, summary, [role="slider"]')?.matches(':not([data-enter="screen"])') ?? false;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
