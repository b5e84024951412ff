import type { Claim } from '../../src/records/reading.ts';
import { Correcting } from '../decide/correcting.tsx';
import { Decisions } from '../decide/decisions.tsx';
import { Noting } from '../decide/noting.tsx';
import { Verbs } from '../decide/verb-buttons.tsx';
import { comment } from '../decide/verbs.ts';
import { KindMark } from '../parts/marks.tsx';
import { Empty } from '../parts/notices.tsx';
import { familyOf } from '../state/record.ts';
import { strung, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { placeInWords } from '../strings/place.ts';
import { type Told, voiceOf } from './claims.ts';
import { SentenceAnalysis } from './sentence.tsx';
import { Values } from './values.tsx';
import type { Work } from './work.ts';

export function Cards({ work }: { work: Work }) {
  if (work.claims.length === 0)
    return (
      <Empty title={t('report.no-claims')}>
        <p>{t('report.no-claims.next')}</p>
      </Empty>
    );
  return (
    <ol class="cards">
      {work.claims.map((told) => (
        <Card key={told.claim.id} told={told} work={work} />
      ))}
    </ol>
  );
}

function Card({ told, work }: { told: Told; work: Work }) {
  const { check, claim } = told;
  const open = claim.id === work.open;
  return (
    <li
      class={`card ${check.state} ${open ? 'open' : ''}`}
      id={`card-${claim.id}`}
      data-family={familyOf(claim.kind)}
      data-state={check.state}
    >
      <button
        type="button"
        id={`head-${claim.id}`}
        class="card-head"
        aria-expanded={open}
        data-enter={open ? 'screen' : undefined}
        onClick={() => work.openClaim(open ? null : claim.id)}
      >
        <KindMark kind={claim.kind} />
        <span class="card-brief">{briefly(claim)}</span>
        <State told={told} />
      </button>
      {open && <CardBody told={told} work={work} />}
    </li>
  );
}

/** Who stands behind it: a person's word, or how sure the program is. */
function State({ told: { check, claim } }: { told: Told }) {
  if (check.state === 'machine')
    return (
      <span class="confidence" title={t('claim.confidence-hint')}>
        {t('claim.confidence', { n: Math.round(claim.confidence * 100) })}
      </span>
    );
  return (
    <span class="checked" title={check.by ?? undefined}>
      {t(`state.${check.state}`)}
    </span>
  );
}

/** An open claim: its values, what can be decided about it, what was. */
export function CardBody({ told, work }: { told: Told; work: Work }) {
  const { check, claim, event, machine } = told;
  const { doc, doing, page, setDoing } = work;
  const close = () => setDoing(null);
  return (
    <div class="card-body">
      {doing === 'correct' ? (
        <Correcting
          claim={claim}
          doc={doc}
          version={page.version}
          close={close}
          {...(work.corrected ? { saved: work.corrected } : {})}
        />
      ) : (
        <>
          <Values claim={claim} machine={machine} />
          <Verbs label={t('decide.on-claim')} verbs={verbsOf(told, work)} />
        </>
      )}
      {doing === 'comment' && (
        <Noting
          label={t('decide.comment-claim')}
          save={(text) => comment('claim', claim.id, text, page)}
          close={close}
        />
      )}
      <Decisions decisions={decisionsOn(told, work)} />
      <p class="card-event">
        {event === null ? (
          <span class="dim">{t(check.state === 'rejected' ? 'claim.rejected' : 'claim.no-event')}</span>
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
      <SentenceAnalysis report={page.report.id} at={claim.trigger.start} />
    </div>
  );
}

function verbsOf({ check }: Told, { confirm, reject, setDoing }: Work) {
  return [
    { key: 'c', name: t('decide.confirm'), act: confirm, on: check.state === 'confirmed' },
    { key: 'e', name: t('decide.correct'), act: () => setDoing('correct') },
    { key: 'x', name: t('decide.reject'), act: reject, on: check.state === 'rejected' },
    { key: 'n', name: t('decide.comment'), act: () => setDoing('comment') },
  ];
}

function decisionsOn({ claim }: Told, { page }: Work) {
  const isAddOf = (value: unknown) => JSON.stringify(value)?.includes(`"id":"${claim.id}"`) ?? false;
  return page.decisions.filter(
    ({ about, value, verb }) => (about.type === 'claim' && about.id === claim.id) || (verb === 'add' && isAddOf(value)),
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
