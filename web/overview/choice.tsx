import type { ComponentChildren } from 'preact';
import { number } from '../strings/catalogue.ts';

interface ChoiceProps {
  readonly label: ComponentChildren;
  readonly count: number;
  /** Of the most in its group, 0 to 1: drawn as a bar below. */
  readonly share?: number;
  readonly on: boolean;
  /** True where others of its group are chosen and it is not. */
  readonly dimmed: boolean;
  readonly onToggle: () => void;
}

/** One row of a filter: what it lets through, and how many there are. */
export function Choice({ label, count, share, on, dimmed, onToggle }: ChoiceProps) {
  return (
    <button type="button" class={`choice ${dimmed ? 'dimmed' : ''}`} aria-pressed={on} onClick={onToggle}>
      <span class="choice-row">
        {label}
        <span class={count === 0 ? 'faint' : ''}>{number(count)}</span>
      </span>
      {share !== undefined && <span class="bar" style={{ '--share': `${Math.round(share * 1000) / 10}%` }} />}
    </button>
  );
}
