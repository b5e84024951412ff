import { useEffect, useState } from 'preact/hooks';
import type { OwnKindsTaken } from '../../src/server/shapes/own.ts';
import { forget } from '../state/load.ts';
import { strung, t } from '../strings/catalogue.ts';
import { KINDS_PATH, type Kind } from './kinds.tsx';
import { type Put, put } from './put.ts';

const NOTHING: Put<OwnKindsTaken> = { data: null, problem: null };

/** What the record holds of the kinds that change, then the way to take them over. */
export function KindsEffect({ changed, own }: { changed: boolean; own: readonly Kind[] }) {
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => setAnswer(NOTHING), [own]);
  const { data, problem } = answer;
  const ask = async () => {
    const answered = await put<OwnKindsTaken>(`${KINDS_PATH}${data === null ? '?preview=yes' : ''}`, { own });
    setAnswer(answered);
    if (answered.data?.taken === true) forget(KINDS_PATH);
  };
  if (!changed) return null;
  return (
    <section class="effect" aria-live="polite">
      <h2>{t('effect.title')}</h2>
      {problem !== null && <p class="warn">{problem}</p>}
      <ul>
        {data?.kinds.map(({ change, claims, events, id }) => (
          <li key={id}>
            <b>{own.find((kind) => kind.id === id)?.label ?? id}</b>{' '}
            {strung([t(`kinds.${change}`), t('count.claims', { n: claims }), t('count.events', { n: events })])}
          </li>
        ))}
      </ul>
      {data?.taken === true ? (
        <p>
          <b>{t('effect.taken')}</b> {t('effect.restart')}
        </p>
      ) : (
        <p class="saving">
          <button type="button" class="main" onClick={() => void ask()}>
            {data === null ? t('effect.show') : t('effect.take-over')}
          </button>
        </p>
      )}
    </section>
  );
}
