// npm test: installs what is missing, finds or installs Chromium, checks types and style, builds, runs every test.
// Its last line is the count of tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, chromium, installPackages, requireNode, root, say } from './setup.mjs';

requireNode();
installPackages();
process.env.CHROMIUM = chromium();

const CHECKS = [
  ['types', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the desk', 'typescript/bin/tsc', ['--noEmit', '-p', 'web/tsconfig.json']],
  ["types of the desk's tests", 'typescript/bin/tsc', ['--noEmit', '-p', 'web/tsconfig.tests.json']],
  ['style', '@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']],
  ['floating promises', 'oxlint/bin/oxlint', ['--type-aware']],
];

const failed = [];
for (const [what, script, flags] of CHECKS) {
  say(`Checking ${what} …`);
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script), ...flags], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) failed.push(what);
}
build(['program', 'desk']);

say('Running the tests …');
const folder = mkdtempSync(join(tmpdir(), 'corroborate-test-'));
const report = join(folder, 'report.json');
const tests = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
try {
  counts = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  failed.push('vitest wrote no report');
}
rmSync(folder, { recursive: true, force: true });
for (const what of failed) say(`FAILED: ${what}`);
console.log(
  `${counts.numPassedTests} passed, ${counts.numFailedTests + failed.length} failed, ${counts.numPendingTests} skipped`,
);
process.exit(tests.status === 0 && failed.length === 0 ? 0 : 1);
