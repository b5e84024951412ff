import { useEffect, useState } from 'preact/hooks';
import type { OwnTableTaken } from '../../src/server/shapes/own.ts';
import { Said } from '../parts/marks.tsx';
import { Command } from '../parts/notices.tsx';
import { forget } from '../state/load.ts';
import { t } from '../strings/catalogue.ts';
import { type Put, put } from './put.ts';

interface TableEffectProps {
  readonly table: 'actors' | 'places';
  readonly text: string;
  /** Whether it differs from what is kept. */
  readonly changed: boolean;
}

const NOTHING: Put<OwnTableTaken> = { data: null, problem: null };

/** What the list would do, then the way to take it over. */
export function TableEffect({ changed, table, text }: TableEffectProps) {
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => setAnswer(NOTHING), [text]);
  const ask = async (query: string) => {
    const answered = await put<OwnTableTaken>(`/api/own/${table}${query}`, { text });
    setAnswer(answered);
    if (answered.data?.taken === true) forget(`/api/own/${table}`);
  };
  const { data, problem } = answer;
  if (!changed && data === null) return null;
  return (
    <section class="effect" aria-live="polite">
      <h2>{t('effect.title')}</h2>
      {problem !== null && <p class="warn">{problem}</p>}
      {data !== null && <Named effect={data} />}
      {data?.taken === true ? (
        <StillToDo effect={data} />
      ) : (
        <p class="saving">
          {data === null ? (
            <button type="button" class="main" onClick={() => void ask('?preview=yes')}>
              {t('effect.show')}
            </button>
          ) : (
            <button type="button" class="main" onClick={() => void ask('')}>
              {t('effect.take-over')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function Named({ effect: { named, rows } }: { effect: OwnTableTaken }) {
  return (
    <>
      <p>
        {t('effect.rows', { n: rows })} {t('effect.named', { n: named.total })}
      </p>
      <ul class="named">
        {named.claims.map(({ claim, quote, report }) => (
          <li key={`${claim} ${quote}`}>
            <a href={`/reports/${encodeURIComponent(report)}?claim=${encodeURIComponent(claim)}`}>
              <Said>{quote}</Said>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function StillToDo({ effect: { still_to_do: left } }: { effect: OwnTableTaken }) {
  return (
    <>
      <p>
        <b>{t('effect.taken')}</b> {left.includes('restart') && t('effect.restart')}
      </p>
      {left.includes('reread') && (
        <p>
          {t('effect.reread')} <Command>{t('command.reread')}</Command>
        </p>
      )}
    </>
  );
}
