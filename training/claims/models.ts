import type { FrameModels } from '../../src/claims/models.ts';
import { MEASURES, MODALITIES } from '../../src/records/reading.ts';
import type { Examples } from './examples.ts';
import { type EncodedChoice, fitClassifier, fitRanker } from './fit.ts';
import { fitRoles } from './fit-roles.ts';

const SETTINGS = { rounds: 80, least: 2 };
/** Models with many labels for one set of features settle later. */
const LONG = { rounds: 200 };

/** Fits the models of kinds and slots on the examples of some lessons; all must share one set of alphabets. */
export function fitFrames(lessons: readonly Examples[]): FrameModels {
  const [first] = lessons;
  if (!first) throw new RangeError('no lessons to learn from');
  const all = (of: (e: Examples) => readonly EncodedChoice[]) => lessons.flatMap(of);
  const { alphabets } = first;
  return {
    kinds: fitRanker(
      all((e) => e.kinds),
      alphabets.kinds,
      { ...SETTINGS, l2: 4e-4 },
    ),
    apart: fitRanker(
      all((e) => e.apart),
      alphabets.apart,
      { ...SETTINGS, l2: 3e-3 },
    ),
    ...fitRoles(
      lessons.flatMap((e) => e.roles),
      alphabets.roles,
    ),
    place: fitRanker(
      all((e) => e.place),
      alphabets.place,
      { ...SETTINGS, l2: 8e-4 },
    ),
    time: fitRanker(
      all((e) => e.time),
      alphabets.time,
      { ...SETTINGS, l2: 2e-3 },
    ),
    figure: fitClassifier(
      ['none', ...MEASURES],
      lessons.flatMap((e) => e.figure),
      alphabets.figure,
      { ...SETTINGS, ...LONG, l2: 5e-4 },
    ),
    modality: fitClassifier(
      MODALITIES,
      lessons.flatMap((e) => e.modality),
      alphabets.modality,
      { ...SETTINGS, l2: 5e-4 },
    ),
    source: fitRanker(
      all((e) => e.source),
      alphabets.source,
      { ...SETTINGS, ...LONG, l2: 8e-4 },
    ),
  };
}
