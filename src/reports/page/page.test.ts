import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isFailure } from '../../records/report.ts';
import { openReport } from '../open.ts';

const CASES = new URL('../../../test/cases/html/', import.meta.url);
const expectedSchema = z.strictObject({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  publishedFrom: z.string().nullable(),
  captions: z.array(z.string()),
  paragraphs: z.array(z.string()),
});

function open(bytes: Uint8Array): ReturnType<typeof openReport> {
  return openReport({ name: 'page.html', kind: 'html', bytes, hints: {} });
}

describe('a web page', () => {
  test.each(readdirSync(CASES))('is read as its folder says: %s', (name) => {
    const report = open(readFileSync(new URL(`${name}/page.html`, CASES)));
    if (isFailure(report)) throw new Error(report.detail);
    const { title, publisher, url, published, publishedFrom, captions, text } = report;
    const expected = expectedSchema.parse(JSON.parse(readFileSync(new URL(`${name}/expected.json`, CASES), 'utf8')));
    expect({ title, publisher, url, published, publishedFrom, captions, paragraphs: text.split('\n\n') }).toEqual(
      expected,
    );
  });

  test.each<[string, string, string]>([
    ['nothing to read', '<html><body><script>var a = 1;</script></body></html>', 'no-text'],
    ['frames', '<html><frameset><frame src="a"></frameset></html>', 'no-text'],
    ['thousands of elements one in another', `${'<div>'.repeat(3000)}Shells fell.`, 'reader-failed'],
  ])('with %s is a failure', (_, html, reason) => {
    expect(open(Buffer.from(html))).toMatchObject({ failed: true, reason });
  });

  test('whose article stands in a box named like clutter is read all the same', () => {
    const story = 'Shells fell on the town and killed five people, the mayor said.';
    const report = open(
      Buffer.from(`<html><body><div class="widget"><p>${story}</p><p>${story}</p></div></body></html>`),
    );
    expect(report).toMatchObject({ text: `${story}\n\n${story}` });
  });
});
