import type { EventPage, EventRow } from '../../src/server/shapes.ts';
import { Key } from '../parts/marks.tsx';
import { MarkedQuote } from '../parts/quote.tsx';
import { familyOf } from '../state/record.ts';
import { list, named, strung, t } from '../strings/catalogue.ts';
import { dayInBrief } from '../strings/dates.ts';
import type { EventWork } from './work.ts';

type Attested = EventPage['claims'][number];

interface RootsProps {
  readonly event: EventRow;
  readonly claims: readonly Attested[];
  /** There while claims are chosen to be split off. */
  readonly split?: EventWork;
}

/** The claims under whoever ultimately says so: five outlets that quote one monitor stand under one name. */
export function Roots({ event, claims, split }: RootsProps) {
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
          split={split}
        />
      ))}
      {rootless.length > 0 && (
        <Root name={t('event.no-root')} about={t('event.no-root.about')} claims={rootless} split={split} />
      )}
      {split !== undefined && <SplitOff split={split} />}
    </section>
  );
}

function SplitOff({ split: { chosen, page, split } }: { split: EventWork }) {
  return (
    <p class="saving split-off">
      <button
        type="button"
        class="main"
        disabled={chosen.size === 0 || chosen.size >= page.claims.length}
        onClick={split}
      >
        <Key>Enter</Key> {t('event.split-off', { n: chosen.size })}
      </button>
      <span class="dim">{t('event.split-hint')}</span>
    </p>
  );
}

interface RootProps {
  readonly split: EventWork | undefined;
  readonly name: string;
  readonly about: string;
  readonly claims: readonly Attested[];
}

/** So many sayings of one root are shown at once. */
const FIRST = 5;

function Root({ name, about, claims, split }: RootProps) {
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
        <Saying key={same[0]?.claim.id} same={same} split={split} />
      ))}
      {said.length > FIRST && (
        <details>
          <summary>{t('event.more-sayings', { n: said.length - FIRST })}</summary>
          {said.slice(FIRST).map((same) => (
            <Saying key={same[0]?.claim.id} same={same} split={split} />
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

function Saying({ same, split }: { same: readonly Attested[]; split: EventWork | undefined }) {
  const [first, ...others] = same;
  if (first === undefined) return null;
  const { claim, report } = first;
  const by = [
    report.publisher ?? t('report.no-outlet'),
    ...(report.published === null ? [] : [dayInBrief(report.published.slice(0, 10))]),
  ];
  return (
    <div class="saying" data-family={familyOf(claim.kind)}>
      {split !== undefined && <Choose same={same} split={split} />}
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

/** Claims that say the same are split off together. */
function Choose({ same, split }: { same: readonly Attested[]; split: EventWork }) {
  const ids = same.map(({ claim }) => claim.id);
  const who = same[0]?.report.publisher ?? t('report.no-outlet');
  return (
    <input
      type="checkbox"
      class="choose"
      aria-label={t('event.split-choose', { who })}
      checked={ids.every((id) => split.chosen.has(id))}
      onChange={() => split.choose(ids)}
    />
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
