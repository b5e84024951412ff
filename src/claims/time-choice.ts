import type { TimeDraft } from '../records/claim.ts';
import type { Happening } from './frames.ts';
import { scoresOf } from './model.ts';
import type { FrameModels } from './models.ts';
import type { Scene } from './scene.ts';
import { timeFeatures } from './time-features.ts';
import { type TimeOption, timeOptions } from './time-options.ts';

/** Score of naming no time: below 0, since a time left out is as wrong as a wrong one where the report tells it. */
const NO_TIME = -0.4;

/**
 * When: one of the times that the report says, in the happening's own sentence or carried over; what is planned looks
 * ahead. Every word that names the happening has its say, since each stands otherwise to the words of time.
 */
export function timeOf(
  scene: Scene,
  h: Happening,
  planned: boolean,
  models: Pick<FrameModels, 'time'>,
): TimeDraft | null {
  // Each word has the same options in the same order; only the phrase that tells one best may be another.
  const votes = h.candidates.map((c) => {
    const options = timeOptions(scene, c, planned);
    return { options, scores: timeFeatures(scene, c, h.kind, options).map((f) => scoresOf(models.time, f)[0] ?? 0) };
  });
  const option = likeliest(
    votes[0]?.options ?? [],
    votes.map((v) => v.scores),
  );
  if (!option) return null;
  const { start, end, sentence } = option.best;
  return { text: { start, end }, use: option.use, inherited: sentence !== h.sentence };
}

/** The option with the highest mean of scores; null where naming none scores higher. */
function likeliest(options: readonly TimeOption[], votes: readonly (readonly number[])[]): TimeOption | null {
  let best: TimeOption | null = null;
  let top = NO_TIME;
  for (const [k, option] of options.entries()) {
    const mean = votes.reduce((sum, scores) => sum + (scores[k] ?? 0), 0) / votes.length;
    if (mean > top) [best, top] = [option, mean];
  }
  return best;
}
