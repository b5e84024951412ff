import type { Benchmark } from './benchmark.ts';
import { corroborating } from './corroborate.ts';
import { desk } from './desk.ts';
import { importing } from './import.ts';
import { parse } from './parse.ts';
import { reading } from './read.ts';
import { growing } from './record.ts';

/** All benchmarks; to add one: a file with one `Benchmark`, its row here, its line in docs/evaluation.md. */
export const BENCHMARKS: readonly Benchmark[] = [reading, importing, corroborating, parse, desk, growing];
