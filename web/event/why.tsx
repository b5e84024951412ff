import type { EventPage } from '../../src/server/shapes.ts';
import { GradeMark } from '../parts/marks.tsx';
import { list, named, t } from '../strings/catalogue.ts';

/** The rules behind the grade, and what in the record they went by. */
export function Why({ page: { event } }: { page: EventPage }) {
  const denials = (event.attached ?? []).filter((one) => one.as === 'denial');
  const deniers = [...new Set(denials.map(({ by }) => by ?? t('source.own-voice')))];
  const kinds = [...new Set(event.roots.map(({ kind }) => named('source', kind)))];
  return (
    <section class="why" aria-label={t('event.why')}>
      <p>
        <GradeMark grade={event.grade.value} /> <span class="dim">{t('why.rules')}</span>
      </p>
      <ul>
        {event.grade.rules.map((rule) => (
          <li key={rule}>{named('grade-rule', rule)}</li>
        ))}
      </ul>
      <p class="dim">
        {t('why.roots', { n: event.roots.length })}
        {kinds.length > 0 && ` (${list(kinds)})`}
        {deniers.length > 0 && ` · ${t('why.denied', { who: list(deniers) })}`}
      </p>
    </section>
  );
}
