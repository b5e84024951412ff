import { expect, test } from 'vitest';
import { readPipeline } from './folder.ts';
import { Pool } from './pool.ts';

test('two threads give the analyses of one, in the order of the texts', async () => {
  const texts = [
    'Troops left Idlib.',
    '',
    'Rebels hit two villages near Hama on Friday.',
    'Who fired?',
    'Nobody knows.',
  ];
  const english = readPipeline('models/en');
  const pool = new Pool('models/en', 2);
  try {
    expect(await pool.analyseAll(texts)).toEqual(texts.map((text) => english.analyse(text)));
  } finally {
    await pool.close();
  }
});

test('a worker that cannot load its model fails the texts, it does not hang', async () => {
  const pool = new Pool('models/nowhere', 1);
  await expect(pool.analyseAll(['one', 'two'])).rejects.toThrow('card.json');
  await pool.close();
});
