import type { Attached } from '../../src/records/event.ts';
import type { EventPage } from '../../src/server/shapes.ts';
import { kindLabel } from '../state/record.ts';
import { list, t } from '../strings/catalogue.ts';
import { boundsInWords, measureInWords } from '../strings/figures.ts';

/** One line of who says what, with where it stands. */
interface Line {
  readonly key: string;
  readonly words: string;
  readonly claim: string;
  readonly report: string;
  readonly outlet: string | null;
}

/** "A says: 12 killed. B denies it." – made from the record alone, each line a click from its words. */
export function Sides({ page }: { page: EventPage }) {
  const lines = [...tellings(page), ...attachments(page)];
  if (lines.length < 2) return null;
  return (
    <section>
      <h2>{t('event.two-sides')}</h2>
      <ul class="sides">
        {lines.map(({ claim, key, outlet, report, words }) => (
          <li key={key}>
            {words}{' '}
            <a href={`/reports/${encodeURIComponent(report)}?claim=${encodeURIComponent(claim)}`}>
              {t('side.in', { outlet: outlet ?? t('report.no-outlet') })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What each root tells: its numbers, or else the kind of happening. Denials stand apart. */
function tellings({ claims, event }: EventPage): Line[] {
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  return event.roots.flatMap((root) => {
    const own = root.claims.flatMap((id) => byId.get(id) ?? []).filter(({ claim }) => claim.modality !== 'denied');
    const [first] = own;
    if (first === undefined) return [];
    const numbers = new Set(
      own.flatMap(({ claim }) => claim.figures.map((f) => `${boundsInWords(f)} ${measureInWords(f)}`)),
    );
    const what = numbers.size > 0 ? list([...numbers]) : kindLabel(first.claim.kind);
    const words = t('side.says', { who: root.name, what });
    return [lineOf(root.id, words, first)];
  });
}

type Attested = EventPage['claims'][number];

function lineOf(key: string, words: string, { claim, report }: Attested): Line {
  return { key, words, claim: claim.id, report: report.id, outlet: report.publisher };
}

/** Denials, claims of responsibility, accusations and background, once for each who says so. */
function attachments({ claims, event }: EventPage): Line[] {
  const outlets = new Map(claims.map(({ report }) => [report.id, report.publisher]));
  const denials = claims.filter(({ claim }) => claim.modality === 'denied');
  const told = denials.map((one) => {
    const { source } = one.claim;
    return lineOf(
      one.claim.id,
      t('side.denies', { who: source.name ?? source.text?.quote ?? t(`source.${source.kind}`) }),
      one,
    );
  });
  const attached = (event.attached ?? [])
    .filter(({ claim }) => !denials.some((one) => one.claim.id === claim))
    .map((one) => ({
      key: `${one.as} ${one.claim}`,
      words: attachedInWords(one),
      claim: one.claim,
      report: one.report,
      outlet: outlets.get(one.report) ?? null,
    }));
  return [...new Map([...told, ...attached].map((line) => [line.words, line])).values()];
}

function attachedInWords({ as, by, names }: Attached): string {
  const who = by ?? t('source.own-voice');
  switch (as) {
    case 'denial':
      return t('side.denies', { who });
    case 'responsibility':
      return t('side.claims', { who });
    case 'accusation':
      return names === null ? t('side.accuses-nobody', { who }) : t('side.accuses', { who, whom: names });
    case 'background':
      return t('side.background', { who });
  }
}
