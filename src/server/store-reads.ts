import { basename } from 'node:path';
import { counts } from '../store/counts.ts';
import { getEvent } from '../store/get-event.ts';
import { getReport } from '../store/get-report.ts';
import { listClaims } from '../store/list-claims.ts';
import { listFailures } from '../store/list-failures.ts';
import { listActors, listOutlets, listPlaces, listSpeakers } from '../store/list-named.ts';
import { listReports } from '../store/list-reports.ts';
import { Overview } from '../store/overview/overview.ts';
import { sheetRows, sheetValues } from '../store/sheets/sheet-rows.ts';
import type { Store } from '../store/store.ts';
import { fateOf, tombstoneOf } from '../store/tombstones.ts';
import { eventHistory } from './event-history.ts';
import type { EventDetail, RecordReads, ReportDetail } from './reads.ts';

/** What the server asks of a record, answered by an open store. `example`: it was made from the bundled reports. */
export function readsOfStore(store: Store, { example }: { readonly example: boolean }): RecordReads {
  const overview = new Overview(store);
  return {
    state: async () => {
      const { madeBy, decisions: _, ...sizes } = await counts(store);
      return { name: basename(store.dir), example, counts: sizes, revision: store.head.hash, madeBy };
    },
    listEvents: (filter) => overview.list(filter),
    countEvents: (filter, step) => overview.counts(filter, step),
    countPlaces: (filter) => overview.places(filter),
    getEvent: async (id) => {
      const found = await getEvent(store, id);
      return found && eventDetailOf(found);
    },
    goneEvent: (id) => fateOf(store, id),
    listClaims: (query) => listClaims(store, query),
    listActors: (query) => listActors(store, query),
    listPlaces: (query) => listPlaces(store, query),
    listOutlets: (query) => listOutlets(store, query),
    listSpeakers: (query) => listSpeakers(store, query),
    sheetRows: (sheet, query) => sheetRows(store, sheet, query),
    sheetValues: (sheet, column, filters) => sheetValues(store, sheet, column, filters),
    listReports: (query) => listReports(store, query),
    getReport: async (id) => {
      const found = await getReport(store, id);
      return found && detailOf(found);
    },
    goneReport: (id) => tombstoneOf(store, id),
    listFailures: () => listFailures(store),
  };
}

function eventDetailOf(found: NonNullable<Awaited<ReturnType<typeof getEvent>>>): EventDetail {
  const claims = found.claims.map((attested) => {
    const { by = null, at = null } = attested.checked ?? {};
    return { ...attested, check: { state: found.checks.get(attested.claim.id) ?? 'machine', by, at } };
  });
  const { decisions, event, forwarding, related } = found;
  return { event, claims, history: eventHistory(found), decisions, related, forwarding };
}

function detailOf(found: NonNullable<Awaited<ReturnType<typeof getReport>>>): ReportDetail {
  const events = new Map(found.events.map((e) => [e.claim, e.event]));
  const machine = new Map(found.reading.claims.map((claim) => [claim.id, claim]));
  return {
    report: found.report,
    madeBy: found.reading.report.made_by,
    claims: found.claims.map(({ at, by, claim, state }) => ({
      claim,
      check: { state, by, at },
      machine: state === 'corrected' || state === 'rejected' ? (machine.get(claim.id) ?? null) : null,
      event: events.get(claim.id) ?? null,
    })),
    decisions: found.decisions,
    versions: found.versions,
    copies: found.sameText,
  };
}
