import { loadCodebook } from '../../codebooks/load.ts';
import { readPipeline } from '../../language/folder.ts';
import { englishClaims } from '../../locales/en/claims.ts';
import { englishTimes } from '../../locales/en/times.ts';
import { compileTimes } from '../../resolve/times/grammar.ts';
import { saidTimes } from '../../resolve/times/said-times.ts';
import { timeContext } from '../../resolve/times/time.ts';
import { makeTables, type Scene, setScene } from '../scene.ts';

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
