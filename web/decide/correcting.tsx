import { useState } from 'preact/hooks';
import type { ClaimSlot } from '../../src/records/decision.ts';
import type { Claim } from '../../src/records/reading.ts';
import { Key } from '../parts/marks.tsx';
import { useKeys } from '../state/keys.ts';
import { t } from '../strings/catalogue.ts';
import type { Doc } from '../text/words.ts';
import { decide } from './decide.ts';
import { correctionOf, type Draft, draftOf, SLOTS } from './draft.ts';
import { SlotFields } from './fields/slot-fields.tsx';
import { PickHint } from './fields/words-field.tsx';

interface CorrectingProps {
  readonly claim: Claim;
  readonly doc: Doc;
  readonly version: number;
  readonly close: () => void;
  /** Told when it was saved. */
  readonly saved?: () => void;
}

/** Correcting a claim: first which part of it, by a key each, then that part's fields. Saved when it is said. */
export function Correcting(props: CorrectingProps) {
  const { close } = props;
  const [slot, setSlot] = useState<ClaimSlot | null>(null);
  if (slot === null) return <ChooseSlot choose={setSlot} close={close} />;
  return <CorrectSlot {...props} key={slot} slot={slot} back={() => setSlot(null)} />;
}

function ChooseSlot({ choose, close }: { choose: (slot: ClaimSlot) => void; close: () => void }) {
  useKeys({
    ...Object.fromEntries(SLOTS.map(([key, slot]) => [key, () => choose(slot)])),
    Escape: close,
    e: close,
  });
  return (
    <fieldset class="correcting">
      <legend class="correcting-head">{t('correct.which')}</legend>
      <div class="slots">
        {SLOTS.map(([key, slot]) => (
          <button type="button" key={slot} onClick={() => choose(slot)}>
            <Key>{key}</Key> {t(`slot.${slot}`)}
          </button>
        ))}
      </div>
      <button type="button" class="plain" onClick={close}>
        <Key>Esc</Key> {t('correct.leave')}
      </button>
    </fieldset>
  );
}

interface CorrectSlotProps extends CorrectingProps {
  readonly slot: ClaimSlot;
  readonly back: () => void;
}

function CorrectSlot({ back, claim, close, doc, saved, slot, version }: CorrectSlotProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(claim));
  const correction = correctionOf(slot, draft);
  const save = (of: Draft = draft) => {
    const value = correctionOf(slot, of);
    if (value === null) return;
    const about = { type: 'claim', id: claim.id } as const;
    void decide([{ verb: 'correct', about, value }], version).then((done) => {
      if (done === null) return;
      close();
      saved?.();
    });
  };
  useKeys({ Escape: back });
  return (
    <form
      class="correcting"
      aria-label={t('correct.part', { slot: t(`slot.${slot}`) })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={savedByEnter(() => save())}
    >
      <p class="correcting-head">{t('correct.part', { slot: t(`slot.${slot}`) })}</p>
      <SlotFields
        slot={slot}
        draft={draft}
        doc={doc}
        near={claim.evidence[0]?.start ?? 0}
        change={(to) => setDraft({ ...draft, ...to })}
        finish={(to) => save({ ...draft, ...to })}
        autofocus
      />
      <PickHint />
      <Saving ready={correction !== null} back={back} />
    </form>
  );
}

/** Enter saves wherever it does nothing else: a picked word, a list, a number. */
export function savedByEnter(save: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof Element)) return;
    if (event.target.matches('button:not(.pick), textarea')) return;
    event.preventDefault();
    save();
  };
}

export function Saving({ back, ready }: { ready: boolean; back: () => void }) {
  return (
    <p class="saving">
      <button type="submit" class="main" disabled={!ready}>
        <Key>Enter</Key> {t('decide.save')}
      </button>
      <button type="button" class="plain" onClick={back}>
        <Key>Esc</Key> {t('correct.leave')}
      </button>
    </p>
  );
}
