import { useState } from 'preact/hooks';
import { type Entered, enter } from '../state/session.ts';
import { t } from '../strings/catalogue.ts';

/** The way in where the desk is open to others: nothing else is shown, nobody's name is told. */
export function Login() {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Entered>('in');
  const submit = async () => {
    const entered = await enter(name.trim(), password);
    setProblem(entered);
    // Everything on the page was refused so far, and is asked for anew.
    if (entered === 'in') location.reload();
  };
  return (
    <main id="main" class="page login">
      <h1>{t('login.title')}</h1>
      <p class="dim">{t('login.about')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label class="field">
          <span class="field-name">{t('who.name')}</span>
          <input
            type="text"
            dir="auto"
            autocomplete="username"
            required
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="field-name">{t('who.password')}</span>
          <input
            type="password"
            autocomplete="current-password"
            required
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        {problem !== 'in' && (
          <p class="warn" role="alert">
            {t(`who.problem-${problem}`)}
          </p>
        )}
        <p>
          <button type="submit" class="main">
            {t('who.go-on')}
          </button>
        </p>
      </form>
    </main>
  );
}
