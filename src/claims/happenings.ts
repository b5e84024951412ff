import type { Candidate } from './candidates.ts';
import type { Happening } from './frames.ts';
import { aboutOf, kindFeatures, optionsOf } from './kind-features.ts';
import { probability, scoresOf, softmax } from './model.ts';
import type { FrameModels } from './models.ts';
import type { Scene } from './scene.ts';
import { clauseHead, pathBetween, tokenAt } from './tree.ts';

interface Named {
  readonly c: Candidate;
  readonly kind: string;
  readonly p: number;
  /** 0 for the candidate's likeliest kind, 1 for the next. */
  readonly rank: number;
  /** Probability of the likeliest other kind of the same candidate. */
  readonly rival: number;
}

/** Kinds below this are not worth a frame; the judge chooses among the rest. */
const FLOOR = 0.05;
/** So many kinds of one candidate are framed at most. */
const MOST = 3;

/**
 * Gives each candidate its likeliest kinds and joins those that name one happening in one sentence. A second kind of a
 * candidate stands only where no surer words of its sentence have that kind.
 */
export function findHappenings(scene: Scene, models: FrameModels): Happening[] {
  const named = scene.candidates.flatMap((c) => nameKinds(scene, c, models));
  const groups: Named[][] = [];
  for (const one of named.sort((a, b) => a.rank - b.rank || b.p - a.p)) {
    const home = groups.find(
      (g) =>
        g.some((o) => o.kind === one.kind && o.c.sentence === one.c.sentence) &&
        (one.rank > 0 || !apart(scene, g[0], one, models)),
    );
    if (!home) groups.push([one]);
    else if (one.rank === 0 || home[0]?.rank !== 0) home.push(one);
  }
  return groups.map(toHappening).sort((a, b) => (a.candidates[0]?.first ?? 0) - (b.candidates[0]?.first ?? 0));
}

function nameKinds(scene: Scene, c: Candidate, models: FrameModels): Named[] {
  const options = optionsOf(scene, c);
  const about = aboutOf(scene, c);
  const ps = softmax([0, ...options.map((k) => scoresOf(models.kinds, kindFeatures(scene, c, k, about))[0] ?? 0)]);
  const ranked = options.map((kind, i) => ({ c, kind, p: ps[i + 1] ?? 0 })).sort((a, b) => b.p - a.p);
  return ranked
    .slice(0, MOST)
    .map((one, rank) => ({ ...one, rank, rival: ranked[rank === 0 ? 1 : 0]?.p ?? 0 }))
    .filter((one) => one.p >= FLOOR);
}

function toHappening(group: readonly Named[]): Happening {
  const first = group[0];
  return {
    kind: first?.kind ?? '',
    sentence: first?.c.sentence ?? 0,
    candidates: group.map((g) => g.c),
    p: group.map((g) => g.p),
    rank: first?.rank ?? 0,
    rival: first?.rival ?? 0,
  };
}

function apart(scene: Scene, a: Named | undefined, b: Named, models: FrameModels): boolean {
  return a !== undefined && probability(models.apart, apartFeatures(scene, a.c, b.c, b.kind)) > 0.5;
}

/** How two candidates of one kind in one sentence stand to each other. */
export function apartFeatures(scene: Scene, a: Candidate, b: Candidate, kind: string): string[] {
  const { tree } = scene;
  const [x, y] = a.first < b.first ? [a, b] : [b, a];
  const path = pathBetween(tree, x.head, y.head);
  const gap = y.first - x.last;
  const near = gap <= 3 ? 3 : gap <= 8 ? 8 : gap <= 16 ? 16 : gap <= 30 ? 30 : 99;
  const between = new Set<string>();
  for (let i = x.last; i < y.first; i++) {
    if (tokenAt(tree, i).pos === 'CCONJ' || tokenAt(tree, i).pos === 'SCONJ' || tokenAt(tree, i).pos === 'PUNCT')
      between.add(`has:${tokenAt(tree, i).lemma}`);
    if (tree.label[i] === 'GPE' || tree.label[i] === 'LOC' || tree.label[i] === 'DATE')
      between.add(`has@${tree.label[i]}`);
  }
  const same = clauseHead(tree, x.head) === clauseHead(tree, y.head) ? 'one-clause' : 'two-clauses';
  const open = `${x.open ? 'open' : 'plain'}-${y.open ? 'open' : 'plain'}`;
  const pos = `${tokenAt(tree, x.head).pos}-${tokenAt(tree, y.head).pos}`;
  return [
    'bias',
    `path:${path?.steps ?? 'far'}`,
    `gap:${near}`,
    same,
    open,
    `pos:${pos}`,
    `pos:${pos}|${same}`,
    `kind:${kind}`,
    `kind:${kind}|gap:${near}`,
    `words:${x.word}-${y.word}`,
    x.word === y.word ? 'same-word' : 'other-word',
    ...between,
  ];
}
