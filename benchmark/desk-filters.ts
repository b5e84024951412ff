import type { Codebook } from '../src/records/codebook.ts';
import { GRADES } from '../src/records/event.ts';
import { generator, pick } from './random.ts';

const ROUNDS = 15;

/** One filter of each sort, with values that change from round to round, so that no answer is one kept from before. */
function queries(round: number, seed: number, codebook: Codebook): Readonly<Record<string, string>> {
  const random = generator(seed, round, 3);
  const one = <T>(of: readonly T[]) => of[pick(random, of.length)];
  const year = 2011 + pick(random, 12);
  const month = String(1 + pick(random, 12)).padStart(2, '0');
  return {
    none: `from=1900-01-${String(round + 1).padStart(2, '0')}`,
    family: `family=${one(codebook.families)?.id}&to=2030-01-${String(round + 1).padStart(2, '0')}`,
    kind: `kind=${codebook.kinds[round % codebook.kinds.length]?.id}`,
    grade: `grade=${one(GRADES)},${one(GRADES)}&to=2031-01-${String(round + 1).padStart(2, '0')}`,
    dates: `from=${year}-${month}-01&to=${year + 1}-${month}-01`,
    country: `country=${one(['SY', 'IQ', 'LB'])}&from=1901-01-${String(round + 1).padStart(2, '0')}`,
    place: `place=place+${pick(random, 3000)}`,
    actor: `actor=actor-${round}`,
    root: `root=Monitor+${round}`,
    checked: `checked=${one(['yes', 'no'])}&from=1902-01-${String(round + 1).padStart(2, '0')}`,
    words: `words=w${100 + pick(random, 5900)}`,
    'short words': `words=w${10 + round}`,
    'family and words': `family=${one(codebook.families)?.id}&words=w${100 + pick(random, 5900)}`,
  };
}

/**
 * Milliseconds until a filter's list, counts and places have all come, asked for at once as the desk does; and of
 * processor time, of server, engine and who asks together, which other work on the machine disturbs less.
 */
export async function filterTimes(url: string, codebook: Codebook, seed: number) {
  const times = new Map<string, number[]>();
  const cpu: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, query] of Object.entries(queries(round, seed, codebook))) {
      const before = process.cpuUsage();
      const start = performance.now();
      await Promise.all(
        [`events?${query}&limit=100`, `events/counts?${query}`, `events/places?${query}`].map(async (path) => {
          const response = await fetch(new URL(`/api/${path}`, url));
          if (!response.ok) throw new Error(`${path}: ${response.status}`);
          await response.arrayBuffer();
        }),
      );
      const { system, user } = process.cpuUsage(before);
      cpu.push((system + user) / 1000);
      times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    }
  }
  const all = [...times.values()].flat();
  return {
    filter_p50_ms: percentile(all, 0.5),
    filter_p95_ms: percentile(all, 0.95),
    filter_cpu_p50_ms: percentile(cpu, 0.5),
    filter_cpu_p95_ms: percentile(cpu, 0.95),
    filter_p95_ms_by_part: Object.fromEntries([...times].map(([name, own]) => [name, percentile(own, 0.95)])),
  };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
