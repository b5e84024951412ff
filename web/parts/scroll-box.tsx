import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A drawing that may be wider than its place: then it scrolls, and can be reached by Tab, so that arrow keys scroll it. */
export function ScrollBox({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      if (box.current === null) return;
      if (box.current.scrollWidth > box.current.clientWidth) box.current.tabIndex = 0;
      else box.current.removeAttribute('tabindex');
    });
    if (box.current !== null) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} class="table-scroll" dir="ltr">
      {children}
    </div>
  );
}
