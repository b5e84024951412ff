import { useState } from 'preact/hooks';
import type { DecisionRequest } from '../../src/records/decision.ts';
import { decide, undo } from '../decide/decide.ts';
import { Noting } from '../decide/noting.tsx';
import { type Verb, Verbs } from '../decide/verb-buttons.tsx';
import { useKeys } from '../state/keys.ts';
import { session } from '../state/session.ts';
import { t } from '../strings/catalogue.ts';
import { chooseNone, chosen } from './choosing.ts';

export type Rows = 'report' | 'claim' | 'event';

/** As many decisions as the API takes at once. */
const BATCH = 500;
type Asked = (id: string) => DecisionRequest;

interface ActingProps {
  readonly rows: Rows;
  /** What decisions are based on. */
  readonly version: number;
}

/** What can be decided on all chosen rows at once. */
export function Acting({ rows, version }: ActingProps) {
  const [noting, setNoting] = useState<'comment' | 'discount' | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const [working, setWorking] = useState(0);
  const act = async (asked: Asked): Promise<boolean> => {
    const ids = [...chosen.value];
    const decided: string[] = [];
    for (let i = 0; i < ids.length; i += BATCH) {
      setWorking(ids.length - i);
      const answer = await decide(ids.slice(i, i + BATCH).map(asked), version);
      if (answer === null) break;
      decided.push(...answer.decisions.map(({ id }) => id));
    }
    setWorking(0);
    setDone(decided);
    if (decided.length === ids.length) chooseNone();
    return decided.length > 0;
  };
  const takeBack = async () => {
    for (const [i, id] of done.entries()) {
      setWorking(done.length - i);
      if ((await undo(id)) === null) break;
    }
    setWorking(0);
    setDone([]);
  };
  const verbs = verbsOf(rows, (asked) => void act(asked), setNoting);
  useKeys(chosen.value.size === 0 ? {} : Object.fromEntries(verbs.map(({ act: does, key }) => [key, does])));
  if (working > 0)
    return (
      <p class="acting" role="status">
        {t('tables.working', { n: working })}
      </p>
    );
  if (chosen.value.size === 0)
    return done.length === 0 ? null : (
      <p class="acting" role="status">
        {t('tables.done', { n: done.length })}{' '}
        <button type="button" onClick={() => void takeBack()}>
          {t('tables.take-back')}
        </button>
      </p>
    );
  return (
    <div class="acting">
      <b>{t('tables.chosen', { n: chosen.value.size })}</b>
      <Verbs verbs={verbs} label={t('tables.act')} />
      <Assigning act={act} rows={rows} />
      <button type="button" class="plain" onClick={chooseNone}>
        {t('tables.choose-none')}
      </button>
      {noting !== null && (
        <Noting
          label={t(noting === 'comment' ? 'tables.comment' : 'tables.reason')}
          close={() => setNoting(null)}
          save={(words) => act((id) => (noting === 'comment' ? comment(rows, id, words) : discount(id, words)))}
        />
      )}
    </div>
  );
}

function comment(type: Rows, id: string, text: string): DecisionRequest {
  return { verb: 'comment', about: { type, id }, value: { text } };
}

function discount(id: string, reason: string): DecisionRequest {
  return { verb: 'discount', about: { type: 'event', id }, value: { reason } };
}

function verbsOf(rows: Rows, act: (asked: Asked) => void, note: (of: 'comment' | 'discount') => void): Verb[] {
  const confirming: Verb[] =
    rows === 'report'
      ? [
          {
            key: 'd',
            name: t('decide.done'),
            act: () => act((id) => ({ verb: 'done', about: { type: 'report', id } })),
          },
        ]
      : [
          {
            key: 'c',
            name: t('decide.confirm'),
            act: () => act((id) => ({ verb: 'confirm', about: { type: rows, id } })),
          },
        ];
  const refusing: Verb[] =
    rows === 'claim'
      ? [
          {
            key: 'x',
            name: t('decide.reject'),
            act: () => act((id) => ({ verb: 'reject', about: { type: 'claim', id } })),
          },
        ]
      : [];
  const discounting: Verb[] =
    rows === 'event' ? [{ key: 'x', name: t('decide.discount'), act: () => note('discount') }] : [];
  return [
    ...confirming,
    ...refusing,
    ...discounting,
    { key: 'n', name: t('decide.comment'), act: () => note('comment') },
  ];
}

/** Gives the chosen rows to a coder, or to nobody. */
function Assigning({ act, rows }: { rows: Rows; act: (asked: Asked) => Promise<boolean> }) {
  const coders = session.value?.coders ?? [];
  const to = (name: string) =>
    void act((id) => ({ verb: 'assign', about: { type: rows, id }, value: { to: name === NOBODY ? null : name } }));
  return (
    <select class="assign" aria-label={t('tables.assign')} value="" onChange={(event) => to(event.currentTarget.value)}>
      <option value="">{t('tables.assign')}</option>
      {coders.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
      <option value={NOBODY}>{t('tables.assign-nobody')}</option>
    </select>
  );
}

/** No coder is called that: names are trimmed. */
const NOBODY = ' ';
