import type { DecisionRow } from '../../src/server/shapes/decisions.ts';
import { me } from '../state/session.ts';
import { t } from '../strings/catalogue.ts';
import { momentInWords } from '../strings/dates.ts';
import { undo } from './decide.ts';
import { decisionInWords } from './in-words.ts';

/** Who decided what, the oldest first; what was taken back stays, struck through. */
export function Decisions({ decisions }: { decisions: readonly DecisionRow[] }) {
  if (decisions.length === 0) return null;
  return (
    <ul class="decisions">
      {decisions.map((row) => (
        <Decided key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Decided({ row }: { row: DecisionRow }) {
  return (
    <li class={row.undone_by === null ? undefined : 'undone'}>
      <DecisionLine row={row} />{' '}
      <time class="faint nowrap" dateTime={row.at}>
        {momentInWords(row.at)}
      </time>{' '}
      {row.undone_by === null && row.verb !== 'undo' && (
        <button type="button" class="plain undo" onClick={() => void undo(row.id)}>
          {t(row.coder === me.value ? 'decide.undo' : 'decide.undo-other')}
        </button>
      )}
    </li>
  );
}

/** "Ada corrected the kind: Release – because …" */
export function DecisionLine({ row }: { row: Pick<DecisionRow, 'coder' | 'verb' | 'value' | 'note'> }) {
  const { did, value } = decisionInWords(row);
  return (
    <span>
      <b>
        <bdi>{row.coder ?? t('history.program')}</bdi>
      </b>{' '}
      {did}
      {value !== null && (
        <>
          {': '}
          <bdi class={row.verb === 'comment' ? 'comment' : 'decided-value'}>{value}</bdi>
        </>
      )}
      {row.note !== null && <span class="dim"> – {row.note}</span>}
    </span>
  );
}
