import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Benchmark } from './benchmark.ts';

const runSchema = z.object({ tokens: z.number(), cpu: z.number(), mb: z.number() });

interface Run extends z.infer<typeof runSchema> {
  /** From the start of the process to its end. */
  readonly seconds: number;
}

/**
 * Language analysis of the reports of `../shared/bench/fakes` (or `--data FILE`, a JSONL with `text`) in a process of
 * its own, start included. Where the variable `PYTHON` names an interpreter that has spaCy with the same model, spaCy
 * does the same beside it. `cpu` keys are seconds of processor time, which other work on the machine disturbs less.
 */
export const parse: Benchmark = { name: 'parse', run };

async function run(options: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>> {
  const root = resolve(import.meta.dirname, '..');
  const file = resolve(root, options.data ?? '../shared/bench/fakes/reports.jsonl');
  const engine = (threads: number) =>
    timed(
      process.execPath,
      [...process.execArgv, resolve(import.meta.dirname, 'parse-run.ts'), file, `${threads}`],
      root,
    );
  const ours = engine(1);
  const both = engine(2);
  const python = process.env.PYTHON;
  const spacy = python === undefined || python === '' ? null : timed(python, ['-c', SPACY, file], root);
  return {
    tokens: ours.tokens,
    tokens_per_s: ours.tokens / ours.seconds,
    seconds: ours.seconds,
    cpu_s: ours.cpu,
    mb: ours.mb,
    two_threads_tokens_per_s: both.tokens / both.seconds,
    two_threads_mb: both.mb,
    spacy_ratio: spacy === null ? null : spacy.seconds / ours.seconds,
    spacy_cpu_ratio: spacy === null ? null : spacy.cpu / ours.cpu,
    spacy_seconds: spacy?.seconds ?? null,
    spacy_tokens: spacy?.tokens ?? null,
  };
}

function timed(command: string, args: readonly string[], cwd: string): Run {
  const start = performance.now();
  const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', BLIS_NUM_THREADS: '1' };
  const output = execFileSync(command, args, { cwd, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'inherit'] });
  const seconds = (performance.now() - start) / 1000;
  return { ...runSchema.parse(JSON.parse(output)), seconds };
}

/** spaCy on the same texts, one process, one thread: the installed English pipeline, whatever its package is called. */
const SPACY = `
import json, resource, sys, time, importlib.metadata, spacy
names = [d.metadata["Name"].replace("-", "_") for d in importlib.metadata.distributions()]
name = next(n for n in sorted(names) if n.startswith("en_core_web_sm"))
nlp = spacy.load(name)
with open(sys.argv[1], encoding="utf-8") as file:
    texts = [json.loads(line)["text"] for line in file if line.strip()]
tokens = sum(len(doc) for doc in nlp.pipe(texts))
mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
print(json.dumps({"tokens": tokens, "cpu": time.process_time(), "mb": mb}))
`;
