import { useState } from 'preact/hooks';
import { useKeys } from '../state/keys.ts';
import { t } from '../strings/catalogue.ts';
import type { Doc } from '../text/words.ts';
import { Saving, savedByEnter } from './correcting.tsx';
import { decide } from './decide.ts';
import { type Draft, EMPTY, writtenOf } from './draft.ts';
import { SlotFields } from './fields/slot-fields.tsx';
import { PickHint } from './fields/words-field.tsx';

interface AddingProps {
  readonly report: string;
  readonly doc: Doc;
  readonly version: number;
  /** Where words are looked for first. */
  readonly near: number;
  /** Told of the claim that was added; null where none was. */
  readonly close: (added: string | null) => void;
}

/** In the order in which a sentence is read. */
const FIRST = ['trigger', 'kind'] as const;
const FURTHER = ['modality', 'participants', 'time', 'place', 'figures', 'source', 'weapon', 'evidence'] as const;

/** A claim that the program did not find: its words and its kind, and whatever else is said. */
export function Adding({ close, doc, near, report, version }: AddingProps) {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const claim = writtenOf(draft);
  const change = (to: Partial<Draft>) => setDraft((before) => ({ ...before, ...to }));
  const save = () => {
    if (claim === null) return;
    const about = { type: 'report', id: report } as const;
    void decide([{ verb: 'add', about, value: { claim } }], version).then((done) => {
      if (done !== null) close(addedIn(done.decisions[0]?.value));
    });
  };
  useKeys({ Escape: () => close(null) });
  const common = { draft, doc, near: draft.evidence[0]?.start ?? near, change };
  return (
    <form
      class="correcting adding"
      aria-label={t('add.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={savedByEnter(save)}
    >
      <p class="correcting-head">{t('add.title')}</p>
      {FIRST.map((slot) => (
        <SlotFields key={slot} slot={slot} {...common} autofocus={slot === 'trigger'} />
      ))}
      {claim !== null &&
        FURTHER.map((slot) => (
          <fieldset key={slot} class="slot">
            <legend>{t(`slot.${slot}`)}</legend>
            <SlotFields slot={slot} {...common} autofocus={false} />
          </fieldset>
        ))}
      <PickHint />
      <Saving ready={claim !== null} back={() => close(null)} />
    </form>
  );
}

/** The record gives an added claim its id. */
function addedIn(value: unknown): string | null {
  const claim = typeof value === 'object' && value !== null && 'claim' in value ? value.claim : null;
  return typeof claim === 'object' && claim !== null && 'id' in claim ? String(claim.id) : null;
}
