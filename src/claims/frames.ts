import type { FigureDraft, PlaceDraft } from '../records/claim.ts';
import { MEASURES, type Measure, MODALITIES, type Modality } from '../records/reading.ts';
import type { Candidate } from './candidates.ts';
import { figureFeatures } from './figure-features.ts';
import { spanOf } from './mentions.ts';
import { modalityFeatures } from './modality-features.ts';
import { type LogLinear, likeliest, scoresOf, softmax } from './model.ts';
import type { FrameModels } from './models.ts';
import type { NumberPhrase } from './numbers.ts';
import { placeFeatures } from './place-features.ts';
import { placesFor } from './place-options.ts';
import { populationOf } from './populations.ts';
import type { Scene } from './scene.ts';
import { tokenAt } from './tree.ts';

/** Candidates of one sentence that name one happening, the surest first. */
export interface Happening {
  readonly kind: string;
  readonly sentence: number;
  readonly candidates: readonly Candidate[];
  /** Probability of the kind, by candidate. */
  readonly p: readonly number[];
  /** How many kinds are likelier for its first candidate. */
  readonly rank: number;
  /** Probability of the likeliest other kind of its first candidate. */
  readonly rival: number;
}

/** Score of naming none: below 0, since a value that is left out is as wrong as a wrong one where the report tells it. */
const NO_PLACE = -0.5;

/** The best option by a ranker; null where naming none scores higher. */
function choose<T>(
  model: LogLinear,
  none: number,
  options: readonly T[],
  featuresOf: (option: T) => string[],
): T | null {
  const scores = [none, ...options.map((o) => scoresOf(model, featuresOf(o))[0] ?? 0)];
  const best = scores.indexOf(Math.max(...scores));
  return options[best - 1] ?? null;
}

export function placeOf(scene: Scene, h: Happening, models: FrameModels): PlaceDraft | null {
  const c = h.candidates[0];
  const m =
    c && choose(models.place, NO_PLACE, placesFor(scene, c), (o) => placeFeatures(scene, c, h.kind, o))?.mention;
  return m ? { text: spanOf(scene.tree, m.first, m.last), inherited: m.sentence !== h.sentence } : null;
}

export function figuresOf(scene: Scene, h: Happening, models: Pick<FrameModels, 'figure'>): FigureDraft[] {
  const figures = scene.numbers
    .filter((n) => n.sentence === h.sentence)
    .flatMap((n) => {
      const measure = measureOf(scene, h, n, models);
      if (!measure) return [];
      return [
        {
          measure,
          population: populationOf(scene, n),
          who: whoIs(scene, n),
          text: spanOf(scene.tree, n.first, n.last),
        },
      ];
    });
  // A headline that runs into its lead says "12 people" twice, and means them once.
  const words = ({ measure, text }: FigureDraft) =>
    `${measure} ${scene.tree.text.slice(text.start, text.end).toLowerCase()}`;
  return figures.filter((f, i) => figures.findIndex((g) => words(g) === words(f)) === i);
}

/** The words for those who are counted: of "283 Syrians" the Syrians; null where the number stands alone. */
function whoIs({ tree }: Scene, n: NumberPhrase): string | null {
  let from = n.single ? n.first : n.at + 1;
  while (from < n.last && ALIEN.has(tokenAt(tree, from).pos)) from++;
  const span = from < n.last ? spanOf(tree, from, n.last) : null;
  return span && tree.text.slice(span.start, span.end);
}

/** What belongs to a number rather than to those whom it counts: "dozens *of* villagers", "40 *to 50* men". */
const ALIEN = new Set(['NUM', 'ADP', 'PART', 'CCONJ', 'PUNCT', 'SYM']);

/** A measure is taken from this share of the probability of none on: what is left out is as wrong as what is too much. */
const EAGER = 0.5;

function measureOf(
  scene: Scene,
  h: Happening,
  n: NumberPhrase,
  { figure }: Pick<FrameModels, 'figure'>,
): Measure | null {
  // The codebook says what can be counted in a kind: the evacuated are no dead.
  const countable = scene.kinds.get(h.kind)?.measures ?? MEASURES;
  const best = h.candidates
    .map((c) => measureBy(figure, figureFeatures(scene, c, h.kind, n), countable))
    .filter(({ p, none }) => p > EAGER * none)
    .sort((a, b) => b.p - a.p)[0];
  return MEASURES.find((m) => m === best?.label) ?? null;
}

/** The likeliest of the measures that a kind counts, with the probability of none. */
function measureBy(model: LogLinear, features: readonly string[], countable: readonly string[]) {
  const ps = softmax(scoresOf(model, features));
  const known = model.labels.map((label, k) => ({ label, p: ps[k] ?? 0 }));
  const none = known.find(({ label }) => label === 'none')?.p ?? 0;
  const best = known.filter(({ label }) => countable.includes(label)).sort((a, b) => b.p - a.p)[0];
  return { label: best?.label ?? '', p: best?.p ?? 0, none };
}

export function modalityOf(scene: Scene, h: Happening, models: FrameModels): Modality {
  const c = h.candidates[0];
  const best = c && likeliest(models.modality, modalityFeatures(scene, c, h.kind)).label;
  return MODALITIES.find((m) => m === best) ?? 'happened';
}
