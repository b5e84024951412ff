import { useEffect, useState } from 'preact/hooks';
import type { DecisionRow } from '../../src/server/shapes/decisions.ts';
import { Key } from '../parts/marks.tsx';
import { heard } from '../state/changes.ts';
import { me } from '../state/session.ts';
import { t } from '../strings/catalogue.ts';
import { lastDone, undo } from './decide.ts';
import { DecisionLine } from './decisions.tsx';

/** Milliseconds that a line about others' decisions stays. */
const STAYS = 8000;

/** At the foot of the page: what was just decided here, with the way back, or by others while one looked on. */
export function SaidLine() {
  const [line, setLine] = useState<DecisionRow | null>(null);
  const [own] = lastDone.value;
  const others = heard.value.find(({ coder }) => coder !== me.value);
  useEffect(() => setLine(own ?? null), [own]);
  useEffect(() => setLine(others ?? null), [others]);
  useEffect(() => {
    if (line === null) return;
    const timer = setTimeout(() => setLine(null), STAYS);
    return () => clearTimeout(timer);
  }, [line]);
  const mine = line !== null && line.coder === me.value && line.verb !== 'undo';
  return (
    <div class="said-line" role="status" aria-live="polite">
      {line !== null && (
        <p>
          <DecisionLine row={line} />
          {mine && (
            <button type="button" class="plain undo" onClick={() => void undo(line.id)}>
              <Key>u</Key> {t('decide.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
