import type { HistoryEntry } from '../../src/server/shapes.ts';
import { named, t } from '../strings/catalogue.ts';
import { momentInWords } from '../strings/dates.ts';

/** How the event came to be as it is, the oldest first. */
export function History({ history }: { history: readonly HistoryEntry[] }) {
  if (history.length === 0) return null;
  return (
    <section>
      <h2>{t('event.history')}</h2>
      <ul class="log">
        {history.map((entry) => (
          <li key={`${entry.at} ${entry.verb} ${entry.subject}`}>
            {t('history.line', { who: entry.by ?? t('history.program'), did: named('history', entry.verb) })}{' '}
            <time class="faint nowrap" dateTime={entry.at}>
              {momentInWords(entry.at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
