import type { ResolveLanguage } from '../../resolve/resources.ts';
import { englishActors } from './actors.ts';
import { englishFigures } from './figures.ts';
import { englishPlaces } from './places.ts';
import { englishTimes } from './times.ts';

/** English, for resolving: `loadResources(folder, englishResolving)`. */
export const englishResolving: ResolveLanguage = {
  times: englishTimes,
  places: englishPlaces,
  actors: englishActors,
  figures: englishFigures,
};
