import type { ReportHead } from '../../records/attested.ts';
import type { Claim } from '../../records/reading.ts';
import { boundsText, whoSays } from '../published-event.ts';
import { plain, table, wrap } from './layout.ts';
import type { TerminalWords } from './terminal-words.ts';

/** One claim of a report with the event that it is in, if any. */
export interface ReportLine {
  readonly claim: Claim;
  readonly event: { readonly id: string; readonly title: string } | null;
}

/** A report as `corroborate report` prints it: what is known of it, then its claims in the order of its text. */
export function reportPage(
  head: ReportHead,
  lines: readonly ReportLine[],
  words: TerminalWords,
  width: number,
): string {
  const facts = [
    [words.fields.outlet, plain(head.publisher ?? words.unknown)],
    [words.fields.published, head.published ?? words.unknown],
  ];
  const title = head.title === null ? head.id : `${head.id}\n${plain(head.title)}`;
  const ordered = lines.toSorted((a, b) => a.claim.trigger.start - b.claim.trigger.start);
  const claims = ordered.length === 0 ? [words.noClaims] : ordered.map((line) => claimText(line, words, width));
  return `${[title, table(facts, width, 1), ...claims].join('\n\n')}\n`;
}

function claimText({ claim, event }: ReportLine, words: TerminalWords, width: number): string {
  const when = claim.time?.start ?? claim.time?.text?.quote ?? words.unsaid;
  const where = claim.place?.name ?? claim.place?.text?.quote ?? words.unsaid;
  const says = claim.source.kind === 'reporter' ? words.ownVoice : whoSays(claim, null);
  const figures = claim.figures.map((figure) => `${figure.measure} ${boundsText(figure)} ${figure.population}`);
  const facts = [claim.kind, claim.modality, when, where, ...figures, says].map(plain).join(' · ');
  const link = event === null ? [] : [`  → ${event.id} ${plain(event.title)}`];
  const sentence = wrap(plain(claim.evidence.map((quote) => quote.quote).join(' … ')), width, '    ');
  return [wrap(facts, width, '  ').replace(/^ {2}/u, ''), sentence, ...link].join('\n');
}
