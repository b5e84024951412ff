/**
 * Signs that spaCy writes alike before it looks at a word (`spacy/lang/norm_exceptions.py`), whatever the language:
 * quotes, dashes, currencies, full-width punctuation. The model's own norms go before these.
 */
const SAME: Readonly<Record<string, readonly string[]>> = {
  "'s": ["'s", "'S", '’s', '’S'],
  "'": ['’', '‘', '´', '`'],
  '"': ['”', '“', "''", '``', '´´', '„', '»', '«', '‘‘', '’’'],
  '?': ['？'],
  '!': ['！'],
  ',': ['，'],
  ';': ['；'],
  ':': ['：'],
  '.': ['。', '।'],
  '...': ['…'],
  '-': ['—', '–', '--', '---', '——'],
  $: ['€', '£', '¥', '฿', 'US$', 'C$', 'A$', '₺', '₹', '৳', '₩', 'Mex$', '₣', 'E£'],
};

export const BASE_NORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(SAME).flatMap(([norm, signs]) => signs.map((sign): [string, string] => [sign, norm])),
);
