import { gzipSync } from 'node:zlib';
import { foldName, skeletonOf, withoutArticles } from '../../src/resolve/fold.ts';
import type { PackedGazetteer } from '../../src/resolve/places/gazetteer.ts';
import type { PackedLines } from '../../src/resolve/places/lines.ts';
import type { NamedPlace } from '../../src/resolve/places/tables.ts';

/** Countries whose names English reports spell as they hear them: most write another script. */
const SPELLED_BY_EAR = new Set(
  'AE AF AM AZ BD BH BY CN CO DZ EG ER ET GE GT HN IL IN IQ IR JO KG KW KZ LB LY MA MM MR NP OM PK PS QA RU SA SD SO SY TD SV TJ TM TN UA UZ YE'.split(
    ' ',
  ),
);

/** The files of a gazetteer (docs/places.md): places, one a line; names with the lines of the places that bear them; divisions. */
export function pack(places: readonly NamedPlace[]): PackedGazetteer {
  const sorted = [...places].sort((a, b) => compare(sortKey(a), sortKey(b)));
  const lines = sorted.map(({ place: p }) =>
    [p.id, p.name, p.kind, p.country ?? '', p.division ?? '', p.latitude, p.longitude, p.population, p.radius].join(
      '\t',
    ),
  );
  const divisions = sorted.flatMap(({ place: p }) =>
    p.kind === 'province' && p.division !== null ? [`${p.division}\t${p.name}\n`] : [],
  );
  return { places: packLines(lines), names: packLines(nameLines(sorted)), divisions: divisions.join('') };
}

const sortKey = ({ place }: NamedPlace): string =>
  `${place.country ?? ''}\t${place.division ?? ''}\t${place.name}\t${place.id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Bytes in order, as the reader's binary search compares them. */
const byteOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Lines of a block: enough to pack well, few enough to unpack in less than a millisecond. */
const BLOCK = 1000;

export function packLines(lines: readonly string[]): PackedLines {
  const members: Buffer[] = [];
  let index = '';
  let bytes = 0;
  for (let row = 0; row < lines.length; row += BLOCK) {
    const member = gzipSync(`${lines.slice(row, row + BLOCK).join('\n')}\n`, { level: 9 });
    index += `${bytes}\t${row}\t${lines[row]?.split('\t')[0] ?? ''}\n`;
    members.push(member);
    bytes += member.length;
  }
  return { bytes: Buffer.concat(members), index };
}

function nameLines(sorted: readonly NamedPlace[]): string[] {
  const rows = new Map<string, Set<number>>();
  const file = (key: string, row: number): void => {
    const known = rows.get(key);
    if (known) known.add(row);
    else if (key !== '') rows.set(key, new Set([row]));
  };
  sorted.forEach(({ place, names }, row) => {
    for (const name of names) {
      const folded = foldName(name);
      file(folded, row);
      file(withoutArticles(folded), row);
      if (place.country !== null && SPELLED_BY_EAR.has(place.country)) file(soundKey(name), row);
    }
  });
  return [...rows].sort(([a], [b]) => byteOrder(a, b)).map(([key, at]) => `${key}\t${[...at].join(',')}`);
}

/** Keys of sound stand behind a tilde; names of one or two consonants sound like too much else. */
function soundKey(name: string): string {
  const skeleton = skeletonOf(name);
  return skeleton.length >= 3 && /^[a-z]+$/.test(skeleton) ? `~${skeleton}` : '';
}
