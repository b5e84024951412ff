import { t } from '../strings/catalogue.ts';

/** The end of a form whose entry goes into the list above, or is left. */
export function IntoList({ ready, close }: { ready: boolean; close: () => void }) {
  return (
    <p class="saving">
      <button type="submit" class="main" disabled={!ready}>
        {t('own.into-list')}
      </button>
      <button type="button" onClick={close}>
        {t('own.leave')}
      </button>
    </p>
  );
}
