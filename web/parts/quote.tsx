import type { Claim } from '../../src/records/reading.ts';
import { segmentsOf } from '../text/segments.ts';

/** The sentences of a claim as they stand in the report, the words that name the happening and its numbers marked. */
export function MarkedQuote({ claim }: { claim: Claim }) {
  const marks = [claim.trigger, ...claim.figures.map((f) => f.text)].map((m) => ({ ...m, mark: 'value' }));
  return (
    <blockquote dir="auto">
      {claim.evidence.map((evidence, i) => {
        const shifted = marks.map((m) => ({ ...m, start: m.start - evidence.start, end: m.end - evidence.start }));
        return (
          <span key={evidence.start}>
            {i > 0 && ' … '}
            {segmentsOf([...evidence.quote], shifted).map((s) =>
              s.marks.length > 0 ? <mark key={s.start}>{s.text}</mark> : s.text,
            )}
          </span>
        );
      })}
    </blockquote>
  );
}
