import { describe, expect, it } from 'vitest';
import { warnsOfGraphic } from './graphic.ts';

describe('a warning of graphic content', () => {
  it.each([
    ['WARNING: graphic content', true],
    ['Some readers may find these disturbing images hard to bear.', true],
    ['Viewer discretion is advised.', true],
    ['تحذير: صور صادمة', true],
    ['يحتوي التقرير على مشاهد قاسية', true],
    ['The graphic shows where the shells fell.', false],
    ['A sensitive matter, the mayor said.', false],
    ['صور من الاحتفال', false],
  ])('%s', (words, warns) => {
    expect(warnsOfGraphic({ title: null, text: words, captions: [] })).toBe(warns);
    expect(warnsOfGraphic({ title: words, text: '', captions: [] })).toBe(warns);
    expect(warnsOfGraphic({ title: null, text: '', captions: [words] })).toBe(warns);
  });
});
