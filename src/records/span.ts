/** A stretch of a text: start inclusive, end exclusive. Inside the stages offsets are UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the very characters that stand there: `text.slice(start, end) === quote`. */
export interface Quote extends Span {
  readonly quote: string;
}

export function quoteAt(text: string, span: Span): Quote {
  return { start: span.start, end: span.end, quote: text.slice(span.start, span.end) };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Converts UTF-16 offsets of one text to Unicode code points, the unit of every reading, export and API answer. */
export function codePointOffsets(text: string): (utf16: number) => number {
  const astral: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) {
        i++;
        astral.push(i);
      }
    }
  }
  if (astral.length === 0) return (utf16) => utf16;
  return (utf16) => utf16 - countBelow(astral, utf16);
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
