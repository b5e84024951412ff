import { Noting } from '../decide/noting.tsx';
import { Verbs } from '../decide/verb-buttons.tsx';
import { useKeys } from '../state/keys.ts';
import { t } from '../strings/catalogue.ts';
import type { EventWork } from './work.ts';

/** What can be decided on an event, each with its key; what takes words asks for them here. */
export function EventVerbs({ work }: { work: EventWork }) {
  const { begin, doing, page } = work;
  const discounted = page.event.grade.value === 'discounted';
  const discount = () => (discounted ? work.restore() : begin('discount'));
  useKeys({
    c: work.confirm,
    m: () => begin('merge'),
    s: () => begin('split'),
    p: () => begin('pin'),
    x: discount,
    n: () => begin('comment'),
    w: () => begin('why'),
    u: work.undo,
    ...(doing === null ? {} : { Escape: () => begin(null) }),
    ...(doing === 'split' ? { Enter: work.split } : {}),
  });
  return (
    <>
      <Verbs
        label={t('decide.on-event')}
        verbs={[
          { key: 'c', name: t('decide.confirm'), act: work.confirm, on: page.event.checked_by !== null },
          { key: 'm', name: t('decide.merge'), act: () => begin('merge'), on: doing === 'merge' },
          { key: 's', name: t('decide.split'), act: () => begin('split'), on: doing === 'split' },
          { key: 'p', name: t('decide.pin'), act: () => begin('pin'), on: doing === 'pin' },
          { key: 'x', name: t(discounted ? 'decide.restore' : 'decide.discount'), act: discount },
          { key: 'n', name: t('decide.comment'), act: () => begin('comment'), on: doing === 'comment' },
          { key: 'w', name: t('event.why'), act: () => begin('why'), on: doing === 'why' },
          { key: 'u', name: t('decide.undo'), act: work.undo },
        ]}
      />
      {doing === 'discount' && (
        <Noting label={t('event.discount-reason')} save={work.discount} close={() => begin(null)} />
      )}
      {doing === 'comment' && (
        <Noting label={t('decide.comment-event')} save={work.comment} close={() => begin(null)} />
      )}
    </>
  );
}
