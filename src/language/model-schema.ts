import { z } from 'zod';
import type { ModelCard, PipelineRules } from './model.ts';

/** The form of `card.json` and `rules.json`, checked when a model is read; the types with their meaning stand in `model.ts`. */

const count = z.int().nonnegative();
const text = z.string();

const shape = z.strictObject({ offset: count, shape: z.array(count) });

export const cardSchema: z.ZodType<ModelCard> = z.strictObject({
  format: count,
  name: text,
  language: text,
  version: text,
  licence: text,
  author: text,
  source: z.strictObject({ file: text, sha256: text }),
  leftOut: z.array(text),
  trainedOn: z.array(z.strictObject({ name: text, url: text, licence: text })),
  scores: z.record(text, z.number()),
  tensors: z.record(text, shape),
});

const pattern = z.strictObject({ source: text, ignoreCase: z.boolean() }).nullable();
const exceptionToken = z.strictObject({ orth: text, norm: text.exactOptional() });

const condition = z.union([
  z.strictObject({ is: text }),
  z.strictObject({ in: z.array(text) }),
  z.strictObject({ notIn: z.array(text) }),
  z.strictObject({ matches: text }),
]);
const attributeRule = z.strictObject({
  pattern: z.array(z.partialRecord(z.enum(['tag', 'pos', 'dep', 'lower', 'orth', 'space']), condition)),
  index: z.int(),
  attributes: z.partialRecord(z.enum(['tag', 'pos', 'morph', 'lemma', 'dep']), text),
});

const lemmaTables = z.strictObject({
  rules: z.array(z.tuple([text, text])),
  exceptions: z.record(text, z.array(text)),
  index: text,
});

const encoder = z.strictObject({
  attributes: z.array(z.enum(['NORM', 'PREFIX', 'SUFFIX', 'SHAPE', 'SPACY', 'IS_SPACE'])),
  rows: z.array(count),
  seeds: z.array(count),
  width: count,
  pieces: count,
  depth: count,
});
const mover = z.strictObject({
  moves: z.array(z.strictObject({ move: text, label: text })),
  features: count,
  hidden: count,
  pieces: count,
});

export const rulesSchema: z.ZodType<PipelineRules> = z.strictObject({
  tokenizer: z.strictObject({
    prefix: pattern,
    suffix: pattern,
    infix: pattern,
    tokenMatch: pattern,
    urlMatch: pattern,
    exceptions: z.record(text, z.array(exceptionToken)),
  }),
  norms: z.record(text, text),
  attributes: z.array(attributeRule),
  lemmas: z.strictObject({ kind: z.literal('english').nullable(), tables: z.record(text, lemmaTables) }),
  tags: z.array(z.strictObject({ tag: text, pos: text, morph: text })),
  shared: encoder,
  parser: mover,
  names: mover.extend({ encoder }),
});
