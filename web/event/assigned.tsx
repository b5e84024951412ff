import type { DecisionRow } from '../../src/server/shapes/decisions.ts';
import { Choice } from '../decide/fields/choice.tsx';
import { session } from '../state/session.ts';
import { t } from '../strings/catalogue.ts';
import type { EventWork } from './work.ts';

/** Whom an event was given to, and to whom it could be. */
export function Assigned({ work }: { work: EventWork }) {
  const coders = session.value?.coders ?? [];
  if (coders.length === 0) return null;
  const now = assignedIn(work.page.decisions);
  return (
    <Choice
      label={t('event.assign-to')}
      of={['', ...coders.map(({ name }) => name)]}
      value={now}
      named={(name) => (name === '' ? t('event.assign-nobody') : name)}
      onChange={(name) => work.assign(name === '' ? null : name)}
    />
  );
}

/** Empty where nobody has it. */
function assignedIn(decisions: readonly DecisionRow[]): string {
  const last = decisions.findLast(
    ({ about, undone_by, verb }) => verb === 'assign' && about.type === 'event' && undone_by === null,
  );
  const value = last?.value;
  return typeof value === 'object' && value !== null && 'to' in value && typeof value.to === 'string' ? value.to : '';
}
