/** A stretch of a text with what it carries: claims whose evidence it is, values that it holds. Offsets are code points. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly string[];
}

/** Cuts `points` (one code point each) between `start` and `end` wherever a mark begins or ends. Marks may overlap. */
export function segmentsOf(
  points: readonly string[],
  marks: readonly Marked[],
  start = 0,
  end = points.length,
): Segment[] {
  const inside = marks.filter((m) => m.start < end && m.end > start);
  const cuts = new Set([start, end]);
  for (const m of inside) {
    if (m.start > start) cuts.add(m.start);
    if (m.end < end) cuts.add(m.end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? end;
    const over = inside.filter((m) => m.start <= from && m.end >= to).map((m) => m.mark);
    return { text: points.slice(from, to).join(''), start: from, marks: [...new Set(over)] };
  });
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a text: stretches without the line breaks between them. */
export function paragraphsOf(points: readonly string[]): Stretch[] {
  const all: Stretch[] = [];
  let start = 0;
  for (let i = 0; i <= points.length; i++) {
    if (i < points.length && points[i] !== '\n') continue;
    if (points.slice(start, i).some((p) => p.trim() !== '')) all.push({ start, end: i });
    start = i + 1;
  }
  return all;
}
