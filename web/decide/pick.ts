import { signal } from '@preact/signals';
import type { Stretch } from '../text/segments.ts';

/** The field that words are picked for: its words now, and what to do with others. The text beside it shows and gives them. */
export interface Picking {
  readonly field: string;
  readonly at: Stretch | null;
  readonly take: (at: Stretch) => void;
}

/** One field at a time; null where none asks for words. */
export const picking = signal<Picking | null>(null);

/**
 * What is selected inside `root`, or the place under the pointer where nothing is, in code points of its text; its pieces
 * carry where they begin (`data-at`).
 */
export function pointedIn(
  root: Element,
  pointer: { readonly clientX: number; readonly clientY: number },
): Stretch | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return underPointer(root, pointer);
  const range = selection.getRangeAt(0);
  const start = pointOf(root, range.startContainer, range.startOffset);
  const end = pointOf(root, range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start: Math.min(start, end), end: Math.max(start, end) };
}

/** A click on a link sets no selection: then the pointer itself says where. */
function underPointer(root: Element, { clientX, clientY }: { clientX: number; clientY: number }): Stretch | null {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  const at = caret === null ? null : pointOf(root, caret.offsetNode, caret.offset);
  return at === null ? null : { start: at, end: at };
}

function pointOf(root: Element, node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest('[data-at]');
  if (!(piece instanceof HTMLElement) || !root.contains(piece)) return null;
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return Number(piece.dataset.at) + [...before.toString()].length;
}
