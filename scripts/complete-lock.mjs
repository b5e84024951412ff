// Run after `npm install NAME`. npm leaves an optional package of another platform out of package-lock.json when the
// registry that it asks does not hold it, and `npm ci` then refuses the lock everywhere. This adds those entries, with
// the platform that their names say and without a checksum, and drops download addresses.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];

function platformOf(name) {
  const words = name.split('/').pop().split('-');
  const os = words.findIndex((word) => OS.includes(word));
  return os < 0 ? null : { os: [words[os]], cpu: [words[os + 1]] };
}

for (const entry of Object.values(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    if (platform)
      lock.packages[`node_modules/${name}`] ??= {
        version,
        ...platform,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
