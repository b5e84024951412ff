import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Key } from '../parts/marks.tsx';
import { useKeys } from '../state/keys.ts';
import { t } from '../strings/catalogue.ts';
import { conflicted, unsaved } from './decide.ts';
import { DecisionLine } from './decisions.tsx';
import { decisionInWords } from './in-words.ts';

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** What has to be answered before anything else; Escape is the answer that changes nothing. */
export function Dialog({ children, close, title }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  useKeys({ Escape: close }, { modal: true });
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby={id} onCancel={close}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** What came between a decision and its saving, if anything did. */
export function Interruptions() {
  return (
    <>
      <Conflict />
      <Unsaved />
    </>
  );
}

/** The second of two that decide otherwise is told what the other did, keeps what they meant, and says which one counts. */
function Conflict() {
  const now = conflicted.value;
  if (now === null) return null;
  const keep = () => now.settle(false);
  return (
    <Dialog title={t('conflict.title')} close={keep}>
      <p>{t('conflict.about')}</p>
      {now.conflicts.map(({ index, theirs, yours }) => (
        <dl class="two-sides" key={`${index} ${theirs.id}`}>
          <dt>{t('conflict.theirs')}</dt>
          <dd>
            <DecisionLine row={theirs} />
          </dd>
          <dt>{t('conflict.yours')}</dt>
          <dd>
            <Yours request={yours} />
          </dd>
        </dl>
      ))}
      <p class="saving">
        <button type="button" class="main" onClick={keep}>
          {t('conflict.keep')}
        </button>
        <button type="button" onClick={() => now.settle(true)}>
          {t('conflict.insist')}
        </button>
      </p>
      <p class="small dim">{t('conflict.both-kept')}</p>
    </Dialog>
  );
}

function Yours({ request }: { request: unknown }) {
  if (typeof request !== 'object' || request === null || !('verb' in request)) return null;
  const value = 'value' in request ? request.value : null;
  const { did, value: to } = decisionInWords({ verb: String(request.verb), value });
  return (
    <span>
      {did}
      {to !== null && (
        <>
          {': '}
          <bdi>{to}</bdi>
        </>
      )}
    </span>
  );
}

function Unsaved() {
  const now = unsaved.value;
  if (now === null) return null;
  return (
    <Dialog title={t('unsaved.title')} close={() => now.settle(false)}>
      <p>{now.detail === '' ? t('unsaved.unreachable') : t('unsaved.refused', { why: now.detail })}</p>
      <p class="saving">
        <button type="button" class="main" onClick={() => now.settle(true)}>
          {t('unsaved.again')}
        </button>
        <button type="button" onClick={() => now.settle(false)}>
          <Key>Esc</Key> {t('unsaved.drop')}
        </button>
      </p>
    </Dialog>
  );
}
