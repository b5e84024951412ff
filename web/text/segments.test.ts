import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, segmentsOf } from './segments.ts';

describe('segments of a marked text', () => {
  it('cut where marks begin and end, and carry all that lie over them', () => {
    const points = [...'a 𐎀bc def'];
    const segments = segmentsOf(points, [
      { start: 2, end: 5, mark: 'x' },
      { start: 4, end: 9, mark: 'y' },
    ]);
    expect(segments.map((s) => [s.text, s.marks])).toEqual([
      ['a ', []],
      ['𐎀b', ['x']],
      ['c', ['x', 'y']],
      [' def', ['y']],
    ]);
  });

  it('lose no character, whatever the marks', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(span), (text, spans) => {
        const points = [...text];
        const marks = spans.map((s, i) => ({ ...s, mark: String(i) }));
        expect(
          segmentsOf(points, marks)
            .map((s) => s.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('paragraphs leave out blank lines and keep their offsets', () => {
    const points = [...'one\n\n \ntwo\n'];
    expect(paragraphsOf(points)).toEqual([
      { start: 0, end: 3 },
      { start: 7, end: 10 },
    ]);
  });
});
