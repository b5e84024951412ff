import { hashText, type Id } from './hash.ts';

/**
 * spaCy's reserved strings: their ids are small numbers, not hashes (`spacy/symbols.pyx`). Runs of names that follow
 * one another, by the number of the first.
 */
const RUNS: readonly (readonly [number, string])[] = [
  [
    1,
    'IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL IS_STOP ' +
      'IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY',
  ],
  [
    64,
    'ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD SENT_START SPACY ' +
      'PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X EOL SPACE',
  ],
  [
    380,
    'PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY QUANTITY ORDINAL ' +
      'CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep det ' +
      'dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl ' +
      'parataxis partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl ' +
      'ENT_KB_ID MORPH ENT_ID IDX _',
  ],
];

function numbered(prefix: string, digits: number, from: number, count: number, first: number): [string, number][] {
  return Array.from({ length: count }, (_, i) => [`${prefix}${String(from + i).padStart(digits, '0')}`, first + i]);
}

const SYMBOLS: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ...RUNS.flatMap(([first, names]) => names.split(' ').map((name, i): [string, number] => [name, first + i])),
  ...numbered('FLAG', 2, 19, 45, 19),
  ...numbered('DEPRECATED', 3, 1, 276, 104),
]);

/** spaCy's id of a string: a reserved symbol's number, else the hash of the string. */
export function stringId(text: string): Id {
  const symbol = SYMBOLS.get(text);
  return symbol === undefined ? hashText(text) : { low: symbol, high: 0 };
}

/** An id as 16 hex digits, the key of a model's tables. */
export function idText({ low, high }: Id): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
