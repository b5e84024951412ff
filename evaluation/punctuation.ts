import { type ReportScore, totals } from './claims-score.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const MARK = /[,'’]/gu;
/** Shorter texts may do without commas. */
const LEAST_WORDS = 60;
/** Prose has two marks and more in a hundred words; texts that lost theirs have none or a stray one. */
const LEAST_MARKS = 0.01;

/** Whether a text lost its punctuation on its way: long prose with less than one comma or apostrophe in 100 words. */
export function lostPunctuation(text: string): boolean {
  const words = text.match(WORD)?.length ?? 0;
  const marks = text.match(MARK)?.length ?? 0;
  return words >= LEAST_WORDS && marks < LEAST_MARKS * words;
}

/** Scores of the reports with full punctuation and of those that lost it, apart; a group without reports is left out. */
export function byPunctuation(
  reports: readonly { readonly text: string; readonly score: ReportScore }[],
): { readonly name: string; readonly reports: number; readonly totals: Readonly<Record<string, number>> }[] {
  return [
    { name: 'full punctuation', lost: false },
    { name: 'lost punctuation', lost: true },
  ].flatMap(({ name, lost }) => {
    const own = reports.filter(({ text }) => lostPunctuation(text) === lost).map(({ score }) => score);
    return own.length === 0 ? [] : [{ name, reports: own.length, totals: totals(own) }];
  });
}
