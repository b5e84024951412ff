import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { changeFilter, filter } from '../state/filter.ts';
import type { Part } from '../state/filter-parts.ts';

/** So long nothing more has to be typed until it is looked for, in milliseconds. */
const PAUSE = 160;

interface FieldProps {
  readonly name: Extract<Part, { control: 'words' | 'text' | 'date' }>['name'];
  readonly label: string;
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly type?: 'search' | 'date';
}

/** A field of the filter. What is typed is looked for when the fingers rest. */
export function Field({ name, label, input, type = 'search' }: FieldProps) {
  const own = useRef<HTMLInputElement>(null);
  const field = input ?? own;
  const timer = useRef<number | null>(null);
  const now = filter.value[name];
  // The filter can change elsewhere: by a chip, the map, the back key. Not below the fingers.
  useEffect(() => {
    if (timer.current === null && field.current !== null) field.current.value = now;
  }, [now]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const onInput = ({ currentTarget: { value } }: { readonly currentTarget: HTMLInputElement }) => {
    clearTimeout(timer.current ?? undefined);
    timer.current = window.setTimeout(() => {
      timer.current = null;
      changeFilter({ [name]: value }, { replace: true });
    }, PAUSE);
  };
  const kind = type === 'date' ? ({ type: 'date' } as const) : ({ type: 'search', placeholder: label } as const);
  return (
    <label class={`field ${type}`}>
      {type === 'date' && <span class="small dim">{label}</span>}
      <input
        ref={field}
        {...kind}
        name={name}
        aria-label={label}
        defaultValue={now}
        autocomplete="off"
        onInput={onInput}
      />
    </label>
  );
}
