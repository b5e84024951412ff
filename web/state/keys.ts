import { useEffect, useRef } from 'preact/hooks';

type Keys = Readonly<Record<string, () => void>>;

/** The keys that work now: of the whole desk, then of the screen, then of what lies over it. The last one has it. */
const layers: { current: Keys }[] = [];

/** Makes keys work while the component is on the screen. Names as in `KeyboardEvent.key`. */
export function useKeys(keys: Keys): void {
  const layer = useRef(keys);
  layer.current = keys;
  useEffect(() => {
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, []);
}

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (isTyping(event.target) && event.key !== 'Escape') return;
    if (event.key === 'Enter' && hasOwnEnter(event.target)) return;
    const layer = layers.findLast((l) => event.key in l.current);
    if (layer === undefined) return;
    event.preventDefault();
    layer.current[event.key]?.();
  });
}

/** A focused link or button answers Enter itself. */
function hasOwnEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, summary, [role="slider"]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
