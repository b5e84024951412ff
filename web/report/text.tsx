import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { familyOf } from '../state/record.ts';
import { paragraphsOf, type Segment, type Stretch, segmentsOf } from '../text/segments.ts';
import { marksOf, type Slot, speakersIn, type Told } from './claims.ts';
import { openClaim } from './report.tsx';

/** The value that is pointed at on the open card: its words are lit more strongly. */
export const lit = signal<Slot | null>(null);

interface ReportTextProps {
  readonly text: string;
  readonly claims: readonly Told[];
  readonly open: string | null;
}

/** The report's words, always as text; evidence underlined in the colour of its kind, the words of the open claim lit. */
export function ReportText({ text, claims, open }: ReportTextProps) {
  const points = useMemo(() => [...text], [text]);
  const paragraphs = useMemo(() => paragraphsOf(points), [points]);
  const marks = marksOf(claims, open);
  const families = new Map(claims.map(({ claim }) => [claim.id, familyOf(claim.kind)]));
  return (
    <div class="words">
      {paragraphs.map((p) => (
        <Paragraph key={p.start} at={p} claims={claims}>
          {segmentsOf(points, marks, p.start, p.end).map((s) => (
            <Words key={s.start} segment={s} claims={claims} families={families} open={open} />
          ))}
        </Paragraph>
      ))}
    </div>
  );
}

function Paragraph({
  at,
  claims,
  children,
}: {
  at: Stretch;
  claims: readonly Told[];
  children: preact.ComponentChildren;
}) {
  const speakers = speakersIn(at, claims);
  return (
    <>
      {speakers !== null && <p class="voice">{speakers}</p>}
      <p dir="auto">{children}</p>
    </>
  );
}

interface WordsProps {
  readonly segment: Segment;
  readonly claims: readonly Told[];
  readonly families: ReadonlyMap<string, string>;
  readonly open: string | null;
}

/** How many families can be told apart in one underline. */
const LINES = 3;

function Words({ segment, claims, families, open }: WordsProps) {
  const named = (group: string) =>
    segment.marks.flatMap((m) => (m.startsWith(`${group} `) ? [m.slice(group.length + 1)] : []));
  const evidence = named('evidence');
  const values = named('value');
  if (evidence.length === 0 && values.length === 0) return <>{segment.text}</>;
  const triggers = named('trigger');
  const colours = [...new Set(evidence.map((id) => families.get(id) ?? 'words'))].slice(0, LINES);
  const own = open !== null && evidence.includes(open);
  const classes = [
    colours.length > 0 ? `evidence lines-${colours.length}` : '',
    triggers.length > 0 ? 'trigger' : '',
    own ? 'own' : '',
    values.length > 0 ? 'value' : '',
    lit.value !== null && values.includes(lit.value) ? 'lit' : '',
  ];
  const starts = claims.filter(({ claim }) => claim.evidence[0]?.start === segment.start).map(({ claim }) => claim.id);
  const family = families.get(own || evidence.length === 0 ? (open ?? '') : (triggers[0] ?? evidence[0] ?? ''));
  const classNames = classes.filter(Boolean).join(' ');
  const next = nextOf(triggers.length > 0 ? triggers : evidence, open);
  if (next === null)
    return (
      <span class={classNames} data-family={family}>
        {segment.text}
      </span>
    );
  return (
    // For the pointer; by keyboard the cards are the way, one stop for each claim.
    <a
      class={classNames}
      data-family={family}
      data-first-of={starts.length > 0 ? starts.join(' ') : undefined}
      style={Object.fromEntries(colours.map((c, i) => [`--line-${i + 1}`, `var(--${c})`]))}
      href={`?claim=${encodeURIComponent(next)}`}
      tabIndex={-1}
      data-enter="screen"
      onClick={(e) => {
        e.preventDefault();
        openClaim(next);
      }}
    >
      {segment.text}
    </a>
  );
}

/** Several claims may share words: each click goes to the next of them. */
function nextOf(ids: readonly string[], open: string | null): string | null {
  const at = open === null ? -1 : ids.indexOf(open);
  return ids[(at + 1) % ids.length] ?? null;
}
