import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const names = z.record(z.string(), z.string()).optional();
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), optionalDependencies: names })),
});

describe('package-lock.json', () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

  // Without them `npm ci` refuses the lock: `node scripts/complete-lock.mjs` puts them in.
  it('has an entry for the packages of every platform', () => {
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(20);
    expect(
      wanted.filter((name) => /(linux|darwin|win32|android)-/.test(name) && !(`node_modules/${name}` in packages)),
    ).toEqual([]);
  });

  it('names no download address', () => {
    expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
  });
});
