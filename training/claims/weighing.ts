import type { Examples } from './examples.ts';

/** The examples of a lesson that counts for a share of others. */
export function weighed(examples: Examples, share: number): Examples {
  const lighter = <T extends { readonly weight: number }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, weight: one.weight * share }));
  return {
    alphabets: examples.alphabets,
    kinds: lighter(examples.kinds),
    apart: lighter(examples.apart),
    roles: lighter(examples.roles),
    place: lighter(examples.place),
    time: lighter(examples.time),
    figure: lighter(examples.figure),
    modality: lighter(examples.modality),
    source: lighter(examples.source),
  };
}
