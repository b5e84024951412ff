// What every way into the program needs first: a Node that is new enough, the packages of package-lock.json, a build
// that is newer than the sources, a Chromium for the tests. Uses nothing but Node itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 12];

export function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(2);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`Corroborate needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`);
}

/** Runs `npm ci` unless node_modules was installed from this very package-lock.json. */
export function installPackages() {
  const stamp = join(root, 'node_modules', '.installed-from');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages (about a minute) …');
  // npm prints its progress to standard output; ours is for data and the desk's address.
  const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('npm ci failed: see the lines above. Nothing else was changed; run the command again.');
  writeFileSync(stamp, lock);
}

/** The newest change below `paths`, in milliseconds. */
function newest(paths) {
  let latest = 0;
  for (const path of paths.map((p) => join(root, p))) {
    if (!existsSync(path)) continue;
    const stat = statSync(path);
    if (stat.isFile()) latest = Math.max(latest, stat.mtimeMs);
    else
      for (const entry of readdirSync(path, { withFileTypes: true, recursive: true }))
        if (entry.isFile())
          latest = Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return latest;
}

const PARTS = [
  { name: 'program', sources: ['src', 'package.json', 'scripts/build.mjs'], say: 'Building the program …' },
  {
    name: 'desk',
    sources: ['web', 'src/records', 'src/server', 'package-lock.json', 'scripts/build.mjs'],
    say: 'Building the desk …',
  },
];

/** Builds the named parts (`program`, `desk`) where their sources are newer than the last build. */
export function build(names) {
  for (const part of PARTS.filter((p) => names.includes(p.name))) {
    const stamp = join(root, 'dist', `.built-${part.name}`);
    if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest(part.sources)) continue;
    say(part.say);
    const started = new Date();
    const done = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), part.name], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (done.status !== 0) fail(`The build of the ${part.name} failed: see the lines above.`);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stamp, started.toISOString());
  }
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(':'))
    if (folder && existsSync(join(folder, name))) return join(folder, name);
  return null;
}

/** The path of a Chromium: CHROMIUM, or one on the PATH, or Debian's, installed now where we are root. */
export function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const found = CHROMIUM_NAMES.map(onPath).find(Boolean);
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !onPath('apt-get'))
    fail('The tests need Chromium: install it (Debian: sudo apt-get install chromium) or set CHROMIUM to its path.');
  say('Installing Chromium by apt-get (about a minute) …');
  const quiet = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  const installed = CHROMIUM_NAMES.map(onPath).find(Boolean);
  if (!installed) fail('apt-get installed no chromium that can be found on the PATH.');
  return installed;
}
