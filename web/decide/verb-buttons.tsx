import { Key } from '../parts/marks.tsx';

export interface Verb {
  readonly key: string;
  readonly name: string;
  readonly act: () => void;
  /** Whether it is in force, as a confirmed claim is. */
  readonly on?: boolean;
}

/** What can be decided here, each with its key. */
export function Verbs({ verbs, label }: { verbs: readonly Verb[]; label: string }) {
  return (
    <fieldset class="verbs" aria-label={label}>
      {verbs.map(({ act, key, name, on }) => (
        <button type="button" key={key} onClick={act} aria-pressed={on} data-enter="own">
          <Key>{key}</Key> {name}
        </button>
      ))}
    </fieldset>
  );
}
