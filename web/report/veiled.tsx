import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../strings/catalogue.ts';

/** What is hard to look at, behind a veil until it is asked for. */
export function Veiled({ children, when }: { children: ComponentChildren; when: boolean }) {
  const [open, setOpen] = useState(false);
  if (!when) return <>{children}</>;
  return (
    <div class={open ? undefined : 'veil'}>
      <p class="small">
        {t('graphic.warning')}{' '}
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'graphic.hide' : 'graphic.show')}
        </button>
      </p>
      <div class="veiled" inert={!open} aria-hidden={!open}>
        {children}
      </div>
    </div>
  );
}
