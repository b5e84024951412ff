import type { ReportPage } from '../../src/server/shapes.ts';
import { named, strung, t } from '../strings/catalogue.ts';
import { dayInWords } from '../strings/dates.ts';
import { warnsOfGraphic } from './graphic.ts';
import { Veiled } from './veiled.tsx';

/** The outlet, the date and where it was taken from, and the title in the outlet's own words. */
export function Head({ page }: { page: ReportPage }) {
  const { report, versions, copies } = page;
  const at = versions.findIndex((v) => v.id === report.id);
  const published = report.published?.slice(0, 10) ?? null;
  const parts = [
    report.publisher ?? t('report.no-outlet'),
    published === null ? t('report.undated') : dayInWords(published),
    ...(report.published_from === null ? [] : [named('published-from', report.published_from)]),
    ...(report.printed_date === null || report.printed_date === published
      ? []
      : [t('report.printed', { day: dayInWords(report.printed_date) })]),
    ...(versions.length > 1 ? [t('report.version', { at: at + 1, of: versions.length })] : []),
  ];
  return (
    <header>
      <p class="small dim about">
        {strung(parts)}
        {report.url !== null && (
          <>
            {' · '}
            <Address url={report.url} />
          </>
        )}
      </p>
      <h1 dir="auto">{report.title ?? t('report.untitled')}</h1>
      <Versions page={page} />
      {copies.length > 0 && (
        <p class="small dim">
          {t('report.copies', { n: copies.length })}{' '}
          {copies.map((copy) => (
            <a key={copy.id} class="copy" href={`/reports/${encodeURIComponent(copy.id)}`}>
              {copy.publisher ?? t('report.no-outlet')}
            </a>
          ))}
        </p>
      )}
    </header>
  );
}

/** The other versions of a changed report, each with what changed since. */
function Versions({ page: { report, versions } }: { page: ReportPage }) {
  const others = versions.filter(({ id }) => id !== report.id);
  if (others.length === 0) return null;
  const now = versions.findIndex(({ id }) => id === report.id);
  const here = `/reports/${encodeURIComponent(report.id)}`;
  return (
    <p class="small versions">
      {others.map((other) => {
        const at = versions.indexOf(other);
        return (
          <span class="version" key={other.id}>
            <a href={`/reports/${encodeURIComponent(other.id)}`}>{t('versions.open', { at: at + 1 })}</a>{' '}
            {at < now && (
              <a href={`${here}?with=${encodeURIComponent(other.id)}`}>{t('versions.compare', { at: at + 1 })}</a>
            )}
          </span>
        );
      })}
    </p>
  );
}

/** A link only where it is one to a page: an address comes from outside and could be anything. */
function Address({ url }: { url: string }) {
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  if (scheme !== 'https:' && scheme !== 'http:') return <span class="id">{url}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {t('report.address')}
    </a>
  );
}

export function Foot({ page: { report, made_by } }: { page: ReportPage }) {
  return (
    <footer>
      {report.captions.length > 0 && (
        <>
          <h2>{t('report.captions')}</h2>
          <Veiled when={warnsOfGraphic(report)}>
            <ul class="captions">
              {report.captions.map((caption) => (
                <li class="said" dir="auto" key={caption}>
                  {caption}
                </li>
              ))}
            </ul>
          </Veiled>
        </>
      )}
      {made_by !== null && (
        <p class="small faint">{t('report.made-by', { engine: made_by.engine, codebook: made_by.codebook })}</p>
      )}
    </footer>
  );
}
