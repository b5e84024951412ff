import { describe, expect, it } from 'vitest';
import { correctionOf, EMPTY, numberIn, SLOTS, writtenOf } from './draft.ts';

const quote = { start: 0, end: 3, quote: 'men' };

describe('a claim that is being written', () => {
  it('is none before it has a kind, its words and its sentence', () => {
    const whole = { ...EMPTY, kind: 'release', trigger: quote, evidence: [quote] };
    expect(writtenOf(whole)).toEqual(whole);
    for (const part of [{ kind: '' }, { trigger: null }, { evidence: [] }])
      expect(writtenOf({ ...whole, ...part })).toBeNull();
  });

  it('asks for one slot alone when it is corrected, and for nothing where the slot is not complete', () => {
    expect(correctionOf('modality', EMPTY)).toEqual({ slot: 'modality', to: 'happened' });
    expect(correctionOf('place', EMPTY)).toEqual({ slot: 'place', to: null });
    expect(correctionOf('trigger', EMPTY)).toBeNull();
    expect(correctionOf('kind', EMPTY)).toBeNull();
  });

  it('has a key of its own for every slot', () => {
    expect(new Set(SLOTS.map(([key]) => key)).size).toBe(SLOTS.length);
  });

  it.each([
    ['at least 250 men', 250],
    ['1,200 people', 1200],
    ['٢٨٣ معتقلًا', 283],
    ['dozens', null],
  ])('reads a number in digits: %s', (words, value) => {
    expect(numberIn(words)).toBe(value);
  });
});
