import type { Happening } from './frames.ts';
import type { Values } from './judge-values.ts';

/** From this probability on a rival counts as told. */
const LIKELY = 0.35;
/** From this probability on a rival counts as near. */
const NEAR = 0.3;
/** Where there is no rival: farther than any. */
const FAR = 999;

interface Rival {
  readonly happening: Happening;
  readonly p: number;
}

/**
 * What the others of a report say of each happening once all have been judged alone (`p`, in their order): other kinds
 * for the same words, other words of the sentence, the same kind elsewhere. Of two that tell one thing the surer is it.
 */
export function rivalValues(happenings: readonly Happening[], p: readonly number[]): Values[] {
  const all = happenings.map((happening, i) => ({ happening, p: p[i] ?? 0 }));
  return all.map((one) => {
    const others = all.filter((o) => o !== one);
    const here = others.filter((o) => o.happening.sentence === one.happening.sentence);
    const words = here.filter((o) => sharesWord(o.happening, one.happening));
    const beside = here.filter((o) => !words.includes(o));
    return { judged: one.p, ...ofWords(one, words), ...ofSentence(one, beside), ...ofReport(one, others) };
  });
}

const sum = (rivals: readonly Rival[]): number => rivals.reduce((total, { p }) => total + p, 0);
const highest = (rivals: readonly Rival[]): number => rivals.reduce((top, { p }) => Math.max(top, p), 0);
const surer = (rivals: readonly Rival[], { p }: Rival): number => rivals.filter((o) => o.p > p).length;
const logOdds = (p: number): number => Math.log((p + 1e-3) / (1 - p + 1e-3));

function sharesWord(a: Happening, b: Happening): boolean {
  return a.candidates.some(({ first }) => b.candidates.some((c) => c.first === first));
}

/** Other kinds for the same words. */
function ofWords(one: Rival, words: readonly Rival[]): Values {
  return {
    judged_word: highest(words),
    judged_word_gap: logOdds(one.p) - logOdds(highest(words)),
    judged_word_surer: surer(words, one),
    judged_word_sum: sum(words),
  };
}

function ofSentence(one: Rival, beside: readonly Rival[]): Values {
  const kin = beside.filter((o) => o.happening.kind === one.happening.kind);
  const [nearest] = beside
    .filter((o) => o.p > NEAR)
    .map((o) => ({ p: o.p, gap: Math.abs(startOf(o.happening) - startOf(one.happening)) }))
    .sort((a, b) => a.gap - b.gap);
  return {
    judged_kin: highest(kin),
    judged_kin_sum: sum(kin),
    judged_kin_surer: surer(kin, one),
    judged_here: highest(beside),
    judged_here_sum: sum(beside),
    judged_here_surer: surer(beside, one),
    judged_nearest: nearest?.p ?? 0,
    judged_nearest_gap: nearest?.gap ?? FAR,
  };
}

const startOf = ({ candidates }: Happening): number => candidates[0]?.first ?? 0;

/** The same kind in other sentences, and how much the sentences before and after tell. */
function ofReport(one: Rival, others: readonly Rival[]): Values {
  const at = one.happening.sentence;
  const kin = others.filter((o) => o.happening.kind === one.happening.kind);
  const before = kin.filter((o) => o.happening.sentence < at);
  return {
    judged_before: highest(before),
    judged_before_sum: sum(before),
    judged_before_gap: Math.min(99, ...before.filter((o) => o.p > LIKELY).map((o) => at - o.happening.sentence)),
    judged_after: highest(kin.filter((o) => o.happening.sentence > at)),
    judged_previous: sum(others.filter((o) => o.happening.sentence === at - 1)),
    judged_next: sum(others.filter((o) => o.happening.sentence === at + 1)),
  };
}
