import type { ClaimSlot } from '../../../src/records/decision.ts';
import { KindMark } from '../../parts/marks.tsx';
import { codebook } from '../../state/record.ts';
import { t } from '../../strings/catalogue.ts';
import { MODALITIES } from '../../strings/words.ts';
import { type Doc, quoteOf, sentenceAt } from '../../text/words.ts';
import type { Draft } from '../draft.ts';
import { Choice } from './choice.tsx';
import { FigureFields } from './figures.tsx';
import { Finder } from './finder.tsx';
import { ParticipantFields } from './participants.tsx';
import { PlaceFields } from './place.tsx';
import { SourceFields } from './source.tsx';
import { TimeFields } from './time.tsx';
import { WordsField } from './words-field.tsx';

export interface SlotProps {
  readonly draft: Draft;
  readonly doc: Doc;
  /** Where words are looked for first: the claim's own sentence. */
  readonly near: number;
  readonly change: (to: Partial<Draft>) => void;
  /** Whether the first field takes the focus. */
  readonly autofocus: boolean;
  /** Called where one choice says it all: nothing more is to be filled in. */
  readonly finish?: (to: Partial<Draft>) => void;
}

/** The fields of one slot of a claim. */
export function SlotFields({ slot, ...props }: SlotProps & { readonly slot: ClaimSlot }) {
  switch (slot) {
    case 'kind':
      return <KindField {...props} />;
    case 'modality':
      return (
        <Choice
          label={t('slot.modality')}
          of={MODALITIES}
          value={props.draft.modality}
          named={(id) => t(`modality.${id}`)}
          onChange={(modality) => props.change({ modality })}
          autofocus={props.autofocus}
        />
      );
    case 'participants':
      return <ParticipantFields {...props} />;
    case 'time':
      return <TimeFields {...props} />;
    case 'place':
      return <PlaceFields {...props} />;
    case 'figures':
      return <FigureFields {...props} />;
    case 'source':
      return <SourceFields {...props} />;
    case 'weapon':
      return (
        <WordsField
          {...props}
          label={t('slot.weapon')}
          value={props.draft.weapon}
          onChange={(weapon) => props.change({ weapon })}
          onClear={() => props.change({ weapon: null })}
        />
      );
    case 'trigger':
      return <TriggerField {...props} />;
    case 'evidence':
      return <EvidenceField {...props} />;
  }
}

function KindField({ autofocus, change, draft, finish }: SlotProps) {
  return (
    <>
      <Finder
        label={t('slot.kind')}
        words=""
        find={kindsNamed}
        keyOf={(kind) => kind.id}
        show={(kind) => (
          <>
            <KindMark kind={kind.id} /> <span class="faint small">{kind.definition}</span>
          </>
        )}
        onChoose={({ id }) => (finish ?? change)({ kind: id })}
        autofocus={autofocus}
      />
      {draft.kind !== '' && <KindMark kind={draft.kind} />}
    </>
  );
}

/** Kinds whose name begins with the words, then those that hold them, then those whose definition does. */
function kindsNamed(words: string) {
  const wanted = words.trim().toLocaleLowerCase();
  const rank = ({ definition, label }: { definition: string; label: string }) => {
    const name = label.toLocaleLowerCase();
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    return definition.toLocaleLowerCase().includes(wanted) ? 2 : 3;
  };
  return codebook.value.kinds
    .map((kind) => ({ kind, rank: rank(kind) }))
    .filter((found) => found.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ kind }) => kind);
}

/** The words that name the happening; the sentence around them becomes evidence where there is none yet. */
function TriggerField(props: SlotProps) {
  const { change, doc, draft } = props;
  return (
    <WordsField
      {...props}
      label={t('slot.trigger')}
      value={draft.trigger}
      onChange={(trigger) => {
        const held = draft.evidence.some(({ end, start }) => start <= trigger.start && trigger.end <= end);
        const sentence = held ? null : sentenceAt(doc, trigger.start);
        change({ trigger, ...(sentence === null ? {} : { evidence: [quoteOf(doc, sentence)] }) });
      }}
    />
  );
}

/** The sentences that say it: words picked in them stand for the whole sentences. */
function EvidenceField(props: SlotProps) {
  const { change, doc, draft } = props;
  return (
    <WordsField
      {...props}
      label={t('slot.evidence')}
      value={draft.evidence[0] ?? null}
      onChange={(picked) => {
        const touched = doc.sentences.filter(({ end, start }) => start < picked.end && end > picked.start);
        const [first] = touched;
        const last = touched.at(-1);
        if (first !== undefined && last !== undefined)
          change({ evidence: [quoteOf(doc, { start: first.start, end: last.end })] });
      }}
    />
  );
}
