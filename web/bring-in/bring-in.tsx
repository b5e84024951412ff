import './bring-in.css';
import { useState } from 'preact/hooks';
import { t } from '../strings/catalogue.ts';
import { CameIn } from './came-in.tsx';
import { chosenFiles, droppedFiles, type Given } from './files.ts';
import { type Common, handOver, handOverText, type Pasted, problems, underWay } from './hand-over.ts';
import { Jobs } from './jobs.tsx';

/** Where reports come in: files and folders, a pasted text or page; what is under way, what failed and why, what came. */
export function BringIn() {
  return (
    <main id="main" class="page bring-in">
      <div class="page-head">
        <h1>{t('bring.title')}</h1>
        <p class="dim">{t('bring.about')}</p>
      </div>
      <div class="ways">
        <Files />
        <Paste />
      </div>
      <Problems />
      <Jobs />
      <CameIn />
    </main>
  );
}

const NOTHING: Common = { publisher: '', published: '' };

function Files() {
  const [over, setOver] = useState(false);
  const [common, setCommon] = useState(NOTHING);
  const take = (given: readonly Given[]) => {
    if (given.length > 0) void handOver(given, common);
  };
  return (
    <section aria-label={t('bring.files-title')}>
      <h2>{t('bring.files-title')}</h2>
      <fieldset
        aria-label={t('bring.drop')}
        class={`drop${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(take);
        }}
      >
        <p class="drop-title">{t('bring.drop')}</p>
        <p class="choosers">
          <Chooser label={t('bring.choose-files')} take={take} />
          <Chooser label={t('bring.choose-folder')} take={take} folder />
        </p>
        <p class="small dim">{t('bring.kinds')}</p>
        {underWay.value > 0 && <p role="status">{t('bring.under-way', { n: underWay.value })}</p>}
      </fieldset>
      <p class="small dim">{t('bring.common')}</p>
      <CommonFields common={common} change={setCommon} />
    </section>
  );
}

/** A file field that looks like a button. */
function Chooser({
  folder = false,
  label,
  take,
}: {
  folder?: boolean;
  label: string;
  take: (given: readonly Given[]) => void;
}) {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        multiple
        ref={(input) => {
          if (input !== null) input.webkitdirectory = folder;
        }}
        onChange={(event) => {
          take(chosenFiles(event.currentTarget.files));
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

function CommonFields({ change, common }: { common: Common; change: (common: Common) => void }) {
  return (
    <>
      <label class="field">
        <span class="field-name">{t('bring.outlet')}</span>
        <input
          type="text"
          dir="auto"
          value={common.publisher}
          onInput={(event) => change({ ...common, publisher: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="field-name">{t('bring.published')}</span>
        <input
          type="date"
          value={common.published}
          onInput={(event) => change({ ...common, published: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

const EMPTY: Pasted = { ...NOTHING, text: '', title: '', url: '' };

function Paste() {
  const [pasted, setPasted] = useState(EMPTY);
  const change = (what: Partial<Pasted>) => setPasted({ ...pasted, ...what });
  const submit = async () => {
    if (await handOverText(pasted)) setPasted(EMPTY);
  };
  return (
    <section aria-label={t('bring.paste-title')}>
      <h2>{t('bring.paste-title')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.text.trim() !== '') void submit();
        }}
      >
        <textarea
          dir="auto"
          rows={9}
          aria-label={t('bring.text')}
          placeholder={t('bring.paste-hint')}
          value={pasted.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
        <label class="field">
          <span class="field-name">{t('bring.address')}</span>
          <input
            type="url"
            dir="ltr"
            value={pasted.url}
            onInput={(event) => change({ url: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field-name">{t('bring.headline')}</span>
          <input
            type="text"
            dir="auto"
            value={pasted.title}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        </label>
        <CommonFields common={pasted} change={change} />
        <p>
          <button type="submit" class="main" disabled={pasted.text.trim() === ''}>
            {t('bring.take-in')}
          </button>
        </p>
      </form>
    </section>
  );
}

function Problems() {
  if (problems.value.length === 0) return null;
  return (
    <div class="problems" role="alert">
      <p>{t('bring.not-handed')}</p>
      <ul>
        {problems.value.map(({ detail, name }) => (
          <li key={`${name} ${detail}`}>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}
