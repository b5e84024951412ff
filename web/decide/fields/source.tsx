import type { ClaimSource } from '../../../src/records/reading.ts';
import { t } from '../../strings/catalogue.ts';
import { SOURCE_KINDS } from '../../strings/words.ts';
import { Choice } from './choice.tsx';
import { ActorField } from './participants.tsx';
import type { SlotProps } from './slot-fields.tsx';
import { Check } from './text-input.tsx';
import { WordsField } from './words-field.tsx';

/** Who says so inside the report: what kind of source, in which words, by which name, and whether the outlet doubts it. */
export function SourceFields({ autofocus, change, doc, draft, near }: SlotProps) {
  const { source } = draft;
  const set = (to: Partial<ClaimSource>) => change({ source: { ...source, ...to } });
  const ownVoice = source.kind === 'reporter';
  return (
    <>
      <Choice
        label={t('field.source-kind')}
        of={SOURCE_KINDS}
        value={source.kind}
        named={(id) => t(`source.${id}`)}
        onChange={(kind) => set(kind === 'reporter' ? { kind, text: null, name: null, actor: null } : { kind })}
        autofocus={autofocus}
      />
      {!ownVoice && (
        <>
          <WordsField
            label={t('field.words')}
            doc={doc}
            near={near}
            value={source.text}
            onChange={(text) => set({ text })}
            onClear={() => set({ text: null })}
          />
          <ActorField name={source.name} words={source.text?.quote ?? ''} onChange={set} />
        </>
      )}
      {source.via.map((voice, i) => (
        // Voices have no id of their own; none moves while it is edited.
        <p class="field-now" key={i}>
          {t('source.via', { who: voice.name ?? voice.text?.quote ?? t(`source.${voice.kind}`) })}{' '}
          <button type="button" class="plain" onClick={() => set({ via: source.via.filter((_, j) => j !== i) })}>
            {t('field.take-out')}
          </button>
        </p>
      ))}
      <WordsField
        key={`via ${source.via.length}`}
        label={t('field.add-via')}
        doc={doc}
        near={near}
        value={null}
        onChange={(text) => set({ via: [...source.via, { kind: 'media', text, name: null, actor: null }] })}
      />
      <Check label={t('source.doubt')} value={source.doubt} onChange={(doubt) => set({ doubt })} />
    </>
  );
}
