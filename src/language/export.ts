import type { Analysis } from '../records/analysis.ts';
import { codePointOffsets } from '../records/span.ts';
import type { ModelCard } from './model.ts';

/** The shape of spaCy's `Doc.to_json()` with the model named; offsets in Unicode code points. */
export interface ExportedAnalysis {
  readonly text: string;
  readonly model: { readonly name: string; readonly version: string; readonly licence: string };
  readonly tokens: readonly {
    readonly id: number;
    readonly start: number;
    readonly end: number;
    readonly tag: string;
    readonly pos: string;
    readonly morph: string;
    readonly lemma: string;
    readonly dep: string;
    readonly head: number;
  }[];
  readonly sents: readonly { readonly start: number; readonly end: number }[];
  readonly ents: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

/** An analysis as it leaves the house. */
export function exportAnalysis(text: string, analysis: Analysis, card: ModelCard): ExportedAnalysis {
  const at = codePointOffsets(text);
  return {
    text,
    model: { name: card.name, version: card.version, licence: card.licence },
    tokens: analysis.tokens.map(({ start, end, tag, pos, morph, lemma, dep, head }, id) => ({
      id,
      start: at(start),
      end: at(end),
      tag,
      pos,
      morph,
      lemma,
      dep,
      head,
    })),
    sents: analysis.sentences.map(({ start, end }) => ({ start: at(start), end: at(end) })),
    ents: analysis.names.map(({ start, end, label }) => ({ start: at(start), end: at(end), label })),
  };
}
