import type { Candidate } from './candidates.ts';
import type { PlaceOption } from './place-options.ts';
import { roleFeatures } from './role-features.ts';
import type { Scene } from './scene.ts';
import { ancestors, clauseHead, lemmaAt, subtreeEdges, tokenAt, wordAt } from './tree.ts';

/** What speaks for and against a place as a happening's. */
export function placeFeatures(scene: Scene, c: Candidate, kind: string, o: PlaceOption): string[] {
  const { mention: m, what } = o;
  const back = Math.min(c.sentence - m.sentence, 5);
  const at = back === 0 ? 'here' : 'before';
  const out = [
    `what:${what}`,
    `what:${what}|back:${back}`,
    `what:${what}|${kind}|${at}`,
    `back:${back}`,
    `back:${back}|@${m.label}`,
    `back:${back}|shape:${m.shape}`,
    `known:${m.knownAs}|@${m.label}|${m.shape}`,
    ...m.classes.map((k) => `back:${back}|#${k}`),
  ];
  for (const f of standing(scene, o)) out.push(f, `${f}|${at}`, `${f}|what:${what}`);
  for (const f of among(scene, c, o)) out.push(f, `${f}|what:${what}`);
  const told = scene.plainKinds[m.sentence]?.has(kind) === true ? 'told-there' : 'untold-there';
  out.push(`${told}|${at}`, `${told}|what:${what}|${at}`);
  if (back === 0) {
    out.push(...roleFeatures(scene, c, kind, m));
    for (const f of attachment(scene, c, o)) out.push(f, `${f}|what:${what}`);
  } else {
    out.push(`before|kind:${kind}`);
    for (const f of carried(scene, c, o)) out.push(f, `${f}|what:${what}`, `${f}|${kind}`);
  }
  return out;
}

/** How the place stands in its own sentence, and how much of the report is about it. */
function standing({ tree, places, title }: Scene, { mention: m, key, named }: PlaceOption): string[] {
  const { dep, head } = tokenAt(tree, m.head);
  const count = places.counts.get(key) ?? 0;
  const beside = places.options.filter((o) => o.mention !== m && o.mention.sentence === m.sentence);
  const outer = beside.find((o) => o.mention.head < m.head && ancestors(tree, m.head, 4).includes(o.mention.head));
  const inner = beside.find((o) => o.mention.head > m.head && ancestors(tree, o.mention.head, 4).includes(m.head));
  const titled = title?.toLowerCase().includes(key) === true;
  const top = named && count >= places.most;
  return [
    `often:${Math.min(count, 5)}`,
    `lead:${dep}:${dep === 'pobj' ? lemmaAt(tree, head) : ''}`,
    `outer:${outer?.what ?? ''}`,
    `inner:${inner?.what ?? ''}`,
    `title:${titled}`,
    `top:${top}`,
    `title:${titled}|top:${top}`,
    m.sentence === 0 ? 'lead' : m.sentence === 1 ? 'second' : 'later',
  ];
}

/** Where it is among the possible places of its sentence. */
function among({ places }: Scene, c: Candidate, { mention: m }: PlaceOption): string[] {
  const rivals = places.options.filter((o) => o.mention.sentence === m.sentence);
  const closer = rivals.filter((o) => Math.abs(o.mention.head - c.head) < Math.abs(m.head - c.head)).length;
  const named = rivals.filter((o) => o.mention !== m && o.named).length;
  return [
    `closer:${Math.min(closer, 4)}:${Math.min(c.sentence - m.sentence, 5)}`,
    `rank:${Math.min(rivals.filter((o) => o.mention.head < m.head).length, 4)}`,
    `rivals:${Math.min(rivals.length, 4)}`,
    `named-rivals:${Math.min(named, 3)}`,
  ];
}

/** How it hangs on the happening's words: below them, in their clause, in one above or below, or apart. */
function attachment({ tree }: Scene, c: Candidate, { mention: m }: PlaceOption): string[] {
  const own = clauseHead(tree, c.head);
  const theirs = clauseHead(tree, m.head);
  let link = 'apart';
  if (ancestors(tree, m.head).includes(c.head)) link = 'below';
  else if (own === theirs) link = 'clause';
  else if (ancestors(tree, own).includes(theirs)) link = 'clause-above';
  else if (ancestors(tree, theirs).includes(own)) link = 'clause-below';
  const [from, to] = subtreeEdges(tree, own);
  const inside = m.head >= from && m.head <= to ? 'inside' : 'outside';
  return [`link:${link}`, `link:${link}:${m.head < c.head ? 'left' : 'right'}`, inside];
}

/** A place of an earlier sentence: how many were named since, and what the happening's own sentence offers instead. */
function carried({ tree, places }: Scene, c: Candidate, { mention: m }: PlaceOption): string[] {
  const between = places.options.filter((o) => o.mention.sentence > m.sentence && o.mention.sentence < c.sentence);
  const since = `since:${Math.min(between.filter((o) => o.named).length, 3)}`;
  const own = places.options.filter((o) => o.mention.sentence === c.sentence);
  const names = own.some((o) => o.named && o.mention.shape !== 'modifier');
  const offer = `offer:${names ? 'named' : own.length > 0 ? 'nameless' : 'nothing'}`;
  return [since, offer, `${offer}|${since}`, `det:${wordAt(tree, c.first - 1) === 'the'}`];
}
