import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TokenizerRules } from '../model.ts';
import { Vocabulary } from '../words/vocabulary.ts';
import { Tokenizer } from './tokenizer.ts';

const pattern = (source: string) => ({ source, ignoreCase: false });
const RULES: TokenizerRules = {
  prefix: pattern('^\\(|^"|^\\.\\.+'),
  suffix: pattern('\\)$|"$|,$|\\.\\.+$|(?<=[0-9])km$|(?<=[a-z])\\.$'),
  infix: pattern('-|\\.\\.+'),
  tokenMatch: null,
  urlMatch: pattern('^\\w+://\\S+$'),
  exceptions: {
    "can't": [
      { orth: 'ca', norm: 'can' },
      { orth: "n't", norm: 'not' },
    ],
    ':)': [{ orth: ':)' }],
    '(x)': [{ orth: '(x)' }],
    'a.': [{ orth: 'a.' }],
    o_O: [{ orth: 'o_O' }],
  },
};

function makeTokenizer(rules: TokenizerRules = RULES): Tokenizer {
  return new Tokenizer(rules, new Vocabulary({}));
}

const tokenizer = makeTokenizer();
const split = (text: string) => tokenizer.tokenize(text).forms.map((form) => form.text);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['("word"),', ['(', '"', 'word', '"', ')', ',']],
  ["(can't)", ['(', 'ca', "n't", ')']],
  ['(:)', ['(', ':)']],
  ['(x) (x)', ['(x)', '(x)']],
  ['((x))', ['(', '(x)', ')']],
  ['( x)', ['(', 'x', ')']],
  ['10km b.', ['10', 'km', 'b', '.']],
  ['(a.)', ['(', 'a.', ')']],
  ['-well-known-', ['-well', '-', 'known', '-']],
  ['x://a-b', ['x://a-b']],
  ['a\n\nb', ['a', '\n\n', 'b']],
  ['a \n b', ['a', '\n ', 'b']],
  [`${'('.repeat(100)}a`, [...'('.repeat(100), 'a']],
  [`${'.'.repeat(100)}a`, ['.'.repeat(100), 'a']],
  [`a${'.'.repeat(100)}`, ['a', '.'.repeat(100)]],
];

test.each(CASES)('%j is split by affixes, exceptions and infixes', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('an exception gives its tokens the norms that it states', () => {
  const { forms } = tokenizer.tokenize("can't");
  expect(forms.map(({ norm }) => norm)).toEqual(
    [tokenizer.tokenize('can'), tokenizer.tokenize('not')].map((d) => d.forms[0]?.norm),
  );
});

test('one space belongs to no token, more become one', () => {
  const { starts, spaced } = tokenizer.tokenize('a  b c');
  expect(starts).toEqual([0, 2, 3, 5]);
  expect(spaced).toEqual([true, false, true, false]);
});

test('no character is lost: tokens and single spaces make up the text again', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', '1', ' ', '\n', '(', ')', '"', '.', '-', ',', 'x', ':', '😀', 'k', 'm'),
  });
  fc.assert(
    fc.property(texts, (text) => {
      const { forms, starts, spaced } = tokenizer.tokenize(text);
      expect(forms.map((form, i) => form.text + (spaced[i] === true ? ' ' : '')).join('')).toBe(text);
      expect(forms.map((form, i) => text.slice(starts[i], (starts[i] ?? 0) + form.text.length))).toEqual(
        forms.map((form) => form.text),
      );
    }),
  );
});

test('a text is split the same whatever was split before', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '(', ')', '.', ':', ' ', "can't") }), { maxLength: 5 });
  fc.assert(
    fc.property(texts, (several) => {
      const fresh = several.map((text) =>
        makeTokenizer()
          .tokenize(text)
          .forms.map((form) => form.text),
      );
      expect(several.map(split)).toEqual(fresh);
    }),
  );
});
