import type { Role } from '../records/reading.ts';
import { overlaps, type Span } from '../records/span.ts';
import type { Happening } from './frames.ts';
import { type Mention, spanOf } from './mentions.ts';
import { scoresOf } from './model.ts';
import type { FrameModels } from './models.ts';
import { roleFeatures } from './role-features.ts';
import type { Scene } from './scene.ts';
import { ancestors, clauseHead, lemmaAt, pathBetween, type Tree, tokenAt, wordAt } from './tree.ts';

/** Roles in the order in which a claim lists its participants. */
export const ROLES: readonly Role[] = ['actor', 'recipient', 'affected'];

/** What roles are sought for: a kind, and the words of one sentence that name the happening. */
export type Named = Pick<Happening, 'kind' | 'sentence' | 'candidates'>;

/** A mention of a happening's sentence, and what the weights say of it: log odds by role, in the order of `ROLES`. */
export interface Leaning {
  readonly mention: Mention;
  readonly span: Span;
  /** For the word of the happening that speaks most for the role, and for the one that speaks least. */
  readonly most: readonly number[];
  readonly least: readonly number[];
}

/** A mention in a role, with what the trees look at. */
export interface RoleOption {
  readonly role: Role;
  readonly mention: Mention;
  readonly span: Span;
  readonly values: Readonly<Record<string, number>>;
}

/** A happening with the leanings of its mentions; an unlikely one says nothing about its neighbours. */
export interface Leaned {
  readonly happening: Named;
  readonly leanings: readonly Leaning[];
  readonly likely: boolean;
}

/** How the weights lean for every mention of a happening's sentence. */
export function leaningsOf(scene: Scene, h: Named, models: Pick<FrameModels, Role>): Leaning[] {
  return mentionsOf(scene, h).map((mention) => {
    const features = h.candidates.map((c) => roleFeatures(scene, c, h.kind, mention));
    return leaningOf(
      scene.tree,
      mention,
      features.map((f) => ROLES.map((role) => scoresOf(models[role], f)[0] ?? 0)),
    );
  });
}

/** Mentions that can take a role in a happening. */
export function mentionsOf({ mentions }: Scene, h: Named): Mention[] {
  return mentions.filter((m) => m.sentence === h.sentence);
}

/** Of the scores by candidate and role the highest and the lowest of each role. */
export function leaningOf(tree: Tree, mention: Mention, scores: readonly (readonly number[])[]): Leaning {
  const of = (pick: (...xs: number[]) => number) => ROLES.map((_, r) => pick(...scores.map((s) => s[r] ?? 0)));
  return { mention, span: spanOf(tree, mention.first, mention.last), most: of(Math.max), least: of(Math.min) };
}

/** Log odds below which a mention is no option for a role. */
const HOPELESS = -3;
/** Stands for "there is none" among log odds. */
const NONE = -9;

/**
 * For each happening of a report, in order of place: every mention in every role that is not out of the question, with
 * what speaks for and against it.
 */
export function roleOptions(scene: Scene, all: readonly Leaned[]): RoleOption[][] {
  return all.map((one, i) => {
    const { happening: h, leanings } = one;
    const shared = { ...ofHappening(scene, h), ...ofSentence(scene, h), mentions: leanings.length };
    const around = aroundOf(scene.tree, all, i);
    return leanings.flatMap((leaning) => {
      if (top(leaning.most) < HOPELESS) return [];
      const rivals = rivalsOf(scene.tree, leaning, leanings);
      const own = { ...shared, ...ofMention(scene, h, leaning.mention), ...ofPlace(scene, h, leaning.mention) };
      const beside = { ...ofNest(leaning, rivals), others: around.others };
      return ROLES.flatMap((role, r) => {
        if ((leaning.most[r] ?? NONE) < HOPELESS) return [];
        const values = {
          ...own,
          ...beside,
          ...ofRole(leaning, r, rivals),
          ...ofReport(scene.tree, leaning, r, around),
        };
        return [{ role, mention: leaning.mention, span: leaning.span, values }];
      });
    });
  });
}

/** What other happenings say of who takes part. */
interface Around {
  /** Other happenings of the sentence, and how they lean for its mentions. */
  readonly others: number;
  readonly here: ReadonlyMap<Mention, readonly number[]>;
  /** How happenings before it lean, by a mention's last word. */
  readonly before: ReadonlyMap<string, readonly number[]>;
}

function aroundOf(tree: Tree, all: readonly Leaned[], i: number): Around {
  const own = new Set(all[i]?.happening.candidates);
  const here = new Map<Mention, readonly number[]>();
  const before = new Map<string, readonly number[]>();
  let others = 0;
  for (const [k, { happening, leanings, likely }] of all.entries()) {
    if (k === i || !likely || happening.candidates.some((c) => own.has(c))) continue;
    const sameSentence = happening.sentence === all[i]?.happening.sentence;
    others += flag(sameSentence);
    for (const { mention, most } of leanings) {
      if (sameSentence) here.set(mention, higher(here.get(mention), most));
      if (k < i) before.set(lastWord(tree, mention), higher(before.get(lastWord(tree, mention)), most));
    }
  }
  return { others, here, before };
}

const higher = (a: readonly number[] | undefined, b: readonly number[]): readonly number[] =>
  a ? b.map((x, r) => Math.max(x, a[r] ?? NONE)) : b;

type Values = Readonly<Record<string, number>>;

const flag = (x: boolean): number => (x ? 1 : 0);
const top = (xs: readonly (number | undefined)[]): number => xs.reduce<number>((a, b) => Math.max(a, b ?? NONE), NONE);

function ofHappening({ kinds }: Scene, h: Named): Values {
  const kind = kinds.get(h.kind);
  return {
    candidates: h.candidates.length,
    mutual: flag(kind?.mutual === true),
    speech: flag(kind?.speech === true),
    [`family:${kind?.family}`]: 1,
  };
}

function ofSentence({ tree }: Scene, h: Named): Values {
  const { first = 0, last = 0 } = tree.sentences[h.sentence] ?? {};
  let commas = 0;
  for (let i = first; i < last; i++) commas += flag(wordAt(tree, i) === ',');
  return { length: last - first, commas };
}

/** What a mention is, in itself. */
function ofMention(scene: Scene, h: Named, m: Mention): Values {
  const { tree } = scene;
  const { dep, start } = tokenAt(tree, m.head);
  return {
    words: m.last - m.first,
    names_it: flag(h.candidates.some((c) => c.head === m.head)),
    holds_words: flag(scene.candidates.some((c) => c.first >= m.first && c.last <= m.last)),
    capital: flag(/^\p{Lu}/u.test(tree.text.slice(start, start + 1))),
    [`shape:${m.shape}`]: 1,
    [`dep:${dep}`]: 1,
    [`next:${tree.tokens[m.last]?.pos}`]: 1,
    [`before:${tree.tokens[m.first - 1]?.pos}`]: 1,
  };
}

/** Where it stands to the happening's words. */
function ofPlace({ tree }: Scene, h: Named, m: Mention): Values {
  const c = h.candidates[0];
  if (!c) return {};
  const [own, theirs] = [clauseHead(tree, c.head), clauseHead(tree, m.head)];
  return {
    gap: Math.min(...h.candidates.map((x) => Math.abs(m.head - x.head))),
    side: m.head < c.first ? -1 : flag(m.head >= c.last),
    steps: pathBetween(tree, c.head, m.head)?.length ?? 9,
    below: flag(ancestors(tree, m.head).includes(c.head)),
    same_clause: flag(own === theirs),
    clause_below: flag(own !== theirs && ancestors(tree, theirs).includes(own)),
    clause_above: flag(own !== theirs && ancestors(tree, own).includes(theirs)),
  };
}

interface Rivals {
  /** Mentions with words in common, and all others. */
  readonly over: readonly Leaning[];
  readonly apart: readonly Leaning[];
  /** Of those apart: joined by "and", named by the same word, left of it from the nearest on. */
  readonly joined: readonly Leaning[];
  readonly alike: readonly Leaning[];
  readonly left: readonly Leaning[];
}

function rivalsOf(tree: Tree, one: Leaning, all: readonly Leaning[]): Rivals {
  const others = all.filter((o) => o !== one);
  const over = others.filter((o) => overlaps(o.span, one.span));
  const apart = others.filter((o) => !overlaps(o.span, one.span));
  const { head } = one.mention;
  return {
    over,
    apart,
    joined: apart.filter((o) => hangsOn(tree, o.mention.head, head) || hangsOn(tree, head, o.mention.head)),
    alike: apart.filter((o) => lastWord(tree, o.mention) === lastWord(tree, one.mention)),
    left: apart.filter((o) => o.mention.head < head).reverse(),
  };
}

const hangsOn = (tree: Tree, conjunct: number, head: number): boolean =>
  tokenAt(tree, conjunct).dep === 'conj' && tokenAt(tree, conjunct).head === head;

const lastWord = (tree: Tree, m: Mention): string => lemmaAt(tree, m.last - 1);

function ofNest(one: Leaning, { over, apart, joined }: Rivals): Values {
  const size = ({ mention }: Leaning): number => mention.last - mention.first;
  return {
    nested: over.length,
    inner: flag(over.some((o) => size(o) > size(one))),
    outer: flag(over.some((o) => size(o) < size(one))),
    over_any: top(over.map((o) => top(o.most))),
    joined_any: top(joined.map((o) => top(o.most))),
    ...Object.fromEntries(ROLES.map((role, r) => [`apart_${role}`, top(apart.map((o) => o.most[r]))])),
    ...Object.fromEntries(ROLES.map((role, r) => [`leans_${role}`, one.most[r] ?? NONE])),
  };
}

/** How it stands in one role beside the other mentions of the sentence. */
function ofRole(one: Leaning, r: number, { over, apart, joined, alike, left }: Rivals): Values {
  const leans = one.most[r] ?? NONE;
  const others = apart.map((o) => o.most[r] ?? NONE).sort((a, b) => b - a);
  const before = left.find((o) => (o.most[r] ?? NONE) > -1);
  return {
    [`is_${ROLES[r]}`]: 1,
    leans,
    leans_least: one.least[r] ?? NONE,
    leans_else: top(one.most.filter((_, q) => q !== r)),
    behind: leans - top(one.most),
    rival: others[0] ?? NONE,
    second_rival: others[1] ?? NONE,
    rank: others.filter((x) => x > leans).length,
    likely: others.filter((x) => x > 0).length,
    expected: others.reduce((sum, x) => sum + 1 / (1 + Math.exp(-x)), 0),
    over: top(over.map((o) => o.most[r])),
    joined: top(joined.map((o) => o.most[r])),
    alike: top(alike.map((o) => o.most[r])),
    left: before?.most[r] ?? NONE,
    left_gap: before ? one.mention.first - before.mention.last : 99,
  };
}

/** How other happenings of the report lean for the same mention, and for the same word before. */
function ofReport(tree: Tree, { mention }: Leaning, r: number, { here, before }: Around): Values {
  const elsewhere = here.get(mention);
  const earlier = before.get(lastWord(tree, mention));
  return {
    elsewhere: elsewhere?.[r] ?? NONE,
    elsewhere_any: top(elsewhere ?? []),
    earlier: earlier?.[r] ?? NONE,
    earlier_any: top(earlier ?? []),
  };
}
