import { makeTables, type Scene, setScene } from '../../src/claims/scene.ts';
import { loadCodebook } from '../../src/codebooks/load.ts';
import { readPipeline } from '../../src/language/folder.ts';
import { englishClaims } from '../../src/locales/en/claims.ts';
import { englishTimes } from '../../src/locales/en/times.ts';
import { compileTimes } from '../../src/resolve/times/grammar.ts';
import { saidTimes } from '../../src/resolve/times/said-times.ts';
import { timeContext } from '../../src/resolve/times/time.ts';

const english = readPipeline('models/en');
const grammar = compileTimes(englishTimes);
const tables = makeTables(englishClaims, await loadCodebook('data/codebook.json'));

/** The scene of a text as the program would set it, without names from its lists. */
export function sceneOf(text: string, title: string | null = null): Scene {
  const analysis = english.analyse(text);
  const times = saidTimes(timeContext(text, analysis, '2019-03-03', grammar));
  const known = { names: [], times, outlet: '' };
  return setScene({ text, title, publisher: null, published: '2019-03-03' }, { ...analysis, known }, tables);
}
