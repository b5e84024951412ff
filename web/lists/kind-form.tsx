import { useState } from 'preact/hooks';
import { Dialog } from '../decide/dialogs.tsx';
import { codebook } from '../state/record.ts';
import { t } from '../strings/catalogue.ts';
import { IntoList } from './into-list.tsx';
import type { Kind } from './kinds.tsx';
import { idOfName } from './own-text.ts';

interface KindFormProps {
  readonly kind: Kind;
  /** Ids that there are. */
  readonly taken: readonly string[];
  readonly take: (kind: Kind) => void;
  readonly close: () => void;
}

/** A kind's words, or a new kind. */
export function KindForm({ close, kind, take, taken }: KindFormProps) {
  const [now, setNow] = useState(kind);
  const isNew = kind.id === '';
  const id = now.id || idOfName(now.label).replace(/[0-9]+/g, '');
  const free = !isNew || !taken.includes(id);
  const ready = free && /^[a-z]+(-[a-z]+)*$/.test(id) && now.family !== '' && now.label !== '' && now.definition !== '';
  return (
    <Dialog title={kind.label || t('kinds.add')} close={close}>
      <form
        class="entry-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          take({ ...now, id });
          close();
        }}
      >
        <label class="field">
          <span class="field-name">{t('kinds.label')}</span>
          <input
            type="text"
            dir="auto"
            value={now.label}
            onInput={(event) => setNow({ ...now, label: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field-name">{t('kinds.definition')}</span>
          <textarea
            dir="auto"
            rows={4}
            value={now.definition}
            onInput={(event) => setNow({ ...now, definition: event.currentTarget.value })}
          />
        </label>
        {isNew && (
          <>
            <label class="field">
              <span class="field-name">{t('kinds.family')}</span>
              <select value={now.family} onChange={(event) => setNow({ ...now, family: event.currentTarget.value })}>
                <option value="" />
                {codebook.value.families.map((family) => (
                  <option key={family.id} value={family.id}>
                    {family.label}
                  </option>
                ))}
              </select>
            </label>
            <label class="field">
              <span class="field-name">{t('column.id')}</span>
              <input
                type="text"
                dir="ltr"
                value={now.id}
                placeholder={id}
                aria-invalid={!free}
                onInput={(event) => setNow({ ...now, id: event.currentTarget.value })}
              />
              <span class="hint small dim">{t('kinds.id-hint')}</span>
            </label>
            <label>
              <input
                type="checkbox"
                class="tick"
                checked={now.mutual}
                onChange={(event) => setNow({ ...now, mutual: event.currentTarget.checked })}
              />{' '}
              {t('kinds.mutual')}
            </label>
          </>
        )}
        <IntoList ready={ready} close={close} />
      </form>
    </Dialog>
  );
}
