import type { JobRow } from '../../src/server/shapes/imports.ts';
import { importing } from '../state/changes.ts';
import { useLoad } from '../state/load.ts';
import { named, strung, t } from '../strings/catalogue.ts';
import { momentInWords } from '../strings/dates.ts';
import { tryAgain } from './hand-over.ts';

/** What is being brought in and what was, the newest first, as it goes on. */
export function Jobs() {
  const { data } = useLoad<{ readonly jobs: readonly JobRow[] }>('/api/imports');
  const jobs = new Map((data?.jobs ?? []).map((job) => [job.id, job]));
  for (const job of importing.value.values()) jobs.set(job.id, newer(jobs.get(job.id), job));
  if (jobs.size === 0) return null;
  const sorted = [...jobs.values()].toSorted((a, b) => (a.at > b.at ? -1 : 1));
  return (
    <section aria-label={t('bring.jobs')} class="jobs">
      <h2>{t('bring.jobs')}</h2>
      {sorted.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </section>
  );
}

/** What was told as it happened is older than an answer that says that it is done. */
function newer(loaded: JobRow | undefined, told: JobRow): JobRow {
  return loaded !== undefined && loaded.state !== 'running' ? loaded : told;
}

function Job({ job }: { job: JobRow }) {
  const { at, coder, items, line, state, taken } = job;
  const failures = [...(taken?.failures ?? []), ...(taken?.withdrawn ?? [])];
  return (
    <article class={`job ${state}`} aria-busy={state === 'running'}>
      <p>
        <b>{t(`bring.${state}`)}</b>{' '}
        <span class="dim">{strung([t('bring.files', { n: items }), coder, momentInWords(at)])}</span>
      </p>
      {state === 'running' && <progress aria-label={t('bring.running')} />}
      {state !== 'done' && line !== '' && (
        <p class="small dim" dir="ltr">
          {line}
        </p>
      )}
      {taken !== null && (
        <p>
          {strung([
            t('bring.new', { n: taken.new + taken.same_text }),
            ...(taken.same_text > 0 ? [t('bring.same-text', { n: taken.same_text })] : []),
            ...(taken.known > 0 ? [t('bring.known', { n: taken.known })] : []),
            ...(failures.length > 0 ? [t('bring.failed', { n: failures.length })] : []),
          ])}
        </p>
      )}
      {failures.length > 0 && (
        <ul class="job-failures">
          {failures.map(({ detail, name, reason }) => (
            <li key={`${name} ${reason}`}>
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              {named('failure', reason)} <span class="dim">{detail}</span>
            </li>
          ))}
        </ul>
      )}
      {(state === 'broken' || (taken?.failures.length ?? 0) > 0) && (
        <button type="button" onClick={() => void tryAgain(job)}>
          {t('bring.again')}
        </button>
      )}
    </article>
  );
}
