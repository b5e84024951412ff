import type { Engine } from '../pipeline.ts';
import { eventsCsv } from '../publish/csv.ts';
import { eventsGeoJson } from '../publish/geojson.ts';
import type { PublishedEvent } from '../publish/published-event.ts';
import { eventTable } from '../publish/terminal/event-table.ts';
import { eventTitle } from '../publish/title.ts';
import type { EventFilter } from '../records/filter.ts';
import { attestedClaims } from '../store/attested-claims.ts';
import { listEvents } from '../store/list-events.ts';
import { type Kinship, kinshipsOf } from '../store/related-events.ts';
import type { Store } from '../store/store.ts';
import type { Command } from './command.ts';
import { FILTER_OPTIONS, filterOf } from './filters.ts';

type Print = (rows: readonly PublishedEvent[], engine: Engine, width: number) => string;

/** How events are printed; to add a format: its row, and a file in publish/. */
const FORMATS: Readonly<Record<string, Print>> = {
  table: (rows, { words }, width) => eventTable(rows, words.terminal, width),
  json: (rows) => `${JSON.stringify(rows.map(plainOf))}\n`,
  csv: (rows, { codebook }) => eventsCsv(rows, codebook),
  geojson: (rows, { codebook }) => eventsGeoJson(rows, codebook),
};

function plainOf({ event, title, kinship }: PublishedEvent) {
  return { ...event, title, part_of: kinship?.partOf ?? [], parts: kinship?.parts ?? [] };
}

/** Events that a table shows unless told otherwise; files hold all, up to the filter's own limit. */
const TABLE_LIMIT = 1000;
const EXPORT_LIMIT = 100_000;

export const events: Command = {
  name: 'events',
  arguments: '',
  summary: 'events of the record, narrowed by filters; csv and geojson are working copies',
  options: [
    ...FILTER_OPTIONS,
    { flags: '--format <format>', help: 'how to print them', choices: Object.keys(FORMATS), default: 'table' },
  ],
  examples: [
    'corroborate events --kind air-strike,shelling --from 2019-03-01',
    'corroborate events --country SY --format csv > events.csv',
  ],
  needsRecord: true,
  run: async ({ engine, withRecord, out, width, effects }, _words, values) => {
    const loaded = await engine();
    const { kinds, families } = loaded.codebook;
    const format = values.json === true ? 'json' : String(values.format);
    const asked = { limit: format === 'table' ? TABLE_LIMIT : EXPORT_LIMIT, ...values };
    const filter = filterOf(asked, new Set(kinds.map((k) => k.id)), new Set(families.map((f) => f.id)));
    const { rows, total } = await withRecord((store) => published(store, loaded, filter));
    if (rows.length < total) effects.log(`${rows.length} of ${total} events; --limit and --offset choose others`);
    out(FORMATS[format]?.(rows, loaded, width) ?? '');
    return 0;
  },
};

const NO_KIN: Kinship = { partOf: [], parts: [] };

async function published(
  store: Store,
  engine: Engine,
  filter: EventFilter,
): Promise<{ readonly rows: PublishedEvent[]; readonly total: number }> {
  const { events: found, total } = await listEvents(store, filter);
  const claims = await attestedClaims(store.database, { ids: found.flatMap((event) => event.claims) });
  const kinships = await kinshipsOf(
    store.database,
    found.map(({ id }) => id),
  );
  const byId = new Map(claims.map((attested) => [attested.claim.id, attested]));
  const rows = found.map((event) => ({
    event,
    title: eventTitle(event, engine.codebook, engine.words.titles),
    claims: event.claims.flatMap((id) => byId.get(id) ?? []),
    kinship: kinships.get(event.id) ?? NO_KIN,
  }));
  return { rows, total };
}
