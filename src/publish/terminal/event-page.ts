import type { AttestedClaim } from '../../records/attested.ts';
import type { ConflictEvent, EventFigure } from '../../records/event.ts';
import { boundsText, type PublishedEvent, type Related } from '../published-event.ts';
import { dayText } from './event-table.ts';
import { plain, table, wrap } from './layout.ts';
import type { TerminalWords } from './terminal-words.ts';

/** One line of an event's history; `by` is null for the program. */
export interface HistoryLine {
  readonly at: string;
  readonly by: string | null;
  readonly verb: string;
}

export interface EventPageOptions {
  readonly words: TerminalWords;
  readonly width: number;
  /** Why a grade rule holds, in words; the rule's id where it is unknown. */
  readonly reason: (rule: string) => string;
  readonly history: readonly HistoryLine[];
}

/** An event as `corroborate show` prints it: values, figures by source, roots with their words, history. */
export function eventPage({ event, title, claims, related }: PublishedEvent, options: EventPageOptions): string {
  const { words, width } = options;
  const parts = [
    `${event.id}\n${plain(title)}`,
    table(factRows(event, options), width, 1),
    section(words.headings.wholes, relatedLines(related?.wholes)),
    section(words.headings.parts, relatedLines(related?.parts)),
    section(
      words.headings.figures,
      event.figures.map((figure) => figureText(figure, options)),
    ),
    section(words.headings.roots, saidBy(event, claims, options)),
    section(
      words.headings.history,
      options.history.map((line) => historyText(line, words)),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function relatedLines(events: readonly Related[] = []): string[] {
  return events.map(({ id, title }) => `  ${id}  ${plain(title)}`);
}

/** A person's verb stands as it is; what the program did has its words. */
function historyText({ at, by, verb }: HistoryLine, { did }: TerminalWords): string {
  if (by !== null) return `  ${at}  ${plain(verb)}  ${plain(by)}`;
  const known = new Map<string, string>(Object.entries(did));
  return `  ${at}  ${plain(known.get(verb) ?? verb)}`;
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${heading}\n${lines.join('\n')}`;
}

function factRows(event: ConflictEvent, { words, reason }: EventPageOptions): string[][] {
  const who = event.participants.map((one) => [words.fields.who, `${plain(one.name)} (${words.roles[one.role]})`]);
  const reasons = event.grade.rules.map((rule) => plain(reason(rule))).join('; ');
  return [
    [words.fields.kind, event.kind],
    [words.fields.when, `${dayText(event, words)} (${event.time.precision})`],
    [words.fields.where, placeText(event, words)],
    ...who,
    [words.fields.grade, reasons === '' ? event.grade.value : `${event.grade.value}: ${reasons}`],
    [words.fields.checked, plain(event.checked_by ?? words.nobody)],
  ];
}

function placeText({ place }: ConflictEvent, words: TerminalWords): string {
  if (place === null) return words.unsaid;
  const names = [place.name, place.admin1, place.country].filter((name) => name !== null);
  const point = place.latitude === null || place.longitude === null ? '' : `, ${place.latitude}, ${place.longitude}`;
  return `${plain([...new Set(names)].join(', ')) || words.unknown} (${place.precision}${point})`;
}

function figureText(figure: EventFigure, { words, width }: EventPageOptions): string {
  const best = figure.best === null ? '' : `, ${words.best} ${figure.best}`;
  const disputed = figure.disagrees ? `, ${words.disputed}` : '';
  const head = `  ${figure.measure}, ${figure.population}: ${boundsText(figure)}${best}${disputed}`;
  const rows = figure.sayings.map((saying) => [
    '   ',
    boundsText(saying),
    plain(saying.source ?? saying.outlet ?? words.unknown),
    plain(saying.outlet ?? ''),
    saying.published ?? '',
  ]);
  return `${head}\n${table(rows, width, 2)}`;
}

function saidBy(event: ConflictEvent, claims: readonly AttestedClaim[], options: EventPageOptions): string[] {
  const { words } = options;
  const rooted = new Set(event.roots.flatMap((root) => root.claims));
  const roots = event.roots.map((root) => ({
    name: `${plain(root.name)} (${words.sourceKinds[root.kind]})`,
    own: claims.filter(({ claim }) => root.claims.includes(claim.id)),
  }));
  const rest = { name: words.unattributed, own: claims.filter(({ claim }) => !rooted.has(claim.id)) };
  return [...roots, rest].flatMap(({ name, own }) =>
    own.length === 0 ? [] : [`  ${name}`, ...own.map((attested) => quoted(attested, options))],
  );
}

function quoted({ claim, report }: AttestedClaim, { words, width }: EventPageOptions): string {
  const sentence = wrap(plain(claim.evidence.map((quote) => quote.quote).join(' … ')), width, '      ');
  const modality = claim.modality === 'happened' ? '' : `, ${claim.modality}`;
  const from = [report.publisher ?? words.unknown, report.published ?? '', report.id].filter((part) => part !== '');
  return `    ${plain(from.join(', '))}${modality}\n${sentence}`;
}
