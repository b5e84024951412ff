import type { RefObject } from 'preact';
import type { EventCounts } from '../../src/server/shapes.ts';
import { GradeMark, Key } from '../parts/marks.tsx';
import { changeFilter, filter, toggle } from '../state/filter.ts';
import type { Single } from '../state/filter-query.ts';
import { codebook, familyOf } from '../state/record.ts';
import { countryName, number, t } from '../strings/catalogue.ts';
import { GRADES } from '../strings/words.ts';
import { Chips } from './chips.tsx';
import { Choice } from './choice.tsx';

interface FiltersProps {
  readonly counts: EventCounts | null;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly open: boolean;
  readonly onOpen: () => void;
}

export function Filters({ counts, search, open, onOpen }: FiltersProps) {
  return (
    <section class="filters" aria-label={t('filter.label')}>
      <div class="search">
        <Field name="words" label={t('filter.words')} input={search} type="search" />
        <Key>/</Key>
      </div>
      <button type="button" class="filters-toggle" aria-expanded={open} onClick={onOpen}>
        {open ? t('filter.hide') : t('filter.show')}
      </button>
      <Chips />
      <div class="filter-groups">
        <Kinds counts={counts} />
        <Grades counts={counts} />
        <fieldset>
          <legend>{t('filter.when')}</legend>
          <div class="two">
            <Field name="from" label={t('filter.from')} type="date" shown />
            <Field name="to" label={t('filter.to')} type="date" shown />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t('filter.where')}</legend>
          <Countries counts={counts} />
          <Field name="place" label={t('filter.place')} />
        </fieldset>
        <fieldset>
          <legend>{t('filter.who')}</legend>
          <Field name="actor" label={t('filter.actor')} />
        </fieldset>
      </div>
    </section>
  );
}

interface FieldProps {
  readonly name: Single;
  readonly label: string;
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly type?: 'search' | 'date';
  /** Whether the label stands above; else it stands in the empty field. */
  readonly shown?: boolean;
}

function Field({ name, label, input, type = 'search', shown = false }: FieldProps) {
  const kind = type === 'date' ? ({ type: 'date' } as const) : ({ type: 'search', placeholder: label } as const);
  const attributes = { name, 'aria-label': label, value: filter.value[name], autocomplete: 'off' } as const;
  const onInput = (e: { readonly currentTarget: HTMLInputElement }) =>
    changeFilter({ [name]: e.currentTarget.value }, { replace: true });
  return (
    <label class="field">
      {shown && <span class="small dim">{label}</span>}
      <input {...(input ? { ref: input } : {})} {...kind} {...attributes} onInput={onInput} />
    </label>
  );
}

/** Families with their kinds: a family's kinds come out when it is chosen. */
function Kinds({ counts }: { counts: EventCounts | null }) {
  const byKind = new Map(counts?.kinds.map((k) => [k.id, k.count]));
  const rows = codebook.value.families.map((family) => {
    const kinds = codebook.value.kinds.filter((k) => k.family === family.id);
    return { ...family, kinds, count: kinds.reduce((sum, k) => sum + (byKind.get(k.id) ?? 0), 0) };
  });
  const most = Math.max(1, ...rows.map((r) => r.count));
  const { family: chosen, kind: chosenKinds } = filter.value;
  const any = chosen.length + chosenKinds.length > 0;
  return (
    <fieldset>
      <legend>{t('filter.kinds')}</legend>
      {rows.map((row) => {
        const on = chosen.includes(row.id) || chosenKinds.some((k) => familyOf(k) === row.id);
        return (
          <div key={row.id} data-family={row.id}>
            <Choice
              label={<span class="kind">{row.label}</span>}
              count={row.count}
              share={row.count / most}
              on={chosen.includes(row.id)}
              dimmed={any && !on}
              onToggle={() => toggle('family', row.id, { kind: [] })}
            />
            {on && <KindsOf kinds={row.kinds.filter((k) => byKind.has(k.id))} byKind={byKind} />}
          </div>
        );
      })}
    </fieldset>
  );
}

interface KindsOfProps {
  readonly kinds: readonly { readonly id: string; readonly label: string; readonly family: string }[];
  readonly byKind: ReadonlyMap<string, number>;
}

/** Kinds and families both narrow a filter: choosing one kind lets go of the families, and the other way round. */
function KindsOf({ kinds, byKind }: KindsOfProps) {
  const chosen = filter.value.kind;
  const choose = (id: string) => {
    const kind = chosen.includes(id) ? chosen.filter((k) => k !== id) : [...chosen, id];
    changeFilter({ kind, family: [] });
  };
  return (
    <div class="sub">
      {kinds.map((k) => (
        <Choice
          key={k.id}
          label={k.label}
          count={byKind.get(k.id) ?? 0}
          on={chosen.includes(k.id)}
          dimmed={chosen.length > 0 && !chosen.includes(k.id)}
          onToggle={() => choose(k.id)}
        />
      ))}
    </div>
  );
}

function Grades({ counts }: { counts: EventCounts | null }) {
  const byGrade = new Map(counts?.grades.map((g) => [g.id, g.count]));
  const chosen = filter.value.grade;
  return (
    <fieldset>
      <legend>{t('filter.grade')}</legend>
      {GRADES.map((grade) => (
        <Choice
          key={grade}
          label={<GradeMark grade={grade} />}
          count={byGrade.get(grade) ?? 0}
          on={chosen.includes(grade)}
          dimmed={chosen.length > 0 && !chosen.includes(grade)}
          onToggle={() => toggle('grade', grade)}
        />
      ))}
    </fieldset>
  );
}

function Countries({ counts }: { counts: EventCounts | null }) {
  const now = filter.value.country;
  const known = counts?.countries ?? [];
  const all = now === '' || known.some((c) => c.id === now) ? known : [{ id: now, count: 0 }, ...known];
  return (
    <select
      aria-label={t('filter.country')}
      value={now}
      onChange={(e) => changeFilter({ country: e.currentTarget.value })}
    >
      <option value="">{t('filter.any-country')}</option>
      {all.map((c) => (
        <option key={c.id} value={c.id}>
          {`${countryName(c.id)} (${number(c.count)})`}
        </option>
      ))}
    </select>
  );
}
