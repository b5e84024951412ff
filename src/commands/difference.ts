import type { ClaimBrief, ClaimChange, SlotChange } from '../reread/claim-changes.ts';
import type { Difference } from '../reread/reread.ts';
import type { ReportChange } from '../reread/reread-report.ts';

/** A rereading's difference as `corroborate reread` prints it, report by report, then what it comes to. */
export function differenceText(found: Difference, width: number): string {
  const { due, events, open } = found;
  const still = [events.minted, events.changed, events.forwarded, events.ended].every((ids) => ids.length === 0);
  const lines =
    due === 0 && still
      ? ['Nothing to do: every report was read by today’s engine and data.', ...openLines(found)]
      : [
          ...found.reports.flatMap((change) => [...reportLines(change, width), '']),
          ...closing(found),
          ...openLines(found),
          ...(found.applied ? [] : ['Nothing is changed yet: --apply takes it over.']),
        ];
  return `${lines.join('\n')}\n${open.length === 0 ? '' : PLACING}`;
}

function reportLines(
  { report, title, publisher, facts, gained, lost, changed }: ReportChange,
  width: number,
): string[] {
  const about = [title, publisher].filter((one) => one !== null).join(', ');
  return [
    about === '' ? report : `${report}  ${about}`,
    ...facts.map(({ fact, before, after }) =>
      fact === 'text' ? '  its text is opened in another way' : `  ${fact}: ${before ?? 'none'} → ${after ?? 'none'}`,
    ),
    ...gained.map((claim) => claimLine('+', claim, width)),
    ...lost.map((claim) => claimLine('-', claim, width)),
    ...changed.flatMap((claim) => changeLines(claim, width)),
  ];
}

function claimLine(sign: string, { kind, evidence }: ClaimBrief, width: number): string {
  return cut(`  ${sign} ${kind}  “${evidence.replace(/\s+/gu, ' ')}”`, width);
}

function changeLines(claim: ClaimChange, width: number): string[] {
  return [claimLine('~', claim, width), ...claim.slots.map((slot) => slotLine(slot, width))];
}

/** Both sides get their half of the line. */
function slotLine({ slot, before, after }: SlotChange, width: number): string {
  const head = `      ${slot}: `;
  const half = Math.max(12, Math.floor((width - head.length - 3) / 2));
  return `${head}${cut(inShort(before), half)} → ${cut(inShort(after), half)}`;
}

/** The members of a slot's value that a coder compares by; the whole of it stands in `--json`. */
const RESOLVED = ['actor', 'name', 'low', 'best', 'high'] as const;

/** What a value resolves to, or its words where it does not. */
function inShort(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value ?? 'none');
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inShort).join('; ');
  const members = new Map<string, unknown>(Object.entries(value));
  // Days of a time; of a quote they are offsets.
  const days = [members.get('start'), members.get('end')].filter((one) => typeof one === 'string');
  const resolved = [...new Set([...days, ...RESOLVED.map((name) => members.get(name))].flatMap(plain))];
  const words = resolved.length > 0 ? resolved : [members.get('quote'), quoteOf(members.get('text'))].flatMap(plain);
  return [...[members.get('role'), members.get('kind'), members.get('measure')].flatMap(plain), ...words].join(' ');
}

function plain(value: unknown): string[] {
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function quoteOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'quote' in value ? value.quote : null;
}

function cut(line: string, width: number): string {
  const points = [...line];
  return points.length <= width ? line : `${points.slice(0, width - 1).join('')}…`;
}

function closing({ applied, due, same, reports, failed, moved_on, events, carried }: Difference): string[] {
  const sum = (of: (change: ReportChange) => readonly unknown[]): number =>
    reports.reduce((total, change) => total + of(change).length, 0);
  return [
    `${due} reports ${applied ? 'were' : 'are to be'} read again: ${same} say the same, ${reports.length} differ`,
    `claims: ${sum((c) => c.gained)} gained, ${sum((c) => c.lost)} lost, ${sum((c) => c.changed)} changed`,
    `events: ${events.minted.length} new, ${events.changed.length} changed, ${events.forwarded.length} joined to others, ${events.ended.length} ended`,
    ...events.split.map(({ event, into }) => `  ${event} is split into ${into.join(', ')}`),
    ...events.joined.map(({ event, from }) => `  ${event} joins ${from.join(', ')}`),
    ...failed.map(({ report, reason, detail }) => `${report} could not be read again: ${reason}: ${detail}`),
    ...moved_on.map((report) => `${report} was read or withdrawn by someone else meanwhile; left alone`),
    ...(carried.length === 0 ? [] : [`${carried.length} claims of people’s decisions are carried over to new ids`]),
  ];
}

function openLines({ open }: Difference): string[] {
  return open.map(
    ({ decision: { about, coder, id, verb }, claims }) =>
      `for a person: ${verb} by ${coder ?? 'nobody'} about ${about.type} ${about.id} (${id}): no claim of today is ${claims.join(', ')}`,
  );
}

const PLACING = 'docs/reread.md says how a person places a decision.\n';
