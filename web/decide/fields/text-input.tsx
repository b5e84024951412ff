import { useId } from 'preact/hooks';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextInput({ label, onChange, value }: TextInputProps) {
  const id = useId();
  return (
    <div class="ask">
      <label class="field-name" for={id}>
        {label}
      </label>
      <input id={id} type="text" dir="auto" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    </div>
  );
}

interface NumberInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A whole number, or nothing where it is left open. */
export function NumberInput({ label, onChange, value }: NumberInputProps) {
  const id = useId();
  return (
    <div class="ask number-field">
      <label class="field-name" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        min="0"
        step="1"
        inputMode="numeric"
        value={value ?? ''}
        onInput={({ currentTarget: { value: written } }) => {
          const n = Number(written);
          onChange(written.trim() === '' || !Number.isSafeInteger(n) || n < 0 ? null : n);
        }}
      />
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Check({ label, onChange, value }: CheckProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
