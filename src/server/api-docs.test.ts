import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixtureServer } from '../../test/desk/fixture/desk.ts';
import { decisionRequestSchema } from '../records/decision.ts';
import { root } from '../store/testing/record.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const shape = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

describe('docs/api.md', () => {
  it('names every route of the API, and no other', async () => {
    const answer = await fixtureServer().request('http://127.0.0.1/api/openapi.json');
    const { paths } = shape.parse(await answer.json());
    const routes = Object.entries(paths).flatMap(([path, item]) =>
      METHODS.filter((method) => method in item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const text = readFileSync(join(root, 'docs', 'api.md'), 'utf8');
    const named = [...text.matchAll(/^\| `([A-Z]+ \/api\/[^`]*)`/gm)].map(([, route]) => route);
    expect(named.toSorted()).toEqual(routes.toSorted());
  });

  it('names every verb of a decision', () => {
    const text = readFileSync(join(root, 'docs', 'decisions.md'), 'utf8');
    const named = [...text.matchAll(/^\| (?:claim|event|report|any) +\| `([a-z-]+)`/gm)].map(([, verb]) => verb);
    const verbs = decisionRequestSchema.options.map(({ shape: { verb } }) => verb.value);
    expect([...new Set(named)].toSorted()).toEqual([...new Set([...verbs, 'undo', 'carry'])].toSorted());
  });
});
