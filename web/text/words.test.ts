import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  docOf,
  type Picked,
  pickedIn,
  quoteOf,
  type Step,
  sentenceAt,
  stepped,
  stretchPicked,
  wordBeginning,
} from './words.ts';

const TEXT = 'Guards let 40 men go 𐎀 late Saturday. "All are well," an elder said.\n\nNobody else spoke.';
const doc = docOf(TEXT);
const said = (picked: Picked) => quoteOf(doc, stretchPicked(doc, picked) ?? { start: 0, end: 0 }).quote;

describe('picking words of a text', () => {
  it('cuts words and sentences in code points, behind a letter of two units too', () => {
    expect(doc.words.map((word) => quoteOf(doc, word).quote).slice(0, 8)).toEqual(
      'Guards let 40 men go 𐎀 late Saturday'.split(' '),
    );
    expect(doc.sentences.map((sentence) => quoteOf(doc, sentence).quote)[1]).toBe('"All are well," an elder said.');
  });

  it.each<[string, readonly Step[], string]>([
    ['the next word', ['next'], 'let'],
    ['two more words', ['next', 'grow', 'grow'], 'let 40 men'],
    ['one word too many given back', ['next', 'grow', 'grow', 'shrink'], 'let 40'],
    ['backwards over where it began', ['next', 'next', 'shrink'], 'let 40'],
    ['the next sentence', ['down'], 'All'],
    ['and back', ['down', 'up'], 'Guards'],
    ['not before the first', ['back', 'back'], 'Guards'],
  ])('%s', (_, steps, words) => {
    expect(said(steps.reduce((picked, step) => stepped(doc, picked, step), { anchor: 0, focus: 0 }))).toBe(words);
  });

  it('takes whole words where the mouse took parts of them', () => {
    const at = [...TEXT].join('').indexOf('ards');
    expect(said(pickedIn(doc, { start: at, end: at + 8 }) ?? { anchor: 0, focus: 0 })).toBe('Guards let');
    expect(pickedIn(doc, { start: 9999, end: 9999 })).toBeNull();
  });

  it('finds the next word by its first letters, around the end', () => {
    expect(wordBeginning(doc, 'sa', 0)).toBe(7);
    expect(wordBeginning(doc, 'g', 5)).toBe(0);
    expect(wordBeginning(doc, 'zz', 0)).toBeNull();
  });

  it('knows the sentence around a place', () => {
    expect(quoteOf(doc, sentenceAt(doc, 3) ?? { start: 0, end: 0 }).quote).toMatch(/^Guards.*Saturday\.$/);
  });

  it('never picks words that do not stand there, whatever the steps', () => {
    const step = fc.constantFrom<Step>('next', 'back', 'grow', 'shrink', 'down', 'up');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.array(step), (text, steps) => {
        const any = docOf(text);
        const picked = steps.reduce((now, one) => stepped(any, now, one), { anchor: 0, focus: 0 });
        const stretch = stretchPicked(any, picked);
        expect(stretch === null ? any.words.length === 0 : stretch.start < stretch.end).toBe(true);
        if (stretch) expect(text).toContain(quoteOf(any, stretch).quote);
      }),
    );
  });
});
