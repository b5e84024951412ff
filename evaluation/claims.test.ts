import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { claims } from './claims.ts';
import { belowFloor } from './floors.ts';

const root = dirname(import.meta.dirname);
const data = join(root, claims.defaultData);

/** Scores that fell below their floors when something better came in; each stands in the changelog, and none may join them unseen. */
const FALLEN = ['claims: participants'];

test.skipIf(!existsSync(data))(
  'claims of the measured reports are read as well as the floors say',
  async () => {
    const { scores } = await claims.run({ data, predictions: null, errors: false });
    const fallen = belowFloor(root, claims.name, scores).map((line) => line.split(' is ')[0]);
    expect(fallen).toEqual(FALLEN);
  },
  120_000,
);
