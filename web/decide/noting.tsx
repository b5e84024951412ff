import { useState } from 'preact/hooks';
import type { AboutType } from '../../src/records/decision.ts';
import { useKeys } from '../state/keys.ts';
import { Saving } from './correcting.tsx';
import { focusOnce } from './fields/choice.tsx';

interface NotingProps {
  readonly label: string;
  readonly close: () => void;
  /** Whether it could be saved. */
  readonly save: (words: string) => Promise<boolean>;
}

/** What things a comment can be about. */
export interface About {
  readonly type: AboutType;
  readonly id: string;
}

/** A few words of the coder's own: a comment, a reason. Enter is a new line, Ctrl and Enter saves. */
export function Noting({ close, label, save }: NotingProps) {
  const [words, setWords] = useState('');
  const submit = () => {
    if (words.trim() !== '') void save(words.trim()).then((saved) => saved && close());
  };
  useKeys({ Escape: close });
  return (
    <form
      class="correcting noting"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label>
        <span class="field-name">{label}</span>
        <textarea
          dir="auto"
          rows={3}
          value={words}
          ref={(element) => focusOnce(element)}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            submit();
          }}
        />
      </label>
      <Saving ready={words.trim() !== ''} back={close} />
    </form>
  );
}
