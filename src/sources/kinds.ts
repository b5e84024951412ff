import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import type { SourceKind } from './kind.ts';
import { text } from './text.ts';

/** The kinds of files, the first that fits wins: a line of `jsonl` is `json` too, and everything is `text`. */
export const KINDS: readonly SourceKind[] = [html, jsonl, json, text];
