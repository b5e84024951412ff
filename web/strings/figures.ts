import type { EventFigure } from '../../src/records/event.ts';
import { number, t } from './catalogue.ts';

type Bounds = Pick<EventFigure, 'low' | 'best' | 'high'>;

/** A number with its bounds: "283", "250 to 300", "at least 40", "up to 50". */
export function boundsInWords({ low, best, high }: Bounds): string {
  if (low !== null && low === high) return number(low);
  if (low !== null && high !== null) return t('figure.between', { low: number(low), high: number(high) });
  if (low !== null) return t('figure.at-least', { low: number(low) });
  if (high !== null) return t('figure.up-to', { high: number(high) });
  return best === null ? t('figure.unknown') : number(best);
}

/** A figure of an event in one line; where sources disagree the best number first, then how far they are apart. */
export function rangeInWords(figure: EventFigure): string {
  const what = measureInWords(figure);
  const bounds = boundsInWords(figure);
  if (!figure.disagrees || figure.best === null) return `${bounds} ${what}`;
  return t('figure.best-of', { best: number(figure.best), what, bounds });
}

/** "released (detainees)"; people need no saying. */
export function measureInWords({ measure, population }: Pick<EventFigure, 'measure' | 'population'>): string {
  const what = t(`measure.${measure}`);
  return population === 'people' ? what : `${what} (${t(`population.${population}`)})`;
}
