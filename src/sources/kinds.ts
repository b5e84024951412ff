import { html } from './html.ts';
import { jsonl } from './jsonl.ts';
import type { SourceKind } from './kind.ts';
import { text } from './text.ts';

/** The kinds of files, the first that fits wins; `text` fits everything and so comes last. */
export const KINDS: readonly SourceKind[] = [html, jsonl, text];
