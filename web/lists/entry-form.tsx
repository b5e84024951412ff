import { useState } from 'preact/hooks';
import { Dialog } from '../decide/dialogs.tsx';
import { me } from '../state/session.ts';
import { named, t } from '../strings/catalogue.ts';
import { type Field, TABLES } from './fields.ts';
import { IntoList } from './into-list.tsx';
import type { Entry } from './own-text.ts';

interface EntryFormProps {
  readonly table: 'actors' | 'places';
  readonly entry: Entry;
  readonly take: (entry: Entry) => void;
  readonly close: () => void;
}

/** One actor or place, to be written or changed. */
export function EntryForm({ close, entry, table, take }: EntryFormProps) {
  const [now, setNow] = useState(entry);
  const { completed, fields } = TABLES[table];
  const whole = completed(now, me.value ?? '');
  const ready =
    fields.every(({ name, needed }) => needed === undefined || now[name]) && whole.id !== '' && whole.id !== 'own:';
  return (
    <Dialog title={entry.name || t(`own.add-${table}`)} close={close}>
      <form
        class="entry-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          take(whole);
          close();
        }}
      >
        {fields.map((field) => (
          <Cell
            key={field.name}
            field={field}
            value={now[field.name] ?? ''}
            otherwise={field.needed ? '' : (whole[field.name] ?? '')}
            change={(value) => setNow({ ...now, [field.name]: value })}
          />
        ))}
        <IntoList ready={ready} close={close} />
      </form>
    </Dialog>
  );
}

interface CellProps {
  readonly field: Field;
  readonly value: string;
  /** What it is where nothing is written. */
  readonly otherwise: string;
  readonly change: (value: string) => void;
}

function Cell({ change, field, otherwise, value }: CellProps) {
  const { choices, hint, name, needed } = field;
  const help = hint !== undefined && <span class="hint small dim">{t(hint)}</span>;
  if (choices === undefined)
    return (
      <label class="field">
        <FieldName field={field} />
        <input
          type="text"
          dir="auto"
          value={value}
          placeholder={otherwise}
          required={needed}
          onInput={(event) => change(event.currentTarget.value)}
        />
        {help}
      </label>
    );
  return (
    <label class="field">
      <FieldName field={field} />
      <select value={value || otherwise} onChange={(event) => change(event.currentTarget.value)}>
        <option value="" />
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {name === 'kind' ? named('own-kind', choice) : named('inter', choice)}
          </option>
        ))}
      </select>
      {help}
    </label>
  );
}

function FieldName({ field: { label, needed } }: { field: Field }) {
  return (
    <span class="field-name">
      {t(label)}
      {needed && ' *'}
    </span>
  );
}
