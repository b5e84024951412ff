import { drawSentence } from '../language/drawing.ts';
import type { Engine } from '../pipeline.ts';
import { codePointOffsets } from '../records/span.ts';

/** Draws the tree and names of the sentence that holds a place (code points) of a text; null where none does. */
export function sentenceDrawing(engine: Engine, text: string, at: number): string | null {
  const analysis = engine.analyse(text);
  const points = codePointOffsets(text);
  const sentence = analysis.sentences.find(({ start, end }) => points(start) <= at && at < points(end));
  return sentence === undefined
    ? null
    : drawSentence(text, analysis, sentence, text.slice(sentence.start, sentence.end).trim());
}
