import { useState } from 'preact/hooks';
import type { OwnKinds } from '../../src/server/shapes/own.ts';
import { KindMark } from '../parts/marks.tsx';
import { Loading } from '../parts/notices.tsx';
import { useLoad } from '../state/load.ts';
import { t } from '../strings/catalogue.ts';
import { KindForm } from './kind-form.tsx';
import { KindsEffect } from './kinds-effect.tsx';

export type Kind = OwnKinds['own'][number];
export const KINDS_PATH = '/api/own/kinds';

const NEW: Kind = {
  id: '',
  family: '',
  label: '',
  definition: '',
  acled: null,
  plover: null,
  measures: ['killed', 'injured'],
  mutual: false,
  speech: false,
};

/** The kinds of the codebook: those that the program comes with, and what one lays over them. */
export function Kinds() {
  const loaded = useLoad<OwnKinds>(KINDS_PATH);
  return <Loading of={loaded}>{(answer) => <Editor {...answer} />}</Loading>;
}

function Editor({ own, shipped }: OwnKinds) {
  const [now, setNow] = useState(own);
  const [open, setOpen] = useState<Kind | null>(null);
  const laid = new Map([...shipped, ...now].map((kind) => [kind.id, kind]));
  const mine = new Set(now.map(({ id }) => id));
  const without = (id: string) => now.filter((kind) => kind.id !== id);
  return (
    <>
      <p class="dim reasons">{t('kinds.about')}</p>
      <p class="tools">
        <button type="button" onClick={() => setOpen(NEW)}>
          {t('kinds.add')}
        </button>
      </p>
      <KindsEffect own={now} changed={JSON.stringify(now) !== JSON.stringify(own)} />
      <ul class="kind-list">
        {[...laid.values()].map((kind) => (
          <li key={kind.id}>
            <span>
              {mine.has(kind.id) ? <b>{kind.label}</b> : <KindMark kind={kind.id} />}
              {mine.has(kind.id) && <span class="faint small"> {t('kinds.own')}</span>}
            </span>
            <span class="dim small" dir="auto">
              {kind.definition}
            </span>
            <span class="nowrap">
              <button type="button" class="plain" onClick={() => setOpen(kind)}>
                {t('own.change')}
              </button>
              {mine.has(kind.id) && (
                <>
                  {' '}
                  <button type="button" class="plain" onClick={() => setNow(without(kind.id))}>
                    {t(shipped.some(({ id }) => id === kind.id) ? 'kinds.as-shipped' : 'field.take-out')}
                  </button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open !== null && (
        <KindForm
          kind={open}
          taken={[...laid.keys()]}
          close={() => setOpen(null)}
          take={(kind) => setNow([...without(kind.id), kind])}
        />
      )}
    </>
  );
}
