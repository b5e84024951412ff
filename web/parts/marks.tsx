import type { ComponentChildren } from 'preact';
import type { Grade } from '../../src/records/event.ts';
import { familyOf, kindDefinition, kindLabel } from '../state/record.ts';
import { t } from '../strings/catalogue.ts';

/** How many of the four bars a grade fills. */
const BARS: Readonly<Record<Grade, number>> = { confirmed: 4, fair: 3, weak: 2, contested: 4, discounted: 0 };

/** A grade as filled bars with its word. */
export function GradeMark({ grade }: { grade: Grade }) {
  return (
    <span class="grade-mark">
      <span class={`grade ${grade}`} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} class={bar <= BARS[grade] ? 'on' : ''} />
        ))}
      </span>
      {t(`grade.${grade}`)}
    </span>
  );
}

export function KindMark({ kind }: { kind: string }) {
  return (
    <span class="kind" data-family={familyOf(kind)} title={kindDefinition(kind)}>
      {kindLabel(kind)}
    </span>
  );
}

/** Words that stand in a report: always serif, always in quotation marks, always text. */
export function Said({ children }: { children: ComponentChildren }) {
  return (
    <q class="said" dir="auto">
      {children}
    </q>
  );
}

export function Key({ children }: { children: string }) {
  return <kbd>{children}</kbd>;
}

/** Which keys do what here, shown where they work. */
export function KeyHints({ keys }: { keys: readonly (readonly [string, string])[] }) {
  return (
    <span class="hints">
      {keys.map(([key, does]) => (
        <span key={key}>
          <Key>{key}</Key> {does}
        </span>
      ))}
    </span>
  );
}
