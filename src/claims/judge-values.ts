import type { Happening } from './frames.ts';
import type { Frame } from './judge.ts';
import type { Scene } from './scene.ts';
import { ancestors, childrenOf, clauseHead, lemmaAt, tokenAt, wordAt } from './tree.ts';

/** A happening with its frame: what is judged. */
export interface Framed {
  readonly happening: Happening;
  readonly frame: Frame;
}

/** What the trees of the judge look at, as numbers by name; the same names in the same order for every claim. */
export type Values = Readonly<Record<string, number>>;

/** The values of every framed happening of a report, in their order. */
export function claimValues(scene: Scene, all: readonly Framed[]): Values[] {
  const repeated = repeatedWords(scene);
  return all.map((one) => ({
    ...ofKind(one.happening),
    ...ofRivals(scene, one.happening, all),
    ...ofSentence(scene, one.happening, all),
    ...ofReport(scene, one.happening, all, repeated),
    ...ofWords(scene, one.happening),
    ...ofFrame(scene, one, all),
  }));
}

const sureness = ({ p }: Happening): number => p[0] ?? 0;
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
const highest = (hs: readonly Happening[]): number => hs.reduce((top, h) => Math.max(top, sureness(h)), 0);
const logOdds = (p: number): number => Math.log((p + 1e-3) / (1 - p + 1e-3));

function ofKind(h: Happening): Values {
  const p = sureness(h);
  const first = h.candidates[0];
  return {
    p,
    rank: h.rank,
    rival: h.rival,
    lead: logOdds(p) - logOdds(h.rival),
    nothing: Math.max(0, 1 - p - h.rival),
    words: h.candidates.length,
    p_sum: sum(h.p),
    p_second: h.p[1] ?? 0,
    open: first?.open ? 1 : 0,
    kinds: first?.kinds.length ?? 0,
    sense: first?.kinds.indexOf(h.kind) ?? -1,
  };
}

/** The same kind elsewhere: a second telling, or a report about little else. */
function ofRivals(scene: Scene, h: Happening, all: readonly Framed[]): Values {
  const family = scene.kinds.get(h.kind)?.family;
  const others = all.map((x) => x.happening).filter((o) => o !== h);
  const same = others.filter((o) => o.kind === h.kind);
  const before = same.filter((o) => o.sentence < h.sentence);
  const after = same.filter((o) => o.sentence > h.sentence);
  const near = before.filter((o) => sureness(o) > LIKELY).map((o) => h.sentence - o.sentence);
  return {
    same_before: highest(before),
    same_before_sum: sum(before.map(sureness)),
    same_after: highest(after),
    same_after_sum: sum(after.map(sureness)),
    same_here: highest(same.filter((o) => o.sentence === h.sentence)),
    same_near: Math.min(99, ...near),
    family_before: sum(
      others.filter((o) => o.sentence < h.sentence && scene.kinds.get(o.kind)?.family === family).map(sureness),
    ),
  };
}

/** From this probability on an earlier happening counts as told. */
const LIKELY = 0.3;

function ofSentence({ tree }: Scene, h: Happening, all: readonly Framed[]): Values {
  const here = all.map((x) => x.happening).filter((o) => o !== h && o.sentence === h.sentence);
  const { first = 0, last = 1 } = tree.sentences[h.sentence] ?? {};
  return {
    here: here.length,
    here_sum: sum(here.map(sureness)),
    here_max: highest(here),
    here_surer: here.filter((o) => sureness(o) > sureness(h)).length,
    length: last - first,
    position: ((h.candidates[0]?.first ?? first) - first) / Math.max(1, last - first),
  };
}

function ofReport(scene: Scene, h: Happening, all: readonly Framed[], repeated: readonly number[]): Values {
  const { sentences } = scene.tree;
  const surer = all.filter((x) => sureness(x.happening) > sureness(h)).length;
  return {
    surer: surer / all.length,
    happenings: all.length,
    share: sureness(h) / (sum(all.map((x) => sureness(x.happening))) + 1e-6),
    sentence: h.sentence,
    sentences: sentences.length,
    late: h.sentence / sentences.length,
    titled: scene.title === null ? 0 : 1,
    repeated: repeated[h.sentence] ?? 0,
  };
}

function ofWords({ tree, candidates }: Scene, h: Happening): Values {
  const first = h.candidates[0];
  if (!first) return {};
  const clause = childrenOf(tree, clauseHead(tree, first.head)).map((c) => tokenAt(tree, c).dep);
  return {
    depth: ancestors(tree, first.head).length,
    negated: clause.includes('neg') ? 1 : 0,
    auxiliaries: clause.filter((dep) => dep === 'aux').length,
    subject: clause.some((dep) => dep.startsWith('nsubj')) ? 1 : 0,
    object: clause.includes('dobj') ? 1 : 0,
    children: childrenOf(tree, first.head).length,
    tokens: first.last - first.first,
    the: wordAt(tree, first.first - 1) === 'the' ? 1 : 0,
    word_before: candidates.filter((c) => c.first < first.first && c.word === first.word).length,
  };
}

type Quoted = { readonly text: { readonly start: number; readonly end: number } } | null | undefined;

function ofFrame({ tree }: Scene, { happening: h, frame }: Framed, all: readonly Framed[]): Values {
  const earlier = all
    .filter((x) => x.happening.kind === h.kind && x.happening.sentence < h.sentence && sureness(x.happening) > LIKELY)
    .at(-1)?.frame;
  const agree = (a: Quoted, b: Quoted): number => {
    if (!a || !b) return 0;
    const quote = (x: NonNullable<Quoted>) => tree.text.slice(x.text.start, x.text.end).toLowerCase();
    return quote(a) === quote(b) ? 2 : 1;
  };
  const roles = (role: string) => frame.participants.filter((x) => x.role === role).length;
  return {
    source: frame.source.text ? 1 : 0,
    doubt: frame.source.doubt ? 1 : 0,
    time: frame.time ? (frame.time.inherited ? 1 : 2) : 0,
    place: frame.place ? (frame.place.inherited ? 1 : 2) : 0,
    figures: frame.figures.length,
    actors: roles('actor'),
    recipients: roles('recipient'),
    affected: roles('affected'),
    weapon: frame.weapon ? 1 : 0,
    same_time: agree(frame.time, earlier?.time),
    same_place: agree(frame.place, earlier?.place),
    earlier_figures: earlier?.figures.length ?? -1,
  };
}

const CONTENT = new Set(['NOUN', 'VERB', 'PROPN', 'NUM']);

/** By sentence: the largest share of its content words that one earlier sentence has too (leads that are printed twice). */
function repeatedWords({ tree }: Scene): number[] {
  const words = tree.sentences.map(({ first, last }) => {
    const set = new Set<string>();
    for (let i = first; i < last; i++) if (CONTENT.has(tokenAt(tree, i).pos)) set.add(lemmaAt(tree, i));
    return set;
  });
  return words.map((own, s) =>
    words.slice(0, s).reduce((most, other) => {
      const shared = [...own].filter((w) => other.has(w)).length;
      return Math.max(most, shared / Math.max(1, Math.min(own.size, other.size)));
    }, 0),
  );
}
