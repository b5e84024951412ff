import { diffArrays } from 'diff';
import { useMemo } from 'preact/hooks';
import type { Claim } from '../../src/records/reading.ts';
import type { ReportPage } from '../../src/server/shapes.ts';
import { KindMark, Said } from '../parts/marks.tsx';
import { Loading } from '../parts/notices.tsx';
import { useLoad } from '../state/load.ts';
import { t } from '../strings/catalogue.ts';
import { dayInWords } from '../strings/dates.ts';

interface ComparisonProps {
  readonly page: ReportPage;
  /** The id of the version to compare with. */
  readonly other: string;
  readonly openClaim: (id: string | null) => void;
}

/** This version of a report beside an older one: words that went and came, claims that did. */
export function Comparison({ openClaim, other, page }: ComparisonProps) {
  const before = useLoad<ReportPage>(`/api/reports/${encodeURIComponent(other)}`);
  return (
    <section class="comparison" aria-label={t('versions.title')}>
      <p class="saving">
        <button type="button" onClick={() => openClaim(null)}>
          {t('versions.leave')}
        </button>
      </p>
      <Loading of={before}>
        {(older) => (
          <>
            <p class="small dim">{between(older, page)}</p>
            <Words before={older.report.text} now={page.report.text} />
            <ChangedClaims before={claimsOf(older)} now={claimsOf(page)} />
          </>
        )}
      </Loading>
    </section>
  );
}

function between(older: ReportPage, page: ReportPage): string {
  const day = ({ report }: ReportPage) =>
    report.published === null ? t('report.undated') : dayInWords(report.published.slice(0, 10));
  return t('versions.between', { before: day(older), now: day(page) });
}

function Words({ before, now }: { before: string; now: string }) {
  const parts = useMemo(() => diffArrays(wordsIn(before), wordsIn(now)), [before, now]);
  return (
    <div class="words diff" dir="auto">
      {parts.map(({ added, removed, value }, i) => {
        const words = value.join('');
        // Parts have no id of their own; all are made anew together.
        if (added) return <ins key={i}>{words}</ins>;
        return removed ? <del key={i}>{words}</del> : <span key={i}>{words}</span>;
      })}
    </div>
  );
}

/** Words, spaces and signs one by one; together they are the text. */
function wordsIn(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

function claimsOf({ claims }: ReportPage): Claim[] {
  return claims.filter(({ check }) => check.state !== 'rejected').map(({ claim }) => claim);
}

/** Claims that only one of two versions makes: told apart by kind, words and numbers. */
function ChangedClaims({ before, now }: { before: readonly Claim[]; now: readonly Claim[] }) {
  const known = new Set(before.map(gist));
  const kept = new Set(now.map(gist));
  const gone = before.filter((claim) => !kept.has(gist(claim)));
  const come = now.filter((claim) => !known.has(gist(claim)));
  if (gone.length + come.length === 0) return <p>{t('versions.same-claims')}</p>;
  return (
    <>
      <ClaimList title={t('versions.gone', { n: gone.length })} claims={gone} />
      <ClaimList title={t('versions.come', { n: come.length })} claims={come} />
    </>
  );
}

function gist({ figures, kind, modality, source, trigger }: Claim): string {
  const numbers = figures.map((f) => [f.measure, f.population, f.low, f.best, f.high]);
  return JSON.stringify([kind, trigger.quote, modality, source.name ?? source.kind, numbers]);
}

function ClaimList({ claims, title }: { claims: readonly Claim[]; title: string }) {
  if (claims.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="changed-claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <KindMark kind={claim.kind} /> <Said>{claim.evidence.map(({ quote }) => quote).join(' … ')}</Said>
          </li>
        ))}
      </ul>
    </>
  );
}
