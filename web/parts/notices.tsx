import type { ComponentChildren } from 'preact';
import type { Loaded } from '../state/load.ts';
import { reachable, status } from '../state/record.ts';
import { t } from '../strings/catalogue.ts';

/** What a screen says when it has nothing to show: what that means, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

export function Command({ children }: { children: string }) {
  return (
    <code class="command" dir="ltr">
      {children}
    </code>
  );
}

/** Shows what `loaded` holds, or why it holds nothing. Waits quietly: a screen that comes at once should not flicker. */
export function Loading<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ComponentChildren }) {
  if (of.data !== null) return <>{children(of.data)}</>;
  if (of.problem === null) return <p class="loading">{t('loading')}</p>;
  return (
    <Empty title={t(`problem.${of.problem}`)}>
      <p>{t(`problem.${of.problem}.next`)}</p>
      <p>
        <a href="/">{t('nav.back-to-overview')}</a>
      </p>
    </Empty>
  );
}

export function Banner() {
  if (!reachable.value)
    return (
      <p class="banner warn" role="alert">
        {t('banner.unreachable')}
      </p>
    );
  if (status.value?.example !== true) return null;
  return (
    <p class="banner">
      <span>{t('banner.example')}</span> <Command>{t('command.import-own')}</Command>
    </p>
  );
}
