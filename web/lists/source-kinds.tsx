import type { GradeRules } from '../../src/records/grade-rules.ts';
import { named } from '../strings/catalogue.ts';
import { SOURCE_KINDS } from '../strings/words.ts';

type Kinds = GradeRules['first_hand'];

/** Which kinds of source count as something. */
export function SourceKinds({ change, kinds, label }: { change: (kinds: Kinds) => void; kinds: Kinds; label: string }) {
  return (
    <fieldset class="source-kinds">
      <legend>{label}</legend>
      {SOURCE_KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={kinds.includes(kind)}
            onChange={() => change(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind])}
          />{' '}
          {named('source', kind)}
        </label>
      ))}
    </fieldset>
  );
}
