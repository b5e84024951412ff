import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { picking, pointedIn } from '../decide/pick.ts';
import { familyOf } from '../state/record.ts';
import { paragraphsOf, type Segment, type Stretch, segmentsOf } from '../text/segments.ts';
import { marksOf, type Slot, speakersIn, type Told } from './claims.ts';
import type { Work } from './work.ts';

/** The value that is pointed at on the open card: its words are lit more strongly. */
export const lit = signal<Slot | null>(null);

/** The report's words, always as text; evidence underlined in the colour of its kind, the words of the open claim lit. */
export function ReportText({ work }: { work: Work }) {
  const { claims, doc, open } = work;
  const paragraphs = useMemo(() => paragraphsOf(doc.points), [doc]);
  const standing = claims.filter(({ check }) => check.state !== 'rejected');
  const picked = picking.value?.at;
  const marks = [...marksOf(standing, open), ...(picked ? [{ ...picked, mark: 'picked' }] : [])];
  const families = new Map(claims.map(({ claim }) => [claim.id, familyOf(claim.kind)]));
  return (
    <div class={`words ${picking.value === null ? '' : 'picking'}`} onPointerUp={take}>
      {paragraphs.map((p) => (
        <Paragraph key={p.start} at={p} claims={standing}>
          {segmentsOf(doc.points, marks, p.start, p.end).map((s) => (
            <Words key={s.start} segment={s} work={work} families={families} />
          ))}
        </Paragraph>
      ))}
    </div>
  );
}

/** What is selected with the mouse goes to the field that asks for words. */
function take(event: PointerEvent & { readonly currentTarget: Element }): void {
  const at = picking.value === null ? null : pointedIn(event.currentTarget, event);
  if (at === null) return;
  picking.value?.take(at);
  getSelection()?.removeAllRanges();
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
  readonly work: Work;
  readonly families: ReadonlyMap<string, string>;
}

/** How many families can be told apart in one underline. */
const LINES = 3;

function Words({ segment, work: { claims, open, openClaim }, families }: WordsProps) {
  const named = (group: string) =>
    segment.marks.flatMap((m) => (m.startsWith(`${group} `) ? [m.slice(group.length + 1)] : []));
  const evidence = named('evidence');
  const triggers = named('trigger');
  const own = open !== null && evidence.includes(open);
  const colours = [...new Set(evidence.map((id) => families.get(id) ?? 'words'))].slice(0, LINES);
  const family = families.get(own || evidence.length === 0 ? (open ?? '') : (triggers[0] ?? evidence[0] ?? ''));
  const classes = classesOf(segment, colours.length, own, named('value'));
  const next = nextOf(triggers.length > 0 ? triggers : evidence, open);
  if (next === null)
    return (
      <span class={classes} data-family={family} data-at={segment.start}>
        {segment.text}
      </span>
    );
  const starts = claims.filter(({ claim }) => claim.evidence[0]?.start === segment.start).map(({ claim }) => claim.id);
  return (
    // For the pointer; by keyboard the cards are the way, one stop for each claim.
    <a
      class={classes}
      data-family={family}
      data-at={segment.start}
      data-first-of={starts.length > 0 ? starts.join(' ') : undefined}
      style={Object.fromEntries(colours.map((c, i) => [`--line-${i + 1}`, `var(--${c})`]))}
      href={`?claim=${encodeURIComponent(next)}`}
      tabIndex={-1}
      draggable={false}
      data-enter="screen"
      onClick={(e) => {
        e.preventDefault();
        // While words are picked, a click picks.
        if (picking.value === null) openClaim(next);
      }}
    >
      {segment.text}
    </a>
  );
}

function classesOf({ marks }: Segment, colours: number, own: boolean, values: readonly string[]): string | undefined {
  const classes = [
    colours > 0 ? `evidence lines-${colours}` : '',
    marks.some((m) => m.startsWith('trigger ')) ? 'trigger' : '',
    own ? 'own' : '',
    values.length > 0 ? 'value' : '',
    lit.value !== null && values.includes(lit.value) ? 'lit' : '',
    marks.includes('picked') ? 'picked' : '',
  ].filter(Boolean);
  return classes.length === 0 ? undefined : classes.join(' ');
}

/** Several claims may share words: each click goes to the next of them. */
function nextOf(ids: readonly string[], open: string | null): string | null {
  const at = open === null ? -1 : ids.indexOf(open);
  return ids[(at + 1) % ids.length] ?? null;
}
