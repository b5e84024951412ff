import type { Codebook } from '../records/codebook.ts';
import type { EventFigure } from '../records/event.ts';
import { MEASURES, type Measure, type Role } from '../records/reading.ts';
import { mainFigure } from './main-figure.ts';
import { boundsText, leadingClaim, type PublishedEvent, WORKING_COPY, whoSays } from './published-event.ts';

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  /** What stands in it, as docs/columns.md says it. */
  readonly about: string;
  readonly cell: (row: PublishedEvent, codebook: Codebook) => Cell;
}

const LIST = '; ';

const list = (items: Iterable<string>): string => [...new Set(items)].filter((item) => item !== '').join(LIST);
const kindOf = (row: PublishedEvent, codebook: Codebook) => codebook.kinds.find((kind) => kind.id === row.event.kind);
const people = (row: PublishedEvent, role: Role): string =>
  list(row.event.participants.flatMap((one) => (one.role === role ? [one.name] : [])));
const lead = (row: PublishedEvent) => leadingClaim(row.claims);

const ABOUT: readonly Column[] = [
  { name: 'status', about: '`working copy`: nobody has released this row', cell: () => WORKING_COPY },
  { name: 'id', about: "the event's id, minted once and kept", cell: ({ event }) => event.id },
  { name: 'title', about: 'what happened, as a headline made from the values', cell: (row) => row.title },
  { name: 'kind', about: 'kind of event, an id of the codebook', cell: ({ event }) => event.kind },
  { name: 'family', about: "the kind's family", cell: (row, book) => kindOf(row, book)?.family ?? null },
  {
    name: 'acled_event',
    about: 'ACLED event type, by kind',
    cell: (row, book) => kindOf(row, book)?.acled?.event ?? null,
  },
  {
    name: 'acled_sub_event',
    about: 'ACLED sub-event type, by kind',
    cell: (row, book) => kindOf(row, book)?.acled?.subEvent ?? null,
  },
  {
    name: 'plover_event',
    about: 'PLOVER event, by kind',
    cell: (row, book) => kindOf(row, book)?.plover?.event ?? null,
  },
  { name: 'plover_mode', about: 'PLOVER mode, by kind', cell: (row, book) => kindOf(row, book)?.plover?.mode ?? null },
  {
    name: 'modality',
    about: '`happened`, `ongoing`, `possible`, `planned`, `hypothetical`, `background` or `denied`',
    cell: ({ event }) => event.modality,
  },
];

const WHEN_AND_WHERE: readonly Column[] = [
  { name: 'start_date', about: 'first day, ISO; empty if no report says', cell: ({ event }) => event.time.start },
  { name: 'end_date', about: 'last day, ISO; empty if no report says', cell: ({ event }) => event.time.end },
  {
    name: 'time_precision',
    about: '`hour`, `day`, `week`, `month`, `year` or `unknown`',
    cell: ({ event }) => event.time.precision,
  },
  {
    name: 'time_said',
    about: 'the words used for the time',
    cell: ({ claims }) => list(claims.flatMap(({ claim }) => claim.time?.text?.quote ?? [])),
  },
  { name: 'place', about: 'name of the place', cell: ({ event }) => event.place?.name ?? null },
  { name: 'place_id', about: "the place's id in the gazetteer", cell: ({ event }) => event.place?.id ?? null },
  {
    name: 'place_said',
    about: 'the words used for the place',
    cell: ({ claims }) => list(claims.flatMap(({ claim }) => claim.place?.text?.quote ?? [])),
  },
  { name: 'country', about: 'ISO 3166-1, two letters', cell: ({ event }) => event.place?.country ?? null },
  { name: 'admin1', about: 'province or governorate', cell: ({ event }) => event.place?.admin1 ?? null },
  { name: 'latitude', about: 'degrees; empty unless resolved', cell: ({ event }) => event.place?.latitude ?? null },
  { name: 'longitude', about: 'degrees; empty unless resolved', cell: ({ event }) => event.place?.longitude ?? null },
  { name: 'radius_km', about: 'how far the place reaches', cell: ({ event }) => event.place?.radius_km ?? null },
  {
    name: 'place_precision',
    about: '`exact`, `settlement`, `district`, `province`, `country`, `area` (without borders) or `unknown`',
    cell: ({ event }) => event.place?.precision ?? 'unknown',
  },
  { name: 'actors', about: 'who did it', cell: (row) => people(row, 'actor') },
  { name: 'recipients', about: 'to whom or what', cell: (row) => people(row, 'recipient') },
  { name: 'affected', about: 'people whom it befell', cell: (row) => people(row, 'affected') },
];

const ATTESTED: readonly Column[] = [
  {
    name: 'says_so',
    about: 'everyone who says so: sources, and outlets in their own voice',
    cell: ({ claims }) => list(claims.map(({ claim, report }) => whoSays(claim, report.publisher))),
  },
  { name: 'roots', about: 'number of independent roots', cell: ({ event }) => event.roots.length },
  { name: 'root_names', about: 'who they are', cell: ({ event }) => list(event.roots.map((root) => root.name)) },
  {
    name: 'root_kinds',
    about: 'kinds of source among them',
    cell: ({ event }) => list(event.roots.map((r) => r.kind)),
  },
  {
    name: 'outlets',
    about: 'who published it',
    cell: ({ claims }) => list(claims.flatMap(({ report }) => report.publisher ?? [])),
  },
  {
    name: 'grade',
    about: '`confirmed`, `fair`, `weak`, `contested` or `discounted`',
    cell: ({ event }) => event.grade.value,
  },
  {
    name: 'grade_rules',
    about: 'rules that made the grade (data/grades.json)',
    cell: ({ event }) => list(event.grade.rules),
  },
  {
    name: 'checked_by',
    about: '`nobody`: only the program has seen it; else the person who last decided on it',
    cell: ({ event }) => event.checked_by ?? 'nobody',
  },
];

const EVIDENCE: readonly Column[] = [
  {
    name: 'evidence',
    about: 'the sentence that attests it best',
    cell: (row) => lead(row)?.claim.evidence[0]?.quote ?? null,
  },
  { name: 'evidence_report', about: 'id of the report where it stands', cell: (row) => lead(row)?.report.id ?? null },
  {
    name: 'evidence_start',
    about: "where it begins in the report's text, in Unicode code points from 0",
    cell: (row) => lead(row)?.claim.evidence[0]?.start ?? null,
  },
  { name: 'evidence_end', about: 'where it ends, exclusive', cell: (row) => lead(row)?.claim.evidence[0]?.end ?? null },
  {
    name: 'reports',
    about: 'ids of all its reports',
    cell: ({ claims }) => list(claims.map(({ report }) => report.id)),
  },
  { name: 'claims', about: 'ids of all its claims', cell: ({ event }) => list(event.claims) },
];

const PARTS: readonly Column[] = [
  {
    name: 'part_of',
    about: 'ids of the events that it is part of: a series, an offensive',
    cell: ({ kinship }) => list(kinship?.partOf ?? []),
  },
];

function figureColumns(measure: Measure): Column[] {
  const main = (row: PublishedEvent): EventFigure | null => mainFigure(row.event.figures, measure);
  return [
    { name: `${measure}_low`, about: 'the lowest that anyone says now', cell: (row) => main(row)?.low ?? null },
    {
      name: `${measure}_best`,
      about: 'the preferred saying, never an average',
      cell: (row) => main(row)?.best ?? null,
    },
    { name: `${measure}_high`, about: 'the highest; empty if open above', cell: (row) => main(row)?.high ?? null },
    {
      name: `${measure}_population`,
      about: 'whom the three numbers count',
      cell: (row) => main(row)?.population ?? null,
    },
    {
      name: `${measure}_disputed`,
      about: '`yes` where two sayings exclude one another',
      cell: (row) => disputed(main(row)),
    },
    { name: `${measure}_says`, about: 'who says which, by population', cell: (row) => sayings(row, measure) },
  ];
}

function disputed(figure: EventFigure | null): Cell {
  if (figure === null) return null;
  return figure.disagrees ? 'yes' : 'no';
}

function sayings({ event }: PublishedEvent, measure: Measure): string {
  const own = event.figures.filter((figure) => figure.measure === measure);
  return list(
    own.flatMap((figure) =>
      figure.sayings.map(
        (saying) => `${saying.source ?? saying.outlet ?? ''}: ${boundsText(saying)} ${figure.population}`,
      ),
    ),
  );
}

/** The columns of `events --format csv`, in order. New ones are added at the end only; none is ever renamed. */
export const EVENT_COLUMNS: readonly Column[] = [
  ...ABOUT,
  ...WHEN_AND_WHERE,
  ...MEASURES.flatMap(figureColumns),
  ...ATTESTED,
  ...EVIDENCE,
  ...PARTS,
];
