import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

/** The inverse of the built-in decoder for encodings of one byte a character. */
function encode(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f);
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

const ENGLISH = 'Shells fell on Atarib and killed five people, the mayor said.';
const ARABIC = 'قتل خمسة أشخاص على الأقل في قصف جوي على سوق بلدة الأتارب غرب حلب، بحسب الدفاع المدني في المدينة.';
const RUSSIAN = 'По меньшей мере пять человек погибли при обстреле города Атариб, сообщил мэр города в среду вечером.';
const FRENCH =
  'Au moins cinq personnes ont été tuées à Atarib, a déclaré le maire, après une frappe aérienne menée à l’aube.';

describe('decoding', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(ARABIC), ARABIC],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${ARABIC}`), ARABIC],
    ['UTF-16LE with a mark', Buffer.from(`\uFEFF${ARABIC}`, 'utf16le'), ARABIC],
    ['UTF-16BE with a mark', swapped(Buffer.from(`\uFEFF${ARABIC}`, 'utf16le')), ARABIC],
    ['UTF-16LE without a mark', Buffer.from(ENGLISH, 'utf16le'), ENGLISH],
    ['UTF-16BE without a mark', swapped(Buffer.from(ENGLISH, 'utf16le')), ENGLISH],
    ['Windows-1256, guessed', encode('windows-1256', ARABIC), ARABIC],
    ['Windows-1251, guessed', encode('windows-1251', RUSSIAN), RUSSIAN],
    ['KOI8-R, guessed', encode('koi8-r', RUSSIAN), RUSSIAN],
    ['Windows-1252, guessed', Buffer.from(FRENCH.replace('’', '\u0092'), 'latin1'), FRENCH],
  ])('understands %s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ text });
  });

  test.each(['iso-8859-6', 'windows-1256', 'iso-8859-8', 'macintosh', 'ibm866', 'windows-874'])(
    'believes a declaration of %s',
    (label) => {
      const text = new TextDecoder(label).decode(Uint8Array.of(0x41, 0x20, 0xc7, 0xe1, 0xca));
      expect(decode(encode(label, text), label)).toEqual({ text });
    },
  );

  test('believes UTF-8 that fits more than a declaration', () => {
    expect(decode(Buffer.from('5 killed – “so far”'), 'iso-8859-1')).toEqual({ text: '5 killed – “so far”' });
  });

  test('is not led astray by a declaration that nobody knows', () => {
    expect(decode(Buffer.from('caf\u00e9 hit by a shell', 'latin1'), 'no-such-code')).toEqual({
      text: 'café hit by a shell',
    });
  });

  test('keeps UTF-8 with one damaged byte', () => {
    const bytes = Buffer.concat([Buffer.from(ARABIC), Buffer.of(0xff), Buffer.from(ARABIC)]);
    expect(decode(bytes)).toEqual({ text: `${ARABIC}\uFFFD${ARABIC}` });
  });

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(null, 'utf-8', 'gb18030', 'x'),
        (bytes, declared) => {
          const decoded = decode(bytes, declared);
          expect('not' in decoded || decoded.text.length > 0).toBe(true);
        },
      ),
    );
  });
});
