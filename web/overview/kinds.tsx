import type { EventCounts } from '../../src/server/shapes.ts';
import { changeFilter, filter, toggle } from '../state/filter.ts';
import { codebook, familyOf } from '../state/record.ts';
import { Choice } from './choice.tsx';

/** Families with their kinds: a family's kinds come out when it is chosen. */
export function Kinds({ tallies }: { tallies: EventCounts['facets']['kind'] }) {
  const byKind = new Map(tallies.map((k) => [k.id, k.count]));
  const rows = codebook.value.families.map((family) => {
    const kinds = codebook.value.kinds.filter((k) => k.family === family.id);
    return { ...family, kinds, count: kinds.reduce((sum, k) => sum + (byKind.get(k.id) ?? 0), 0) };
  });
  const most = Math.max(1, ...rows.map((r) => r.count));
  const { family: chosen, kind: chosenKinds } = filter.value;
  const any = chosen.length + chosenKinds.length > 0;
  return rows.map((row) => {
    const on = chosen.includes(row.id) || chosenKinds.some((k) => familyOf(k) === row.id);
    return (
      <div key={row.id} data-family={row.id}>
        <Choice
          label={<span class="kind">{row.label}</span>}
          count={row.count}
          share={row.count / most}
          on={on}
          dimmed={any && !on}
          onToggle={() => toggle('family', row.id, { kind: [] })}
        />
        {on && <KindsOf kinds={row.kinds.filter((k) => byKind.has(k.id))} byKind={byKind} />}
      </div>
    );
  });
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
