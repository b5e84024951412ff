import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { BENCHMARKS } from './benchmarks.ts';

// As the program itself runs (src/cli.ts).
setFlagsFromString('--heap-growing-percent=60');

/** `npm run -s benchmark -- NAME [--json] [--FLAG VALUE …]`: docs/evaluation.md. One JSON object; never fails on a figure. */
const [name, ...flags] = process.argv.slice(2);
const benchmark = BENCHMARKS.find((b) => b.name === name);
if (!benchmark) {
  console.error(`benchmark: say which of ${BENCHMARKS.map((b) => b.name).join(', ')}`);
  process.exit(2);
}

function options(words: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  words.forEach((word, i) => {
    const value = words[i + 1];
    if (word.startsWith('--')) found[word.slice(2)] = value === undefined || value.startsWith('--') ? 'true' : value;
  });
  return found;
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}

const machine = {
  machine: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.versions.node,
  commit: commit(),
};
console.log(JSON.stringify({ benchmark: benchmark.name, ...(await benchmark.run(options(flags))), ...machine }));
process.exit(0);
