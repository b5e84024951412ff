import { Adding } from '../decide/adding.tsx';
import { Decisions } from '../decide/decisions.tsx';
import { Noting } from '../decide/noting.tsx';
import { Verbs } from '../decide/verb-buttons.tsx';
import { comment, finish, undoLast } from '../decide/verbs.ts';
import { t } from '../strings/catalogue.ts';
import { Cards } from './cards.tsx';
import type { Work } from './work.ts';

/** Beside the text: what is being added or noted, the claims as cards, what was decided about the report as a whole. */
export function Beside({ work }: { work: Work }) {
  const { claims, doc, doing, open, openClaim, page, setDoing } = work;
  const { id } = page.report;
  const near = claims.find(({ claim }) => claim.id === open)?.claim.evidence[0]?.start ?? 0;
  const whole = page.decisions.filter(({ about, verb }) => about.type === 'report' && verb !== 'add');
  const isDone = whole.some(({ undone_by, verb }) => verb === 'done' && undone_by === null);
  return (
    <>
      {doing === 'add' && (
        <Adding
          report={id}
          doc={doc}
          version={page.version}
          near={near}
          close={(added) => {
            setDoing(null);
            if (added !== null) openClaim(added);
          }}
        />
      )}
      {doing === 'note' && (
        <Noting
          label={t('decide.comment-report')}
          save={(text) => comment('report', id, text, page)}
          close={() => setDoing(null)}
        />
      )}
      <Cards work={work} />
      <Verbs
        label={t('decide.on-report')}
        verbs={[
          { key: 'a', name: t('decide.add'), act: () => setDoing('add') },
          { key: 'd', name: t('decide.done'), act: () => void finish(id, page), on: isDone },
          ...(open === null ? [{ key: 'n', name: t('decide.comment'), act: () => setDoing('note') }] : []),
          { key: 'u', name: t('decide.undo'), act: () => void undoLast(page) },
        ]}
      />
      <Decisions decisions={whole} />
    </>
  );
}
