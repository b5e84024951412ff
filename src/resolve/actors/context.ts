import type { Actor } from './actor.ts';
import { type ActorList, type Label, labelKey } from './list.ts';
import { actorWords, findLabels, type LabelledSpan } from './scan.ts';
import type { ActorWords } from './words.ts';

/** What a report lends to the resolving of its actors. */
export interface ActorContext {
  readonly text: string;
  readonly list: ActorList;
  readonly words: ActorWords;
  /** ISO date or null. */
  readonly published: string | null;
  /** Countries that the report speaks of, with their shares of its mentions, 0 to 1. */
  readonly countries: ReadonlyMap<string, number>;
  /** Actor ids of the side that speaks: the outlet's owner, and whoever is quoted. */
  readonly speakers: ReadonlySet<string>;
  /** Every name of the list in the text, chosen among its namesakes, in order of place. */
  readonly named: readonly NamedActor[];
}

export interface NamedActor {
  readonly start: number;
  readonly end: number;
  readonly actor: Actor;
}

export interface ActorSurroundings {
  readonly published: string | null;
  readonly countries: ReadonlyMap<string, number>;
  /** The outlet, in the words of the report's record. */
  readonly publisher: string | null;
}

export function actorContext(
  text: string,
  list: ActorList,
  words: ActorWords,
  around: ActorSurroundings,
): ActorContext {
  const outlet = around.publisher === null ? [] : list.labelled(around.publisher);
  const context = {
    text,
    list,
    words,
    published: around.published,
    countries: around.countries,
    speakers: new Set(outlet.flatMap(({ actor }) => sideOf(actor, list))),
    named: [],
  };
  const labelled = findLabels(text, actorWords(text, 0, text.length), list).filter(({ labels }) =>
    labels.some((l) => l.type === 'name'),
  );
  return { ...context, named: labelled.flatMap((span) => nameIn(span, context)) };
}

/** A country's or capital's name alone is mostly a place: it is nobody that "the statement" could point back at. */
function nameIn(span: LabelledSpan, context: ActorContext): NamedActor[] {
  const chosen = bestLabels(span.labels, context)[0];
  if (chosen?.label.actor.id.startsWith('gov-') && span.next - span.first === 1) return [];
  return chosen ? [{ start: span.start, end: span.end, actor: chosen.label.actor }] : [];
}

/** An actor, all that it is part of, and its own allies; a government's side has its forces on it. */
export function sideOf(actor: Actor, list: ActorList): string[] {
  const side = new Set([actor.id, ...actor.allies.map((tie) => tie.actor)]);
  for (const id of side) {
    const member = list.byId(id);
    for (const tie of member?.partOf ?? []) side.add(tie.actor);
    if (id.startsWith('gov-') && member?.country) side.add(`mil-${member.country.toLowerCase()}`);
  }
  return [...side];
}

export interface ScoredLabel {
  readonly label: Label;
  readonly score: number;
  readonly because: string;
}

/** The labels that can be meant here, best first: by theatre, by date, by who speaks, by longer names in the same text. */
export function bestLabels(labels: readonly Label[], context: ActorContext): ScoredLabel[] {
  return labels
    .flatMap((label) => scoreLabel(label, context) ?? [])
    .sort((a, b) => b.score - a.score || (a.label.actor.id < b.label.actor.id ? -1 : 1));
}

function scoreLabel(label: Label, context: ActorContext): ScoredLabel | null {
  const { actor, type, by } = label;
  if (by !== null && by !== 'hostile' && !context.speakers.has(by)) return null;
  const near = theatreShare(actor, context);
  if (type === 'description' && near < DESCRIPTION_SHARE) return null;
  if (isShortAcronym(label.words) && near === 0 && actor.theatres.length > 0 && !spelledOut(actor, context))
    return null;
  const score =
    near * 3 +
    (alive(actor, context.published) ? 1 : 0) +
    (type === 'name' ? 0.5 : type === 'view' ? 1 : 0) +
    (actor.theatres.length === 0 ? 0.5 : 0);
  return { label, score, because: reason(label, near) };
}

/** A description counts where its theatre has a good part of the report's mentions. */
const DESCRIPTION_SHARE = 0.2;

function theatreShare(actor: Actor, context: ActorContext): number {
  return actor.theatres.reduce((sum, country) => sum + (context.countries.get(country) ?? 0), 0);
}

function reason({ words, type, by }: Label, near: number): string {
  if (type === 'view')
    return by === 'hostile' ? `"${words}" is its enemies' word for it` : `"${words}" in this side's mouth`;
  if (type === 'description') return `"${words}" means it in reports about its theatre`;
  return near > 0 ? `its name, in a report about its theatre` : 'its name';
}

const isShortAcronym = (words: string): boolean => /^\p{Lu}[\p{Lu}\p{N}.-]{1,3}$/u.test(words);

function spelledOut(actor: Actor, context: ActorContext): boolean {
  const text = labelKey(context.text);
  return actor.names.some((name) => name.length > 6 && text.includes(labelKey(name)));
}

function alive({ from, to }: Actor, published: string | null): boolean {
  if (published === null) return true;
  return (from === '' || from <= published) && (to === '' || published.slice(0, to.length) <= to);
}
