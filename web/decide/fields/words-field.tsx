import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Said } from '../../parts/marks.tsx';
import { t } from '../../strings/catalogue.ts';
import type { Stretch } from '../../text/segments.ts';
import {
  type Doc,
  pickedIn,
  type Quote,
  quoteOf,
  type Step,
  stepped,
  stretchPicked,
  wordBeginning,
} from '../../text/words.ts';
import { picking } from '../pick.ts';

interface WordsFieldProps {
  readonly label: string;
  readonly doc: Doc;
  readonly value: Quote | null;
  /** Where the first arrow key begins, while there are no words yet. */
  readonly near: number;
  readonly onChange: (quote: Quote) => void;
  /** Takes the words out; without it they have to be there. */
  readonly onClear?: () => void;
  readonly autofocus?: boolean;
  /** Whether it came up while one types: then the letters go on where they were. */
  readonly goesOn?: boolean;
}

/** Letters typed within this many milliseconds find one word. */
const TOGETHER = 900;
/** What was typed last, and when: a row that comes up while one types goes on with it. */
let typed = { letters: '', at: 0 };

/**
 * Words of the report. While the field has the focus, arrow keys move the picked words, with Shift they take in more or
 * fewer, letters go to the next word that begins so; and what is selected in the text with the mouse is taken.
 */
export function WordsField({
  autofocus = false,
  doc,
  goesOn = false,
  label,
  near,
  onChange,
  onClear,
  value,
}: WordsFieldProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const anchor = useRef<number | null>(null);
  const give = (at: Stretch) => onChange(quoteOf(doc, at));
  const wait = () => {
    picking.value = { field: id, at: value, take: (at) => give(stretchOf(doc, at)) };
  };
  useEffect(() => {
    if (picking.value?.field === id) wait();
  }, [value?.start, value?.end]);
  useLayoutEffect(() => {
    const before = typed;
    if (autofocus || goesOn) button.current?.focus();
    if (goesOn) typed = before;
    return () => {
      if (picking.value?.field === id) picking.value = null;
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const now = pickedIn(doc, value ?? { start: near, end: near + 1 }) ?? { anchor: 0, focus: 0 };
    const letter = letterOf(event);
    const step = letter === null ? stepOf(event, button.current) : null;
    if (letter === null && step === null) return;
    event.preventDefault();
    if (letter !== null) typed = lettersWith(typed, letter);
    const from = value === null ? now.anchor : Math.max(now.anchor, now.focus) + 1;
    const found = letter === null ? null : wordBeginning(doc, typed.letters, lookFrom(typed, from, now));
    const held = { anchor: anchor.current ?? now.anchor, focus: otherEnd(now, anchor.current) };
    const next =
      found !== null ? { anchor: found, focus: found } : step === null ? null : first(value, now, held, step, doc);
    const stretch = next && stretchPicked(doc, next);
    if (next === null || stretch === null) return;
    anchor.current = next.anchor;
    give(stretch);
    showPicked();
  };
  return (
    <div class="ask words-field">
      <span class="field-name" id={`${id}-name`}>
        {label}
      </span>
      <button
        type="button"
        ref={button}
        class="pick"
        aria-labelledby={`${id}-name ${id}-words`}
        aria-describedby="pick-hint"
        onFocus={() => {
          typed = { letters: '', at: 0 };
          wait();
        }}
        onClick={wait}
        onKeyDown={onKeyDown}
      >
        <span id={`${id}-words`} aria-live="polite">
          {value === null ? <span class="faint">{t('pick.none')}</span> : <Said>{value.quote}</Said>}
        </span>
      </button>
      {onClear && value !== null && (
        <button type="button" class="plain" onClick={onClear}>
          {t('field.without')}
        </button>
      )}
    </div>
  );
}

/** Says once how words are picked; fields point to it. */
export function PickHint() {
  return (
    <p class="pick-hint" id="pick-hint">
      {t('pick.hint')}
    </p>
  );
}

type Now = { readonly anchor: number; readonly focus: number };

/** A first arrow key shows where one is; only the next one moves on. */
function first(value: Quote | null, now: Now, held: Now, step: Step, doc: Doc): Now {
  return value === null ? { anchor: now.anchor, focus: now.anchor } : stepped(doc, held, step);
}

function otherEnd({ anchor, focus }: Now, held: number | null): number {
  return held === focus && held !== anchor ? anchor : focus;
}

/** While letters are added the word that they led to may be the one meant. */
function lookFrom({ letters }: { letters: string }, next: number, { anchor }: Now): number {
  return letters.length > 1 ? anchor : next;
}

function lettersWith({ at, letters }: { letters: string; at: number }, letter: string) {
  const now = performance.now();
  return { letters: now - at < TOGETHER ? letters + letter : letter, at: now };
}

function letterOf({ altKey, ctrlKey, key, metaKey }: KeyboardEvent): string | null {
  return !altKey && !ctrlKey && !metaKey && [...key].length === 1 && /[\p{L}\p{N}]/u.test(key) ? key : null;
}

/** Arrows follow the text's own direction: in Arabic the next word lies to the left. */
function stepOf({ key, shiftKey }: KeyboardEvent, field: Element | null): Step | null {
  const words = document.querySelector('.words p[dir]') ?? field;
  const leftward = words !== null && getComputedStyle(words).direction === 'rtl';
  const forward = leftward ? 'ArrowLeft' : 'ArrowRight';
  const backward = leftward ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return shiftKey ? 'grow' : 'next';
  if (key === backward) return shiftKey ? 'shrink' : 'back';
  if (key === 'ArrowDown') return 'down';
  return key === 'ArrowUp' ? 'up' : null;
}

function stretchOf(doc: Doc, at: Stretch): Stretch {
  const picked = pickedIn(doc, at);
  return (picked && stretchPicked(doc, picked)) ?? at;
}

function showPicked(): void {
  requestAnimationFrame(() => document.querySelector('.words .picked')?.scrollIntoView({ block: 'nearest' }));
}
