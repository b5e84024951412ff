import type { ComponentChildren } from 'preact';
import type { Claim } from '../../src/records/reading.ts';
import { Said } from '../parts/marks.tsx';
import { list, named, t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { boundsInWords, measureInWords } from '../strings/figures.ts';
import { placeInWords } from '../strings/place.ts';
import { ROLES } from '../strings/words.ts';
import type { Slot } from './claims.ts';
import { lit } from './text.tsx';

/** What a claim says, slot by slot: the value, and the words that it was taken from; what people changed says so. */
export function Values({ claim, machine = null }: { claim: Claim; machine?: Claim | null }) {
  const { time, place, source, weapon } = claim;
  return (
    <dl class="values">
      {ROLES.flatMap((role) =>
        claim.participants
          .filter((p) => p.role === role)
          .map((p) => (
            <Value key={`${role} ${p.text.start}`} slot="participant" name={t(`role.${role}`)} said={p.text.quote}>
              {p.name}
            </Value>
          )),
      )}
      {time !== null && (
        <Value slot="time" name={t('fact.when')} said={time.text?.quote ?? null}>
          {timeInWords(time, true) ?? <span class="faint">{t('time.unresolved')}</span>}
          {time.text === null && <span class="faint"> {t('value.implied')}</span>}
        </Value>
      )}
      {place !== null && (
        <Value slot="place" name={t('fact.where')} said={place.text?.quote ?? null}>
          {place.precision !== 'unknown' && placeInWords(place)}{' '}
          <span class="faint">{t(`precision.${place.precision}`)}</span>
        </Value>
      )}
      {claim.figures.map((f) => (
        <Value key={f.text.start} slot="figure" name={t('fact.how-many')} said={f.text.quote}>
          {boundsInWords(f)} {measureInWords(f)}
        </Value>
      ))}
      {weapon !== null && <Value slot="weapon" name={t('fact.weapon')} said={weapon.quote} />}
      <Value slot="source" name={t('fact.source')} said={source.text?.quote ?? null}>
        {source.name ?? (source.kind === 'reporter' ? t('source.own-voice') : null)}{' '}
        {source.kind !== 'reporter' && <span class="faint">{named('source', source.kind)}</span>}
        {source.via.map((v) => (
          <span key={v.text?.start ?? v.kind} class="dim">
            {' '}
            {t('source.via', { who: v.name ?? v.text?.quote ?? named('source', v.kind) })}
          </span>
        ))}
        {source.doubt && <span class="dim"> · {t('source.doubt')}</span>}
      </Value>
      {machine !== null && <Changed claim={claim} machine={machine} />}
    </dl>
  );
}

const PARTS = ['kind', 'modality', 'participants', 'time', 'place', 'figures', 'source', 'weapon', 'trigger'] as const;

/** Which parts people changed from what the program had read. */
function Changed({ claim, machine }: { claim: Claim; machine: Claim }) {
  const changed = PARTS.filter((part) => JSON.stringify(claim[part]) !== JSON.stringify(machine[part]));
  if (changed.length === 0) return null;
  return (
    <p class="changed small dim">{t('claim.corrected', { parts: list(changed.map((part) => t(`slot.${part}`))) })}</p>
  );
}

interface ValueProps {
  readonly slot: Slot;
  readonly name: string;
  readonly said: string | null;
  readonly children?: ComponentChildren;
}

/** Pointing at a value, or reaching it by keyboard, lights its words in the text. */
function Value({ slot, name, said, children }: ValueProps) {
  const light = (on: boolean) => () => {
    lit.value = on ? slot : null;
  };
  return (
    <div class="value-row" onPointerEnter={light(true)} onPointerLeave={light(false)}>
      <dt>{name}</dt>
      <dd>
        {children}{' '}
        {said !== null && (
          <button type="button" class="said-words" onFocus={light(true)} onBlur={light(false)} onClick={showLit}>
            <Said>{said}</Said>
          </button>
        )}
      </dd>
    </div>
  );
}

/** Brings the lit words to where they can be seen. */
function showLit(): void {
  document.querySelector('.words .lit')?.scrollIntoView({ block: 'center' });
}
