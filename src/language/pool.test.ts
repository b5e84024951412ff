import { expect, test } from 'vitest';
import { readPipeline } from './folder.ts';
import { Pool } from './pool.ts';

const script = new URL(
  `data:text/javascript,${encodeURIComponent(loaderFor(new URL('./worker.ts', import.meta.url)))}`,
);

/** Worker threads of a test run do not read TypeScript by themselves. */
function loaderFor(worker: URL): string {
  const tsx = import.meta.resolve('tsx/esm/api');
  return `import { tsImport } from ${JSON.stringify(tsx)}; await tsImport(${JSON.stringify(worker.href)}, ${JSON.stringify(import.meta.url)});`;
}

test('two threads give the analyses of one, in the order of the texts', async () => {
  const texts = [
    'Troops left Idlib.',
    '',
    'Rebels hit two villages near Hama on Friday.',
    'Who fired?',
    'Nobody knows.',
  ];
  const english = readPipeline('models/en');
  const pool = new Pool('models/en', 2, script);
  try {
    expect(await pool.analyseAll(texts)).toEqual(texts.map((text) => english.analyse(text)));
  } finally {
    await pool.close();
  }
});

test('a worker that cannot load its model fails the texts, it does not hang', async () => {
  const pool = new Pool('models/nowhere', 1, script);
  await expect(pool.analyseAll(['one', 'two'])).rejects.toThrow('weights.bin');
  await pool.close();
});
