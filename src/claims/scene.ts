import type { Analysis } from '../records/analysis.ts';
import type { Codebook, Kind } from '../records/codebook.ts';
import type { Report } from '../records/report.ts';
import { type Arguments, argumentsOf } from './arguments.ts';
import { type Candidate, compileSenses, findCandidates, type Lexicon } from './candidates.ts';
import { type Contents, contentsOf } from './contents.ts';
import type { ClaimLanguage } from './language.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findNumbers, type NumberPhrase } from './numbers.ts';
import { findPlaces, type PlaceTable } from './place-options.ts';
import { placeTimes, type TimePhrase } from './times.ts';
import { splitTitle } from './title.ts';
import { growTree, type Tree } from './tree.ts';
import { type Attribution, findVoices } from './voices.ts';
import { turnTables, type Words } from './words.ts';

/** What reading takes from a report: its text, and what is known beside it. */
export type ReportWords = Pick<Report, 'text' | 'title' | 'publisher' | 'published'>;

/** A language's tables made ready, once for many reports. */
export interface Tables {
  readonly words: Words;
  readonly lexicon: Lexicon;
  readonly kinds: ReadonlyMap<string, Kind>;
}

/** Everything found in one report before anything is judged: the first room's outcome. */
export interface Scene {
  readonly tree: Tree;
  readonly words: Words;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly title: string | null;
  readonly publisher: string | null;
  /** The report's day, ISO; null where unknown. */
  readonly published: string | null;
  readonly candidates: readonly Candidate[];
  /** Who does what each candidate names, and to whom or what. */
  readonly arguments: ReadonlyMap<Candidate, Arguments>;
  readonly mentions: readonly Mention[];
  readonly numbers: readonly NumberPhrase[];
  readonly times: readonly TimePhrase[];
  readonly places: PlaceTable;
  readonly voices: readonly Attribution[];
  /** Kinds that words of one meaning name, by sentence. */
  readonly plainKinds: readonly ReadonlySet<string>[];
  /** The same over the whole report, with counts. */
  readonly kindCounts: ReadonlyMap<string, number>;
  /** What each sentence is about. */
  readonly contents: Contents;
}

export function makeTables(language: ClaimLanguage, codebook: Codebook): Tables {
  return {
    words: turnTables(language),
    lexicon: compileSenses(language),
    kinds: new Map(codebook.kinds.map((kind) => [kind.id, kind])),
  };
}

export function setScene(report: ReportWords, analysis: Analysis, tables: Tables): Scene {
  const tree = growTree(report.text, splitTitle(analysis, report.text, report.title));
  const { words, kinds } = tables;
  const times = placeTimes(tree);
  const candidates = findCandidates(tree, tables.lexicon).filter(
    (c) => c.kinds.some((k) => kinds.has(k)) && !isTime(c, times),
  );
  const mentions = findMentions(tree, words, tokensOf(candidates));
  const { plainKinds, kindCounts } = countKinds(tree, candidates);
  return {
    tree,
    words,
    kinds,
    title: report.title,
    publisher: report.publisher,
    published: report.published,
    candidates,
    arguments: new Map(candidates.map((c) => [c, argumentsOf(tree, c.head)])),
    mentions,
    times,
    numbers: findNumbers(tree, words, times),
    places: findPlaces(tree, words, mentions),
    voices: findVoices(tree, words, mentions),
    plainKinds,
    kindCounts,
    contents: contentsOf(tree),
  };
}

/** "March", "the fall of 2014": words of time name no happening. */
function isTime(c: Candidate, times: readonly TimePhrase[]): boolean {
  return times.some((t) => t.token <= c.head && c.head < t.last);
}

function tokensOf(candidates: readonly Candidate[]): Set<number> {
  return new Set(candidates.flatMap((c) => Array.from({ length: c.last - c.first }, (_, k) => c.first + k)));
}

function countKinds(tree: Tree, candidates: readonly Candidate[]): Pick<Scene, 'plainKinds' | 'kindCounts'> {
  const plainKinds = tree.sentences.map(() => new Set<string>());
  const kindCounts = new Map<string, number>();
  for (const { kinds, open, sentence } of candidates) {
    const kind = kinds[0];
    if (open || kinds.length > 1 || kind === undefined) continue;
    plainKinds[sentence]?.add(kind);
    kindCounts.set(kind, (kindCounts.get(kind) ?? 0) + 1);
  }
  return { plainKinds, kindCounts };
}
