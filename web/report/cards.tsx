import type { Claim } from '../../src/records/reading.ts';
import { KindMark } from '../parts/marks.tsx';
import { Empty } from '../parts/notices.tsx';
import { familyOf } from '../state/record.ts';
import { strung, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { placeInWords } from '../strings/place.ts';
import { type Told, voiceOf } from './claims.ts';
import { openClaim } from './report.tsx';
import { SentenceAnalysis } from './sentence.tsx';
import { Values } from './values.tsx';

export function Cards({ report, claims, open }: { report: string; claims: readonly Told[]; open: string | null }) {
  if (claims.length === 0)
    return (
      <Empty title={t('report.no-claims')}>
        <p>{t('report.no-claims.next')}</p>
      </Empty>
    );
  return (
    <ol class="cards">
      {claims.map((told) => (
        <Card key={told.claim.id} report={report} told={told} open={told.claim.id === open} />
      ))}
    </ol>
  );
}

function Card({ report, told, open }: { report: string; told: Told; open: boolean }) {
  const { claim, event } = told;
  return (
    <li class={`card ${open ? 'open' : ''}`} id={`card-${claim.id}`} data-family={familyOf(claim.kind)}>
      <button
        type="button"
        id={`head-${claim.id}`}
        class="card-head"
        aria-expanded={open}
        data-enter={open ? 'screen' : undefined}
        onClick={() => openClaim(open ? null : claim.id)}
      >
        <KindMark kind={claim.kind} />
        <span class="card-brief">{briefly(claim)}</span>
        <span class="confidence" title={t('claim.confidence-hint')}>
          {t('claim.confidence', { n: Math.round(claim.confidence * 100) })}
        </span>
      </button>
      {open && (
        <div class="card-body">
          <Values claim={claim} />
          <p class="card-event">
            {event === null ? (
              <span class="dim">{t('claim.no-event')}</span>
            ) : (
              <>
                <span class="dim">{t('claim.in-event')}</span>{' '}
                <a href={`/events/${encodeURIComponent(event.id)}`} dir="auto">
                  {event.title}
                </a>
              </>
            )}
          </p>
          {claim.because.length > 0 && <p class="because">{t('claim.because', { why: claim.because.join('; ') })}</p>}
          <SentenceAnalysis report={report} at={claim.trigger.start} />
        </div>
      )}
    </li>
  );
}

/** One line for a closed card. */
function briefly(claim: Claim): string {
  const voice = voiceOf(claim.source);
  return strung([
    ...(claim.modality === 'happened' ? [] : [t(`modality.${claim.modality}`)]),
    ...(claim.place === null ? [] : [placeInWords(claim.place)]),
    ...(claim.time === null ? [] : [timeInWords(claim.time, true) ?? t('time.unknown')]),
    ...(voice === null ? [] : [voice]),
  ]);
}
