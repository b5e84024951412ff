/** The tables of the desk, in the order in which they are offered. */
export const SHEET_NAMES = ['events', 'claims', 'reports', 'actors', 'places', 'sources'] as const;
