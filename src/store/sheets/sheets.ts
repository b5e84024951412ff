import { claimSheet } from './claims.ts';
import { eventSheet } from './events.ts';
import { actorSheet, placeSheet, sourceSheet } from './named.ts';
import { reportSheet } from './reports.ts';
import type { Sheet, SheetName } from './sheet.ts';

/** The tables of the desk, by name. */
export const SHEETS: Readonly<Record<SheetName, Sheet>> = {
  reports: reportSheet,
  claims: claimSheet,
  events: eventSheet,
  actors: actorSheet,
  places: placeSheet,
  sources: sourceSheet,
};
