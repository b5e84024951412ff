import { describe, expect, it } from 'vitest';
import { terminalWords } from '../../locales/en/terminal.ts';
import { reportTable } from './report-table.ts';

const line = { id: 'r-1', published: '2019-03-03T10:00:00Z', publisher: 'Post', title: null, opening: 'Shells fell' };

describe('the table of reports', () => {
  it('shows day, outlet, and the first words where there is no title', () => {
    const shown = reportTable([{ ...line, claims: 2, events: 1 }], terminalWords, 100);
    expect(shown).toMatch(/r-1\s+2019-03-03\s+Post\s+Shells fell\s+2\s+1\n\n1 report\n$/);
  });

  it('says so where there is none', () => {
    expect(reportTable([], terminalWords, 100)).toBe('No reports.\n');
  });
});
