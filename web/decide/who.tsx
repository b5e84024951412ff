import { useState } from 'preact/hooks';
import { asked, type Entered, enter, leave, me, session } from '../state/session.ts';
import { t } from '../strings/catalogue.ts';
import { Dialog } from './dialogs.tsx';
import { focusOnce } from './fields/choice.tsx';

/** At the top: who decides here, and how to become another. */
export function You() {
  const name = me.value;
  return (
    <span class="you">
      {name === null ? (
        <button type="button" class="plain" onClick={askWho}>
          {t('who.nobody')}
        </button>
      ) : (
        <button type="button" class="plain" aria-haspopup="dialog" onClick={askWho}>
          {t('who.you-are', { who: name })}
        </button>
      )}
    </span>
  );
}

function askWho(): void {
  asked.value = () => {
    asked.value = null;
  };
}

/** Asks who you are: one of those who work on the record, or a new name. */
export function Who() {
  const answer = asked.value;
  if (answer === null) return null;
  return (
    <Dialog title={t('who.title')} close={() => answer(false)}>
      <p>{t('who.about')}</p>
      <Names answer={answer} />
    </Dialog>
  );
}

function Names({ answer }: { answer: (said: boolean) => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Entered>('in');
  const coders = session.value?.coders ?? [];
  const known = coders.find((one) => one.name.toLocaleLowerCase() === name.trim().toLocaleLowerCase());
  const asksPassword = session.value?.needs_password === true || known?.has_password === true;
  const say = async (as: string) => {
    const entered = await enter(as, password);
    setProblem(entered);
    if (entered === 'in') answer(true);
  };
  const pick = (as: string, hasPassword: boolean) => {
    if (hasPassword) setName(as);
    else void say(as);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void say(name.trim());
      }}
    >
      <p class="names">
        {coders.map((one) => (
          <button type="button" key={one.name} onClick={() => pick(one.name, one.has_password)}>
            <bdi>{one.name}</bdi>
          </button>
        ))}
      </p>
      <label class="ask">
        <span class="field-name">{t(coders.length === 0 ? 'who.name' : 'who.other-name')}</span>
        <input
          type="text"
          dir="auto"
          autocomplete="username"
          value={name}
          ref={(element) => focusOnce(element)}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {asksPassword && (
        <label class="ask">
          <span class="field-name">{t('who.password')}</span>
          <input
            type="password"
            autocomplete="current-password"
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
      )}
      {problem !== 'in' && (
        <p class="warn" role="alert">
          {t(`who.problem-${problem}`)}
        </p>
      )}
      <p class="saving">
        <button type="submit" class="main" disabled={name.trim() === ''}>
          {t('who.go-on')}
        </button>
        {me.value !== null && (
          <button type="button" onClick={() => void leave().then(() => answer(false))}>
            {t('who.leave')}
          </button>
        )}
      </p>
    </form>
  );
}
