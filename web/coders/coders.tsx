import { useState } from 'preact/hooks';
import type { CoderRole } from '../../src/records/coder.ts';
import type { CoderList, CoderRow } from '../../src/server/shapes/session.ts';
import { Loading } from '../parts/notices.tsx';
import { forget, useLoad } from '../state/load.ts';
import { detailOf, send } from '../state/post.ts';
import { loadSession, session, whoDecides } from '../state/session.ts';
import { t } from '../strings/catalogue.ts';

const PATH = '/api/coders';
const ROLES = ['reader', 'coder', 'reviewer'] as const satisfies readonly CoderRole[];

/** Who works on the record: names, what they may do, passwords. */
export function Coders() {
  const loaded = useLoad<CoderList>(PATH);
  const [changed, setChanged] = useState<readonly CoderRow[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async (method: 'POST' | 'PATCH', path: string, body: unknown): Promise<boolean> => {
    if (!(await whoDecides())) return false;
    const answer = await send(method, path, body);
    const done = answer?.status === 200 || answer?.status === 201;
    setProblem(done ? null : answer === null ? t('who.problem-lost') : detailOf(answer.body));
    if (!done || answer === null) return false;
    // The server checked it against the schema that the type is inferred from.
    setChanged((answer.body as CoderList).coders);
    forget(PATH);
    await loadSession();
    return true;
  };
  return (
    <Loading of={loaded}>
      {({ coders }) => (
        <>
          <p class="dim reasons">{t('coders.about')}</p>
          <p class="dim reasons">{t(session.value?.needs_password ? 'coders.open' : 'coders.loopback')}</p>
          {problem !== null && (
            <p class="warn" role="alert">
              {problem}
            </p>
          )}
          <Table coders={changed ?? coders} ask={ask} />
          <Adding ask={ask} />
        </>
      )}
    </Loading>
  );
}

type Ask = (method: 'POST' | 'PATCH', path: string, body: unknown) => Promise<boolean>;

function Table({ ask, coders }: { ask: Ask; coders: readonly CoderRow[] }) {
  return (
    <table class="own-rows">
      <thead>
        <tr>
          <th>{t('column.name')}</th>
          <th>{t('coders.role')}</th>
          <th>{t('who.password')}</th>
        </tr>
      </thead>
      <tbody>
        {coders.map((coder) => (
          <tr key={coder.name}>
            <td>
              <b>
                <bdi>{coder.name}</bdi>
              </b>
            </td>
            <td>
              <Role
                label={t('coders.role-of', { who: coder.name })}
                role={coder.role}
                change={(role) => void ask('PATCH', `${PATH}/${encodeURIComponent(coder.name)}`, { role })}
              />
            </td>
            <td>
              <Password coder={coder} ask={ask} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Role({ change, label, role }: { change: (role: CoderRole) => void; label: string; role: CoderRole }) {
  return (
    <select
      aria-label={label}
      value={role}
      onChange={(event) => {
        const chosen = ROLES.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) change(chosen);
      }}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {t(`coders.${one}`)}
        </option>
      ))}
    </select>
  );
}

/** Characters that a password has at least. */
const SHORTEST = 8;

function Password({ ask, coder }: { ask: Ask; coder: CoderRow }) {
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  if (!open)
    return (
      <>
        <span class="dim">{t(coder.has_password ? 'coders.has-password' : 'coders.no-password')}</span>{' '}
        <button type="button" class="plain" onClick={() => setOpen(true)}>
          {t('coders.set-password')}
        </button>
      </>
    );
  const path = `${PATH}/${encodeURIComponent(coder.name)}`;
  return (
    <form
      class="password"
      onSubmit={(event) => {
        event.preventDefault();
        void ask('PATCH', path, { password }).then((done) => done && setOpen(false));
      }}
    >
      <input
        type="password"
        autocomplete="new-password"
        aria-label={t('coders.password-of', { who: coder.name })}
        value={password}
        onInput={(event) => setPassword(event.currentTarget.value)}
      />
      <button type="submit" disabled={password.length < SHORTEST}>
        {t('coders.save')}
      </button>
    </form>
  );
}

function Adding({ ask }: { ask: Ask }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<CoderRole>('coder');
  const [password, setPassword] = useState('');
  const submit = async () => {
    const said = password === '' ? { name: name.trim(), role } : { name: name.trim(), role, password };
    if (!(await ask('POST', PATH, said))) return;
    setName('');
    setPassword('');
  };
  const ready = name.trim() !== '' && (password === '' || password.length >= SHORTEST);
  return (
    <section class="effect">
      <h2>{t('coders.add')}</h2>
      <form
        class="adding-coder"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void submit();
        }}
      >
        <label class="field">
          <span class="field-name">{t('column.name')}</span>
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            value={name}
            onInput={(e) => setName(e.currentTarget.value)}
          />
        </label>
        <div class="field">
          <span class="field-name">{t('coders.role')}</span>
          <Role label={t('coders.role')} role={role} change={setRole} />
        </div>
        <label class="field">
          <span class="field-name">{t('coders.password-wanted')}</span>
          <input
            type="password"
            autocomplete="new-password"
            value={password}
            onInput={(e) => setPassword(e.currentTarget.value)}
          />
        </label>
        <p>
          <button type="submit" class="main" disabled={!ready}>
            {t('coders.add')}
          </button>
        </p>
      </form>
    </section>
  );
}
