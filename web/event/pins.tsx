import { useState } from 'preact/hooks';
import type { Pin } from '../../src/records/decision.ts';
import type { PinnedValue } from '../../src/records/event.ts';
import type { EventPage, EventRow } from '../../src/server/shapes.ts';
import { undo } from '../decide/decide.ts';
import { TextInput } from '../decide/fields/text-input.tsx';
import { kindLabel } from '../state/record.ts';
import { t } from '../strings/catalogue.ts';
import { timeInWords } from '../strings/dates.ts';
import { boundsInWords, measureInWords } from '../strings/figures.ts';
import { placeInWords } from '../strings/place.ts';
import type { EventWork } from './work.ts';

/** Who pinned a value, and the way to let it go. */
export function PinMark({ event, slot }: { event: EventRow; slot: PinnedValue['slot'] }) {
  const pins = (event.pinned ?? []).filter((pin) => pin.slot === slot);
  return (
    <>
      {pins.map((pin) => (
        <span class="pin-mark" key={pin.decision}>
          {' '}
          {t('event.pinned', { who: pin.by })}{' '}
          <button type="button" class="plain undo" onClick={() => void undo(pin.decision)}>
            {t('event.unpin')}
          </button>
        </span>
      ))}
    </>
  );
}

/** A value that some claim gives, as it can be pinned. */
interface Choosable {
  readonly words: string;
  readonly outlet: string | null;
  readonly pin: Pin;
}

/** Every value that claims give, slot by slot, to choose the one that stands; and a title in one's own words. */
export function Pins({ work }: { work: EventWork }) {
  const [title, setTitle] = useState(work.page.event.title);
  return (
    <section class="correcting" aria-label={t('event.pins')}>
      <p class="correcting-head">{t('event.pins')}</p>
      {(['kind', 'time', 'place', 'figure'] as const).map((slot) => (
        <Slot key={slot} slot={slot} all={choicesOf(work.page, slot)} pin={work.pin} />
      ))}
      <form
        class="title-pin"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') work.pin({ slot: 'title', to: title.trim() });
        }}
      >
        <TextInput label={t('event.pin-title-words')} value={title} onChange={setTitle} />
        <button type="submit">{t('event.pin-title')}</button>
      </form>
    </section>
  );
}

function Slot({ all, pin, slot }: { slot: Pin['slot']; all: readonly Choosable[]; pin: (pin: Pin) => void }) {
  if (all.length === 0) return null;
  return (
    <div class="pin-slot">
      <p class="field-name">{t(`pin-slot.${slot}`)}</p>
      {all.map((one) => (
        <button type="button" key={one.words} onClick={() => pin(one.pin)}>
          <bdi>{one.words}</bdi> <bdi class="faint">{one.outlet ?? t('report.no-outlet')}</bdi>
        </button>
      ))}
    </div>
  );
}

/** Each different value once, by the first claim that gives it. */
function choicesOf({ claims }: EventPage, slot: Exclude<Pin['slot'], 'title'>): Choosable[] {
  const all = claims.flatMap(({ claim, report }) =>
    valuesOf(claim, slot).map(({ pin, words }) => ({ words, outlet: report.publisher, pin })),
  );
  return [...new Map(all.toReversed().map((one) => [one.words, one])).values()].reverse();
}

type Claim = EventPage['claims'][number]['claim'];

function valuesOf(claim: Claim, slot: Exclude<Pin['slot'], 'title'>): Pick<Choosable, 'words' | 'pin'>[] {
  const { id } = claim;
  switch (slot) {
    case 'kind':
      return [{ words: kindLabel(claim.kind), pin: { slot, claim: id } }];
    case 'time': {
      const words = claim.time === null ? null : timeInWords(claim.time);
      return words === null ? [] : [{ words, pin: { slot, claim: id } }];
    }
    case 'place':
      return claim.place === null || claim.place.name === null
        ? []
        : [{ words: placeInWords(claim.place), pin: { slot, claim: id } }];
    case 'figure':
      return claim.figures.map((figure) => ({
        words: `${boundsInWords(figure)} ${measureInWords(figure)}`,
        pin: { slot, claim: id, measure: figure.measure, population: figure.population },
      }));
  }
}
