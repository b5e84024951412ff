import type { Candidate } from './candidates.ts';
import type { Mention } from './mentions.ts';
import type { Scene } from './scene.ts';
import { lemmaAt, type Tree, tokenAt, wordAt } from './tree.ts';
import { classesAt, type Words } from './words.ts';

/** Labels of names that are places, and kinds of place that the gazetteer knows. */
const LABELS = new Set(['GPE', 'LOC', 'FAC']);
const KNOWN = new Set(['country', 'province', 'district', 'settlement', 'neighbourhood', 'site', 'area']);
/** Labels of what stands behind the same prepositions and is no place: "on Monday". */
const TIMES = new Set(['DATE', 'TIME']);
const POINTING = new Set(['the', 'this', 'that', 'these', 'those']);

/** A mention that can say where. */
export interface PlaceOption {
  readonly mention: Mention;
  /** Its last word, by which the report may name it again. */
  readonly key: string;
  readonly named: boolean;
  /** What kind of place it names: "province", "name@GPE" for one that no list knows, "the#facility" for one without a name. */
  readonly what: string;
}

/** All that can say where in a report, in order, with how often each key is named. */
export interface PlaceTable {
  readonly options: readonly PlaceOption[];
  readonly counts: ReadonlyMap<string, number>;
  /** How often the place below a country is named that is named most. */
  readonly most: number;
}

/** Named places, kinds of place, and names behind a word that leads a place. */
export function findPlaces(tree: Tree, words: Words, mentions: readonly Mention[]): PlaceTable {
  const options = mentions.filter((m) => canBePlace(tree, words, m)).map((m) => optionOf(tree, m));
  const counts = new Map<string, number>();
  for (const { key } of options) counts.set(key, (counts.get(key) ?? 0) + 1);
  const local = options.filter((o) => o.named && o.mention.knownAs !== 'country');
  return { options, counts, most: Math.max(0, ...local.map((o) => counts.get(o.key) ?? 0)) };
}

function canBePlace(tree: Tree, words: Words, m: Mention): boolean {
  if (m.shape === 'pronoun' || m.shape === 'number' || pointsBack(tree, m)) return false;
  if (m.classes.includes('settlement') || m.classes.includes('facility')) return true;
  if (isSomebody(tree, words, m)) return false;
  if (LABELS.has(m.label) || (KNOWN.has(m.knownAs) && m.shape !== 'noun')) return true;
  const { dep, head } = tokenAt(tree, m.head);
  return (
    m.shape === 'name' &&
    m.label !== 'PERSON' &&
    !TIMES.has(m.label) &&
    !hasNumber(tree, m) &&
    dep === 'pobj' &&
    words.locative.has(lemmaAt(tree, head))
  );
}

/** Who is known to act, or carries a title ("President Barco"), is nowhere that something happens. */
function isSomebody(tree: Tree, { classes }: Words, m: Mention): boolean {
  if (m.knownAs !== '') return !KNOWN.has(m.knownAs);
  for (let i = m.first; i < m.last; i++) if (classesAt(classes, tree, i).includes('leader')) return true;
  return false;
}

/** "1900 GMT" stands where a place might, and is none. */
function hasNumber(tree: Tree, m: Mention): boolean {
  for (let i = m.first; i < m.last; i++) if (tokenAt(tree, i).pos === 'NUM') return true;
  return false;
}

/** "the city": the place is the one named before, and its name says more. */
function pointsBack(tree: Tree, m: Mention): boolean {
  const definite = m.shape === 'noun' && POINTING.has(wordAt(tree, m.first));
  return definite && m.classes.includes('settlement') && m.knownAs === '' && !hasName(tree, m);
}

function hasName(tree: Tree, m: Mention): boolean {
  for (let i = m.first; i < m.last; i++) if (tokenAt(tree, i).pos === 'PROPN') return true;
  return false;
}

function optionOf(tree: Tree, mention: Mention): PlaceOption {
  const { start, end } = tokenAt(tree, mention.head);
  const named = hasName(tree, mention);
  return { mention, key: tree.text.slice(start, end).toLowerCase(), named, what: whatIs(tree, mention, named) };
}

function whatIs(tree: Tree, m: Mention, named: boolean): string {
  if (m.knownAs !== '') return m.knownAs;
  if (named) return `name@${m.label}`;
  const lead = POINTING.has(wordAt(tree, m.first)) ? 'the' : 'a';
  return `${lead}#${m.classes.find((k) => k === 'settlement' || k === 'facility') ?? m.label}`;
}

/** Sentences before a happening in which its place is looked for, besides the report's first two. */
const REACH = 4;

/** Where a happening may be: in its own sentence, those before it and the report's first; of one key elsewhere only the nearest. */
export function placesFor({ places }: Scene, c: Candidate): PlaceOption[] {
  const seen = new Set<string>();
  const kept: PlaceOption[] = [];
  for (const option of [...places.options].reverse()) {
    const { sentence } = option.mention;
    const back = c.sentence - sentence;
    if (back < 0 || (back > REACH && sentence > 1) || (back > 0 && seen.has(option.key))) continue;
    seen.add(option.key);
    kept.push(option);
  }
  return kept.reverse();
}
