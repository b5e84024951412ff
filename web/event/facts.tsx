import type { ComponentChildren } from 'preact';
import type { EventPage, EventRow } from '../../src/server/shapes.ts';
import { GradeMark, KindMark, Said } from '../parts/marks.tsx';
import { named, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { rangeInWords } from '../strings/figures.ts';
import { placeAround, placeInWords } from '../strings/place.ts';
import { ROLES } from '../strings/words.ts';
import { PinMark } from './pins.tsx';

type Claims = EventPage['claims'];

/** Who, what, when, where, how many, how surely; beside each value the words that reports used for it. */
export function Facts({ event, claims }: { event: EventRow; claims: Claims }) {
  const whens = claims.map(({ claim }) => claim.time?.text?.quote);
  const wheres = claims.map(({ claim }) => claim.place?.text?.quote);
  return (
    <dl class="facts">
      <Fact name={t('fact.what')}>
        <KindMark kind={event.kind} />
        {event.modality !== 'happened' && <span class="dim"> · {t(`modality.${event.modality}`)}</span>}
        <PinMark event={event} slot="kind" />
      </Fact>
      <Fact name={t('fact.when')}>
        {timeInWords(event.time) ?? <span class="dim">{t('time.unknown')}</span>} <SaidAs words={whens} />
        <PinMark event={event} slot="time" />
      </Fact>
      <Fact name={t('fact.where')}>
        <Where place={event.place} /> <SaidAs words={wheres} but={event.place?.name ?? null} />
        <PinMark event={event} slot="place" />
      </Fact>
      <Participants event={event} />
      {event.figures.length > 0 && (
        <Fact name={t('fact.how-many')}>
          {event.figures.map((figure, i) => (
            <span key={`${figure.measure} ${figure.population}`}>
              {i > 0 && <span class="dim"> · </span>}
              {rangeInWords(figure)}
            </span>
          ))}
          <PinMark event={event} slot="figure" />
        </Fact>
      )}
      <Fact name={t('fact.grade')}>
        <GradeMark grade={event.grade.value} />
        <span class="dim"> · {event.grade.rules.map((rule) => named('grade-rule', rule)).join('; ')}</span>
      </Fact>
      <Fact name={t('fact.checked')}>
        {event.checked_by === null ? <span class="dim">{t('checked.nobody')}</span> : event.checked_by}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** More words than this are left to the quotes below. */
const MOST = 4;

function SaidAs({ words, but = null }: { words: readonly (string | undefined)[]; but?: string | null }) {
  const distinct = [...new Set(words.flatMap((w) => (w === undefined || w === but ? [] : [w])))].slice(0, MOST);
  if (distinct.length === 0) return null;
  return (
    <span class="dim">
      · {t('fact.said-as')}{' '}
      {distinct.map((w, i) => (
        <span key={w}>
          {i > 0 && ', '}
          <Said>{w}</Said>
        </span>
      ))}
    </span>
  );
}

function Where({ place }: { place: EventRow['place'] }) {
  if (place === null) return <span class="dim">{t('place.unknown')}</span>;
  const around = placeAround(place);
  return (
    <>
      <bdi>{placeInWords(place)}</bdi>
      <span class="dim">
        {around !== '' && (
          <>
            , <bdi>{around}</bdi>
          </>
        )}{' '}
        · {t(`precision.${place.precision}`)}
      </span>
    </>
  );
}

function Participants({ event }: { event: EventRow }) {
  return (
    <>
      {ROLES.map((role) => {
        const all = event.participants.filter((p) => p.role === role);
        if (all.length === 0) return null;
        return (
          <Fact key={role} name={t(`role.${role}`)}>
            {all.map((p, i) => (
              <span key={p.name}>
                {i > 0 && <span class="dim"> · </span>}
                {p.actor === null ? <Said>{p.name}</Said> : <bdi>{p.name}</bdi>}{' '}
                <SaidAs words={p.said.map((s) => s.quote)} but={p.name} />
              </span>
            ))}
          </Fact>
        );
      })}
    </>
  );
}
