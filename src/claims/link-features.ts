import { argumentsOf } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import type { Scene } from './scene.ts';
import { ancestors, childrenOf, lemmaAt, tokenAt } from './tree.ts';

/** Another candidate of the sentence and how the tree ties it to this one. */
export interface Link {
  readonly to: Candidate;
  /** `does`, `suffers`, a preposition ("killed in clashes": `in`), or the way up or down to the nearest one. */
  readonly by: string;
}

/** How far up the tree a candidate looks for another. */
const REACH = 6;

/** The candidates that a candidate's sentence ties to it: "the air strike killed", "killed in clashes", "began shelling". */
export function linksOf({ tree, candidates }: Scene, c: Candidate): Link[] {
  const others = candidates.filter((o) => o !== c && o.sentence === c.sentence);
  if (others.length === 0) return [];
  const at = (token: number) => others.find((o) => o.first <= token && token < o.last);
  const found: Link[] = [];
  const add = (token: number, by: string): void => {
    const to = at(token);
    if (to && !found.some((link) => link.to === to)) found.push({ to, by });
  };
  const { doers, objects } = argumentsOf(tree, c.head);
  for (const token of doers) add(token, 'does');
  for (const token of objects) add(token, 'suffers');
  for (const child of childrenOf(tree, c.head)) addDown({ tree }, child, add);
  const chain = ancestors(tree, c.head, REACH);
  const above = chain.findIndex((token, i) => i > 0 && at(token) !== undefined);
  if (above > 0) add(chain[above] ?? c.head, `^${wayOf({ tree }, chain[above - 1] ?? c.head)}`);
  return found;
}

function addDown({ tree }: Pick<Scene, 'tree'>, child: number, add: (token: number, by: string) => void): void {
  const { dep } = tokenAt(tree, child);
  if (dep !== 'prep' && dep !== 'agent') {
    add(child, `>${dep}`);
    return;
  }
  const word = lemmaAt(tree, child);
  for (const object of childrenOf(tree, child)) {
    add(object, word);
    // "killed in a series of air strikes"
    const of = childrenOf(tree, object).find((token) => lemmaAt(tree, token) === 'of');
    if (of !== undefined) for (const part of childrenOf(tree, of)) add(part, word);
  }
}

/** The last step before another candidate above; of a preposition's object the preposition. */
function wayOf({ tree }: Pick<Scene, 'tree'>, token: number): string {
  const { dep } = tokenAt(tree, token);
  return dep === 'prep' ? lemmaAt(tree, token) : dep;
}

/** What the candidates tied to one say of whether it names a happening at all. */
export function linkFeatures(c: Candidate, links: readonly Link[]): string[] {
  if (links.length === 0) return ['l:none'];
  return links.flatMap(({ to, by }) => {
    const row = c.rows[0] ?? '';
    return [`l:${by}`, `l:${by}:${to.kinds[0] ?? ''}`, `l:${by}:${row}`, `l:${row}:${to.rows[0] ?? ''}`];
  });
}

/** What they say of one kind: an outcome ("killed") is of the kind of the means ("air strike") that brought it about. */
export function linkedKindFeatures(c: Candidate, links: readonly Link[], kind: string): string[] {
  return links.flatMap(({ to, by }) => {
    const fit = to.kinds[0] === kind ? 'first' : to.kinds.includes(kind) ? 'some' : 'other';
    const plain = to.kinds.length === 1 && !to.open ? 'plain' : 'many';
    return [
      `lk:${fit}:${plain}`,
      `lk:${by}:${fit}:${plain}`,
      `lk:${c.open ? 'open' : 'own'}:${by}:${fit}`,
      `lk:${c.rows[0] ?? ''}:${fit}:${plain}`,
      `${kind}|lk:${by}:${to.kinds[0] ?? ''}`,
    ];
  });
}
