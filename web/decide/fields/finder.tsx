import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../strings/catalogue.ts';
import { focusOnce } from './choice.tsx';

interface FinderProps<T> {
  readonly label: string;
  /** What stands in the field at first. */
  readonly words: string;
  /** Finds what words mean, the likeliest first. */
  readonly find: (words: string) => readonly T[] | Promise<readonly T[]>;
  readonly keyOf: (one: T) => string;
  readonly show: (one: T) => ComponentChildren;
  readonly onChoose: (one: T) => void;
  readonly autofocus?: boolean;
}

/** As many as can be overlooked. */
const SHOWN = 8;

/** One of many: a field that finds by words, arrow keys that go through what was found, Enter that takes it. */
export function Finder<T>({ autofocus = false, find, keyOf, label, onChoose, show, words: given }: FinderProps<T>) {
  const id = useId();
  const [words, setWords] = useState(given);
  const [found, setFound] = useState<readonly T[] | null>(null);
  const [at, setAt] = useState(0);
  // What was found last, be it shown yet or not: who types fast presses Enter before the next paint.
  const latest = useRef<readonly T[] | null>(null);
  const put = (all: readonly T[] | null) => {
    latest.current = all;
    setFound(all);
    setAt(0);
  };
  const waiting = useRef<'none' | 'answer' | 'answer to take'>('none');
  const take = (all: readonly T[]) => {
    const [first] = all;
    const takeIt = waiting.current === 'answer to take';
    waiting.current = 'none';
    put(all.slice(0, SHOWN));
    if (takeIt && first !== undefined) choose(first);
  };
  const choose = (one: T) => {
    setWords('');
    put(null);
    onChoose(one);
  };
  const asked = useRef('');
  // At once and not after the next paint, for the same reason.
  const lookUp = (wanted: string) => {
    asked.current = wanted;
    setWords(wanted);
    if (wanted.trim() === '') return put(null);
    waiting.current = 'answer';
    const answer = find(wanted);
    if (answer instanceof Promise) void answer.then((all) => asked.current === wanted && take(all));
    else take(answer);
  };
  // It runs after the first paint: who has typed by then keeps what was typed.
  useEffect(() => {
    if (asked.current === '') lookUp(given);
  }, []);
  const all = found ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = latest.current === found ? all[at] : latest.current?.[0];
    if (event.key === 'ArrowDown') setAt(Math.min(all.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && waiting.current !== 'none') waiting.current = 'answer to take';
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <div class="ask finder">
      <label class="field-name" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={all.length > 0 ? `${id}-${at}` : undefined}
        dir="auto"
        value={words}
        ref={(element) => {
          if (autofocus) focusOnce(element);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => lookUp(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="found" role="listbox" tabIndex={-1} id={`${id}-list`} aria-label={label}>
        {all.map((one, i) => (
          // The keys that choose are the field's own.
          <div
            key={keyOf(one)}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(one);
            }}
          >
            {show(one)}
          </div>
        ))}
      </div>
      {found?.length === 0 && <p class="small faint found-none">{t('field.none-found')}</p>}
    </div>
  );
}
