import type { EventPage, EventRow } from '../../src/server/shapes.ts';
import { MarkedQuote } from '../parts/quote.tsx';
import { familyOf } from '../state/record.ts';
import { list, named, strung, t } from '../strings/catalogue.ts';
import { dayInBrief } from '../strings/dates.ts';

type Attested = EventPage['claims'][number];

/** The claims under whoever ultimately says so: five outlets that quote one monitor stand under one name. */
export function Roots({ event, claims }: { event: EventRow; claims: readonly Attested[] }) {
  const byId = new Map(claims.map((c) => [c.claim.id, c]));
  const outlets = new Set(claims.map((c) => c.report.publisher ?? c.report.id)).size;
  const rooted = new Set(event.roots.flatMap((root) => root.claims));
  const rootless = claims.filter((c) => !rooted.has(c.claim.id));
  const heading = list([
    t('count.roots', { n: event.roots.length }),
    t('count.claims', { n: claims.length }),
    t('count.outlets', { n: outlets }),
  ]);
  return (
    <section>
      <h2>{t('event.who-says', { counts: heading })}</h2>
      {event.roots.map((root) => (
        <Root
          key={root.id}
          name={root.name}
          about={named('source', root.kind)}
          claims={root.claims.flatMap((id) => byId.get(id) ?? [])}
        />
      ))}
      {rootless.length > 0 && <Root name={t('event.no-root')} about={t('event.no-root.about')} claims={rootless} />}
    </section>
  );
}

interface RootProps {
  readonly name: string;
  readonly about: string;
  readonly claims: readonly Attested[];
}

/** So many sayings of one root are shown at once. */
const FIRST = 5;

function Root({ name, about, claims }: RootProps) {
  const said = sameWords(claims);
  return (
    <section class="root">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span class="dim">· {about}</span>
      </p>
      {said.slice(0, FIRST).map((same) => (
        <Saying key={same[0]?.claim.id} same={same} />
      ))}
      {said.length > FIRST && (
        <details>
          <summary>{t('event.more-sayings', { n: said.length - FIRST })}</summary>
          {said.slice(FIRST).map((same) => (
            <Saying key={same[0]?.claim.id} same={same} />
          ))}
        </details>
      )}
    </section>
  );
}

/** Claims with the very same evidence, in however many outlets, are shown once. */
function sameWords(claims: readonly Attested[]): Attested[][] {
  const groups = new Map<string, Attested[]>();
  for (const c of claims) {
    const words = c.claim.evidence.map((e) => e.quote).join(' ');
    groups.set(words, [...(groups.get(words) ?? []), c]);
  }
  return [...groups.values()];
}

function Saying({ same }: { same: readonly Attested[] }) {
  const [first, ...others] = same;
  if (first === undefined) return null;
  const { claim, report } = first;
  const by = [
    report.publisher ?? t('report.no-outlet'),
    ...(report.published === null ? [] : [dayInBrief(report.published.slice(0, 10))]),
  ];
  return (
    <div data-family={familyOf(claim.kind)}>
      <MarkedQuote claim={claim} />
      <p class="also">
        {claim.modality !== 'happened' && <b>{t(`modality.${claim.modality}`)} · </b>}
        {strung(by)}
        {claim.source.via.map(
          (v) => ` · ${t('source.via', { who: v.name ?? v.text?.quote ?? named('source', v.kind) })}`,
        )}
        {claim.source.doubt && ` · ${t('source.doubt')}`} · <InReport of={first} />
        {others.length > 0 && (
          <>
            {' '}
            · {t('event.same-words', { n: others.length })}{' '}
            {others.map((other) => (
              <InReport key={other.claim.id} of={other} label={other.report.publisher ?? t('report.no-outlet')} />
            ))}
          </>
        )}
      </p>
    </div>
  );
}

function InReport({ of, label }: { of: Attested; label?: string }) {
  const to = `/reports/${encodeURIComponent(of.report.id)}?claim=${encodeURIComponent(of.claim.id)}`;
  return (
    <a href={to} class={label === undefined ? undefined : 'other'}>
      <bdi>{label ?? t('event.in-report')}</bdi>
    </a>
  );
}
