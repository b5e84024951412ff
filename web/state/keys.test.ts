import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
const { nameOf } = await import('./keys.ts');

describe('the name of a key', () => {
  it.each([
    ['an English keyboard', { key: 'j', code: 'KeyJ', shiftKey: false }, 'j'],
    ['a Dvorak keyboard: by what it writes', { key: 'j', code: 'KeyC', shiftKey: false }, 'j'],
    ['an Arabic keyboard: by its place', { key: 'ت', code: 'KeyJ', shiftKey: false }, 'j'],
    ['the slash of an Arabic keyboard', { key: 'ظ', code: 'Slash', shiftKey: false }, '/'],
    ['the question mark of an Arabic keyboard', { key: '؟', code: 'Slash', shiftKey: true }, '?'],
    ['a key with a name', { key: 'Enter', code: 'Enter', shiftKey: false }, 'Enter'],
    ['a letter that no key of ours has', { key: 'é', code: 'Digit2', shiftKey: false }, 'é'],
  ])('%s', (_, event, name) => {
    expect(nameOf(event)).toBe(name);
  });
});
