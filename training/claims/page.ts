import { basename } from 'node:path';
import { listOf } from '../../evaluation/claims-gold.ts';
import { type ReportScore, totals } from '../../evaluation/claims-score.ts';
import { f1 } from '../../evaluation/claims-slots.ts';
import { byPunctuation } from '../../evaluation/punctuation.ts';
import type { Trial } from './judging.ts';

interface Count {
  required: number;
  found: number;
  extra: number;
}

/**
 * The page for coders that says what the reader finds and misses: scores by kind and by slot, out of fold. `kept` are
 * the claims of each trial that the judge kept, `scores` their scores, both in the order of `trials`.
 */
export function scoresPage(
  trials: readonly Trial[],
  kept: readonly (readonly { readonly kind: string }[])[],
  scores: readonly ReportScore[],
): string {
  const groups = [...new Set(trials.filter((t) => t.study.coded).map((t) => t.study.folder))].map((folder) => {
    const own = scores.filter((_, i) => trials[i]?.study.folder === folder);
    return { name: basename(folder), reports: own.length, totals: totals(own) };
  });
  const keys = [...new Set(groups.flatMap((g) => Object.keys(g.totals)))].filter((k) => k !== 'malformed');
  const slots = keys.map((k) => `| ${k} | ${groups.map((g) => number(g.totals[k])).join(' | ')} |`);
  const kinds = [...countKinds(trials, kept, scores)].sort(
    (a, b) => b[1].required - a[1].required || (a[0] < b[0] ? -1 : 1),
  );
  return [
    '# What the reader finds and misses',
    '',
    'Written by `npm run train`: every report was read with weights that had not seen it, nor any report of its month.',
    'A claim counts as found where kind and sentence agree with what coders recorded; slots are scored on found claims.',
    '',
    `| | ${groups.map((g) => `${g.name} (${g.reports} reports)`).join(' | ')} |`,
    `|---|${groups.map(() => '---|').join('')}`,
    ...slots,
    '',
    ...punctuation(trials, scores),
    '',
    '| kind | coders recorded | found | extra | F1 |',
    '|---|---|---|---|---|',
    ...kinds.map(
      ([kind, c]) =>
        `| \`${kind}\` | ${c.required} | ${c.found} | ${c.extra} | ${number(f1(c.found, c.found + c.extra, c.required))} |`,
    ),
    '',
  ].join('\n');
}

/** Claims with and without punctuation: outlets' exports lose commas and apostrophes, and neither may pay for the other. */
function punctuation(trials: readonly Trial[], scores: readonly ReportScore[]): string[] {
  const reports = trials.flatMap(({ study }, i) => {
    const score = scores[i];
    return study.coded && score ? [{ text: study.gold.text, score }] : [];
  });
  const rows = byPunctuation(reports).map(
    ({ name, reports: count, totals: t }) =>
      `| ${name} | ${count} | ${number(t.claims_precision)} | ${number(t.claims_recall)} | ${number(t.claims_f1)} | ${number(t.reading_f1)} |`,
  );
  return [
    '| the same reports | reports | precision | recall | claims F1 | reading F1 |',
    '|---|---|---|---|---|---|',
    ...rows,
  ];
}

function number(x: number | undefined): string {
  return x === undefined ? '' : x.toFixed(2);
}

/** By the first kind that the coders gave; extra claims by their own kind. */
function countKinds(
  trials: readonly Trial[],
  kept: readonly (readonly { readonly kind: string }[])[],
  scores: readonly ReportScore[],
): Map<string, Count> {
  const counts = new Map<string, Count>();
  const at = (kind: string): Count => {
    const count = counts.get(kind) ?? { required: 0, found: 0, extra: 0 };
    counts.set(kind, count);
    return count;
  };
  for (const [i, { study }] of trials.entries()) {
    if (!study.coded) continue;
    const { hits = [], absorbed = [] } = scores[i] ?? {};
    const found = new Set(hits.map((p) => p.gold));
    for (const [g, claim] of study.gold.claims.entries()) {
      if (claim.need !== 'required') continue;
      const count = at(listOf(claim.kind)[0] ?? '');
      count.required += 1;
      if (found.has(g)) count.found += 1;
    }
    const used = new Set([...hits, ...absorbed].map((p) => p.claim));
    for (const [k, claim] of (kept[i] ?? []).entries()) if (!used.has(k)) at(claim.kind).extra += 1;
  }
  return counts;
}
