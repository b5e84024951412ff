import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { singleKeys, useKeys } from '../state/keys.ts';
import { t } from '../strings/catalogue.ts';
import { Key } from './marks.tsx';

const open = signal(false);

export function showHelp(): void {
  open.value = true;
}

/** The sheet that `?` opens: which key does what. */
export function Help() {
  useKeys({ '?': showHelp });
  return open.value ? <Sheet /> : null;
}

const KEYS = [
  ['j', 'keys.next'],
  ['k', 'keys.back'],
  ['Enter', 'keys.open'],
  ['c', 'keys.confirm'],
  ['e', 'keys.correct'],
  ['x', 'keys.reject'],
  ['a', 'keys.add'],
  ['n', 'keys.comment'],
  ['d', 'keys.done'],
  ['u', 'keys.undo'],
  ['m', 'keys.merge'],
  ['s', 'keys.split'],
  ['p', 'keys.pin'],
  ['w', 'keys.why'],
  ['q', 'keys.queue'],
  ['← →', 'keys.pick'],
  ['/', 'keys.find'],
  ['Esc', 'keys.leave'],
  ['?', 'keys.help'],
] as const;

function Sheet() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  useKeys({ '?': close, Escape: close }, { modal: true });
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby="help-title" onClose={() => (open.value = false)}>
      <h2 id="help-title">{t('help.title')}</h2>
      <dl class="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <Key>{key}</Key>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(e) => (singleKeys.value = e.currentTarget.checked)}
        />
        {t('keys.single')}
      </label>
      <p class="small dim">{t('keys.single-about')}</p>
      <h2>{t('help.reading')}</h2>
      <p>{t('help.voices')}</p>
      <p>{t('help.colours')}</p>
      <p>{t('help.precision')}</p>
      <p>{t('help.grades')}</p>
      <p>
        <button type="button" onClick={close}>
          {t('help.close')}
        </button>
      </p>
    </dialog>
  );
}
