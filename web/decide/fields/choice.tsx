import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly of: readonly T[];
  readonly value: T;
  readonly named: (id: T) => string;
  readonly onChange: (id: T) => void;
  readonly autofocus?: boolean;
}

/** One of a few: the browser's own list, which letters and arrow keys go through. */
export function Choice<T extends string>({ autofocus = false, label, named, of, onChange, value }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="ask">
      <label class="field-name" for={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        ref={(element) => {
          if (autofocus) focusOnce(element);
        }}
        onChange={(event) => {
          const chosen = of.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {of.map((one) => (
          <option key={one} value={one} selected={one === value}>
            {named(one)}
          </option>
        ))}
      </select>
    </div>
  );
}

const focused = new WeakSet<Element>();
/** Gives a field the focus when it appears, and never again. */
export function focusOnce(element: HTMLElement | null): void {
  if (element === null || focused.has(element)) return;
  focused.add(element);
  element.focus();
}
