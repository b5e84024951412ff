import { useRef } from 'preact/hooks';
import type { Participant, Role } from '../../../src/records/reading.ts';
import type { ActorHit, ActorHits } from '../../../src/server/shapes/lookups.ts';
import { ask } from '../../state/load.ts';
import { t } from '../../strings/catalogue.ts';
import { ROLES } from '../../strings/words.ts';
import { Choice } from './choice.tsx';
import { Finder } from './finder.tsx';
import type { SlotProps } from './slot-fields.tsx';
import { WordsField } from './words-field.tsx';

/** Who did it, against whom, whom it befell: each by its words, and by the actor that they mean. */
export function ParticipantFields({ autofocus, change, doc, draft, near }: SlotProps) {
  const all = draft.participants;
  // The row that was added last goes on with its words.
  const added = useRef(-1);
  const add = (row: (typeof all)[number]) => {
    added.current = all.length;
    change({ participants: [...all, row] });
  };
  const put = (at: number, to: Partial<Participant>) =>
    change({ participants: all.map((one, i) => (i === at ? { ...one, ...to } : one)) });
  return (
    <>
      {all.map((one, i) => (
        // Rows have no id of their own; none moves while it is edited.
        <fieldset class="ask-row" key={i}>
          <Choice
            label={t('field.role')}
            of={ROLES}
            value={one.role}
            named={(id) => t(`role.${id}`)}
            onChange={(role) => put(i, { role })}
            autofocus={autofocus && i === 0}
          />
          <WordsField
            label={t('field.words')}
            doc={doc}
            near={near}
            value={one.text}
            onChange={(text) => put(i, { text })}
            goesOn={i === added.current}
          />
          <ActorField name={one.name} words={one.text.quote} onChange={(to) => put(i, to)} />
          <button type="button" class="plain" onClick={() => change({ participants: all.filter((_, j) => j !== i) })}>
            {t('field.take-out')}
          </button>
        </fieldset>
      ))}
      <WordsField
        key={`new ${all.length}`}
        autofocus={autofocus && all.length === 0}
        label={t('field.add-participant')}
        doc={doc}
        near={near}
        value={null}
        onChange={(text) => add({ role: roleFor(all), text, name: null, actor: null })}
      />
    </>
  );
}

/** Who did it comes first, then whom it befell. */
function roleFor(all: readonly Participant[]): Role {
  return all.some(({ role }) => role === 'actor') ? 'affected' : 'actor';
}

interface ActorFieldProps {
  readonly name: string | null;
  readonly words: string;
  readonly onChange: (to: { name: string | null; actor: string | null }) => void;
}

export function ActorField({ name, onChange, words }: ActorFieldProps) {
  return (
    <>
      <Finder
        key={words}
        label={t('field.actor')}
        words={name ?? ''}
        find={actorsNamed}
        keyOf={(hit) => hit.id}
        show={(hit) => <bdi>{hit.name}</bdi>}
        onChoose={(hit) => onChange({ name: hit.name, actor: hit.id })}
      />
      {name !== null && (
        <p class="field-now">
          <bdi>{name}</bdi>{' '}
          <button type="button" class="plain" onClick={() => onChange({ name: null, actor: null })}>
            {t('field.without')}
          </button>
        </p>
      )}
    </>
  );
}

async function actorsNamed(words: string): Promise<readonly ActorHit[]> {
  return (await ask<ActorHits>(`/api/actors/find?words=${encodeURIComponent(words)}`)).actors;
}
