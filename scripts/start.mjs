// npm start: installs and builds what is missing, opens ./record or makes ./example-record from examples/, serves the
// desk, and prints its address as the last line.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, installPackages, requireNode, root, say } from './setup.mjs';

requireNode();
installPackages();
build(['program', 'desk']);

const cli = join(root, 'dist', 'cli.js');
const own = join(root, 'record');
const example = join(root, 'example-record');
const record = existsSync(own) ? own : example;

if (record === example && !existsSync(example)) {
  say('No ./record yet: making ./example-record from the bundled example reports …');
  // Made under another name first: one that was interrupted is never taken for the whole.
  const unfinished = `${example}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const made = spawnSync(process.execPath, [cli, 'import', join(root, 'examples'), '--record', unfinished], {
    stdio: ['ignore', 2, 2],
  });
  if (made.status === 2) process.exit(2);
  if (made.status !== 0) say('Some example reports could not be read: see the lines above.');
  renameSync(unfinished, example);
}

const desk = spawn(process.execPath, [cli, 'serve', '--record', record, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => desk.kill(signal));
desk.on('exit', (code) => process.exit(code ?? 1));
