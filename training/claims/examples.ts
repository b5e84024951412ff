import { type GoldClaim, listOf } from '../../evaluation/claims-gold.ts';
import { mentionsAgree } from '../../evaluation/claims-mentions.ts';
import type { Candidate } from '../../src/claims/candidates.ts';
import { figureFeatures } from '../../src/claims/figure-features.ts';
import { apartFeatures } from '../../src/claims/happenings.ts';
import { aboutOf, kindFeatures, optionsOf } from '../../src/claims/kind-features.ts';
import { type Mention, spanOf } from '../../src/claims/mentions.ts';
import { modalityFeatures } from '../../src/claims/modality-features.ts';
import type { NumberPhrase } from '../../src/claims/numbers.ts';
import { placeFeatures } from '../../src/claims/place-features.ts';
import { placesFor } from '../../src/claims/place-options.ts';
import type { Named } from '../../src/claims/role-values.ts';
import type { Scene } from '../../src/claims/scene.ts';
import { weighSources } from '../../src/claims/source-features.ts';
import { timeFeatures } from '../../src/claims/time-features.ts';
import { timeOptions } from '../../src/claims/time-options.ts';
import type { Span } from '../../src/records/span.ts';
import { type Alphabet, type EncodedChoice, type EncodedExample, encode, encodeChoice } from './fit.ts';
import { type RoleLesson, roleLesson } from './role-lessons.ts';

/** What turns words of one report into values; handed in, since resolving is another stage. */
export interface Resolver {
  readonly bounds: (span: Span) => { readonly low: number | null; readonly high: number | null } | null;
}

/** A gold report with its scene; spans of evidence are UTF-16. */
export interface Lesson {
  readonly scene: Scene;
  readonly resolver: Resolver;
  readonly golds: readonly (GoldClaim & Span)[];
  /** True for texts whose gold says nothing of slots. */
  readonly kindsOnly: boolean;
}

/** Feature names of each model; roles share one. */
export interface Alphabets {
  readonly kinds: Alphabet;
  readonly apart: Alphabet;
  readonly roles: Alphabet;
  readonly place: Alphabet;
  readonly time: Alphabet;
  readonly figure: Alphabet;
  readonly modality: Alphabet;
  readonly source: Alphabet;
}

export function newAlphabets(): Alphabets {
  const one = () => new Map<string, number>();
  return {
    kinds: one(),
    apart: one(),
    roles: one(),
    place: one(),
    time: one(),
    figure: one(),
    modality: one(),
    source: one(),
  };
}

/** Everything that one report's candidates and its gold teach. */
export interface Examples {
  readonly alphabets: Alphabets;
  readonly kinds: EncodedChoice[];
  readonly apart: EncodedChoice[];
  readonly roles: RoleLesson[];
  readonly place: EncodedChoice[];
  readonly time: EncodedChoice[];
  readonly figure: EncodedExample[];
  readonly modality: EncodedExample[];
  readonly source: EncodedChoice[];
}

/** What one lesson teaches, encoded by alphabets that many lessons share. */
export function examplesOf(lesson: Lesson, alphabets: Alphabets): Examples {
  const out: Examples = {
    alphabets,
    kinds: [],
    apart: [],
    roles: [],
    place: [],
    time: [],
    figure: [],
    modality: [],
    source: [],
  };
  addLesson(out, lesson);
  return out;
}

/** A sentence that was written to teach a kind counts for so many of a report: reports repeat their words. */
const SENTENCE_WEIGHT = 3;
/** Optional claims teach slots at half weight and kinds not at all. */
const OPTIONAL_WEIGHT = 0.5;

function addLesson(out: Examples, lesson: Lesson): void {
  const told: Told[] = [];
  const known: { c: Candidate; golds: readonly (GoldClaim & Span)[]; kinds: ReadonlySet<string> }[] = [];
  for (const c of lesson.scene.candidates) {
    const span = spanOf(lesson.scene.tree, c.first, c.last);
    const golds = lesson.golds.filter((g) => g.start < span.end && span.start < g.end);
    addKinds(out, lesson, c, golds);
    if (lesson.kindsOnly) continue;
    const options = new Set(optionsOf(lesson.scene, c));
    const fitting = golds.filter((g) => listOf(g.kind).some((k) => options.has(k)));
    for (const g of tightest(fitting)) {
      addSlots(out, lesson, c, g);
      addToTold(told, lesson, c, g);
    }
    known.push({ c, golds: fitting, kinds: new Set(fitting.flatMap((g) => listOf(g.kind))) });
  }
  addPairs(out, lesson.scene, known);
  for (const { gold, ...happening } of told)
    out.roles.push(roleLesson(lesson.scene, happening, gold, weightOf(gold), out.alphabets.roles));
}

/** A coded claim, and the words of one sentence that name it. */
interface Told extends Named {
  readonly gold: GoldClaim & Span;
  readonly candidates: Candidate[];
}

function addToTold(told: Told[], { scene }: Lesson, c: Candidate, gold: GoldClaim & Span): void {
  const home = told.find((t) => t.gold === gold && t.sentence === c.sentence);
  if (home) home.candidates.push(c);
  else told.push({ gold, kind: kindFor(scene, c, gold), sentence: c.sentence, candidates: [c] });
}

/** Of the kinds that a claim may have, the first that the words can mean. */
function kindFor(scene: Scene, c: Candidate, gold: GoldClaim): string {
  const options = optionsOf(scene, c);
  return listOf(gold.kind).find((k) => options.includes(k)) ?? '';
}

const weightOf = ({ need }: GoldClaim): number => (need === 'required' ? 1 : OPTIONAL_WEIGHT);

/** Of gold claims that share a candidate, required ones go first and the shortest evidence says it best. */
export function tightest(golds: readonly (GoldClaim & Span)[]): readonly (GoldClaim & Span)[] {
  const required = golds.filter((g) => g.need === 'required');
  const pool = required.length > 0 ? required : golds;
  return [...pool].sort((a, b) => a.end - a.start - (b.end - b.start)).slice(0, 1);
}

function addKinds(out: Examples, { scene, kindsOnly }: Lesson, c: Candidate, golds: readonly GoldClaim[]): void {
  const options = optionsOf(scene, c);
  const about = aboutOf(scene, c);
  const required = kindsOf(golds, 'required');
  const optional = kindsOf(golds, 'optional');
  const must = options.some((k) => required.has(k));
  // Words that only lean on the report's context may as well name nothing: another word of the evidence does.
  const sure = options.some((k) => required.has(k) && c.kinds.includes(k));
  const right = options.map((k) => required.has(k) || optional.has(k));
  const features = options.map((k) => kindFeatures(scene, c, k, about));
  const choice = {
    options: [[], ...features],
    right: [!(must && sure), ...right],
    weight: kindsOnly ? SENTENCE_WEIGHT : 1,
  };
  out.kinds.push(encodeChoice(out.alphabets.kinds, choice));
}

function kindsOf(golds: readonly GoldClaim[], need: GoldClaim['need']): Set<string> {
  return new Set(golds.filter((g) => g.need === need).flatMap((g) => [...listOf(g.kind)]));
}

export function addSlots(out: Examples, lesson: Lesson, c: Candidate, gold: GoldClaim & Span): void {
  const { scene } = lesson;
  const kind = kindFor(scene, c, gold);
  const weight = weightOf(gold);
  addPlace(out, scene, c, kind, gold, weight);
  addTime(out, scene, c, kind, gold, weight);
  for (const n of scene.numbers.filter((x) => x.sentence === c.sentence))
    addFigure(out, lesson, c, kind, gold, n, weight);
  out.modality.push({
    features: encode(out.alphabets.modality, modalityFeatures(scene, c, kind)),
    right: listOf(gold.modality),
    weight,
  });
  const sources = weighSources(scene, c, kind);
  const right = sources.map(({ option }) => listOf(gold.source).includes(option.kind));
  out.source.push(
    encodeChoice(out.alphabets.source, { options: sources.map(({ tie, own }) => [...tie, ...own]), right, weight }),
  );
}

function quoteOf({ tree }: Scene, m: Mention): string {
  const span = spanOf(tree, m.first, m.last);
  return tree.text.slice(span.start, span.end);
}

export function addPlace(
  out: Examples,
  scene: Scene,
  c: Candidate,
  kind: string,
  gold: GoldClaim,
  weight: number,
): void {
  const places = listOf(gold.place);
  const options = placesFor(scene, c);
  const right = options.map((o) => places.some((p) => p !== null && mentionsAgree(quoteOf(scene, o.mention), p)));
  const none = places.includes(null) || !places.some(Boolean);
  // A place that no mention here can give teaches nothing.
  if (!none && !right.some(Boolean)) return;
  out.place.push(
    encodeChoice(out.alphabets.place, {
      options: [[], ...options.map((o) => placeFeatures(scene, c, kind, o))],
      right: [none, ...right],
      weight,
    }),
  );
}

function addTime(out: Examples, scene: Scene, c: Candidate, kind: string, gold: GoldClaim, weight: number): void {
  const answers = timeOptions(scene, c, listOf(gold.modality)[0] === 'planned');
  const right = answers.map(({ days }) => days !== null && days.start === gold.time?.[0] && days.end === gold.time[1]);
  // A date that no phrase here tells teaches nothing.
  if (gold.time !== null && !right.some(Boolean)) return;
  const options = [[], ...timeFeatures(scene, c, kind, answers)];
  out.time.push(encodeChoice(out.alphabets.time, { options, right: [!right.some(Boolean), ...right], weight }));
}

export function addFigure(
  out: Examples,
  lesson: Lesson,
  c: Candidate,
  kind: string,
  gold: GoldClaim,
  n: NumberPhrase,
  weight: number,
): void {
  const { scene } = lesson;
  const bounds = lesson.resolver.bounds(spanOf(scene.tree, n.first, n.last));
  const measures = gold.figures
    .filter(
      ([, low, high]) =>
        bounds !== null &&
        (bounds.low === low || (low === null && bounds.high === high) || (low === high && bounds.high === low)),
    )
    .map(([measure]) => measure);
  out.figure.push({
    features: encode(out.alphabets.figure, figureFeatures(scene, c, kind, n)),
    right: measures.length > 0 ? measures : ['none'],
    weight,
  });
}

function addPairs(
  out: Examples,
  scene: Scene,
  known: readonly {
    readonly c: Candidate;
    readonly golds: readonly GoldClaim[];
    readonly kinds: ReadonlySet<string>;
  }[],
): void {
  for (const [i, a] of known.entries()) {
    for (const b of known.slice(i + 1)) {
      if (b.c.sentence !== a.c.sentence) continue;
      const kind = [...a.kinds].find((k) => b.kinds.has(k));
      if (kind === undefined) continue;
      const one = a.golds.some((g) => b.golds.includes(g));
      out.apart.push(
        encodeChoice(out.alphabets.apart, {
          options: [[], apartFeatures(scene, a.c, b.c, kind)],
          right: [one, !one],
          weight: 1,
        }),
      );
    }
  }
}
