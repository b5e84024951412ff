import { describe, expect, it } from 'vitest';
import { idOfName, pastedRows, rowsOf, textOf, withEntry } from './own-text.ts';

const COLUMNS = ['id', 'name', 'kind'];

describe('tables of one’s own', () => {
  it('are read and written the same', () => {
    const text = 'id\tname\tkind\na-1\tRed Army\tmilitia\n';
    expect(textOf(rowsOf(text), COLUMNS)).toBe(text);
    expect(rowsOf('')).toEqual([]);
    expect(textOf([], COLUMNS)).toBe('');
  });

  it('keep a row in one line whatever is written into a cell', () => {
    expect(textOf([{ id: 'a', name: 'Red\tArmy\nof x', kind: '' }], COLUMNS)).toBe(
      'id\tname\tkind\na\tRed Army of x\t\n',
    );
  });

  it('take an entry in, or put it in the place of the one with its id', () => {
    const one = withEntry([], { id: 'a', name: 'A' });
    expect(withEntry(one, { id: 'a', name: 'B' })).toEqual([{ id: 'a', name: 'B' }]);
    expect(withEntry(one, { id: 'b', name: 'B' })).toHaveLength(2);
  });

  it.each([
    ['with the names of columns', 'Name\tKind\nRed Army\tmilitia', [{ name: 'Red Army', kind: 'militia' }]],
    ['without them', 'a-1\tRed Army\tmilitia', [{ id: 'a-1', name: 'Red Army', kind: 'militia' }]],
    [
      'of another table',
      'name\tcolour\nRed',
      [
        { id: 'name', name: 'colour', kind: '' },
        { id: 'Red', name: '', kind: '' },
      ],
    ],
  ])('take rows from a spreadsheet %s', (_, pasted, rows) => {
    expect(pastedRows(pasted, COLUMNS)).toEqual(rows);
  });

  it.each([
    ['Ahrar al-Shām', 'ahrar-al-sham'],
    ['  The 5th Corps! ', 'the-5th-corps'],
    ['جيش', ''],
  ])('make an id of %s', (name, id) => {
    expect(idOfName(name)).toBe(id);
  });
});
