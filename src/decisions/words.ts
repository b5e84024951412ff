import type { Quote } from '../records/span.ts';

/**
 * A value with each of its quotes where it stands in the text: at its place, else at the one other place where the same
 * words stand. Null where a quote stands nowhere, or at several places. Offsets are code points.
 */
export function placeAgain<T>(value: T, text: string): T | null {
  const points = [...text];
  const lost = { any: false };
  const found = walk(value, (quote) => {
    const at = standsAt(points, quote) ? quote : elsewhere(text, quote);
    if (at === null) lost.any = true;
    return at ?? quote;
  });
  return lost.any ? null : found;
}

/** The quotes in a value that do not stand where they say. */
export function misplaced(value: unknown, text: string): Quote[] {
  const points = [...text];
  const wrong: Quote[] = [];
  walk(value, (quote) => {
    if (!standsAt(points, quote)) wrong.push(quote);
    return quote;
  });
  return wrong;
}

function standsAt(points: readonly string[], { end, quote, start }: Quote): boolean {
  return start < end && points.slice(start, end).join('') === quote;
}

function elsewhere(text: string, { quote }: Quote): Quote | null {
  const at = text.indexOf(quote);
  if (at < 0 || text.includes(quote, at + 1)) return null;
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...quote].length, quote };
}

function isQuote(value: object): value is Quote {
  return 'quote' in value && 'start' in value && 'end' in value && typeof value.quote === 'string';
}

/** The same value with every quote in it replaced. */
function walk<T>(value: T, replace: (quote: Quote) => Quote): T;
function walk(value: unknown, replace: (quote: Quote) => Quote): unknown {
  if (Array.isArray(value)) return value.map((one) => walk(one, replace));
  if (value === null || typeof value !== 'object') return value;
  if (isQuote(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, replace)]));
}
