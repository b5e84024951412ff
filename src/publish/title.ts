import type { Codebook } from '../records/codebook.ts';
import type { ConflictEvent, EventFigure } from '../records/event.ts';
import { MEASURES, type Measure, type Population } from '../records/reading.ts';
import { countBefore, countPhrase } from './count.ts';
import { mainFigure } from './main-figure.ts';
import type { TitleWords } from './title-words.ts';

/**
 * What happened, as a headline made from an event's values: "283 detainees released in northern Syria". Every event
 * has a title, whatever is unknown of it. One that a person gave it stands.
 */
export function eventTitle(event: ConflictEvent, codebook: Codebook, words: TitleWords): string {
  const given = event.pinned?.find(({ slot }) => slot === 'title')?.title;
  return given ?? headline(event, codebook, words);
}

function headline(event: ConflictEvent, codebook: Codebook, words: TitleWords): string {
  const slots = slotsOf(event, codebook, words);
  const templates = [...(words.templates[event.kind] ?? []), ...words.fallback];
  const filled = templates.map((template) => fill(template, slots)).find((title) => title !== null);
  const title = capital(filled ?? slots.get('label') ?? event.kind, words.language);
  return capital(
    (words.modality[event.modality] ?? '{title}').replace('{title}', () => title),
    words.language,
  );
}

type Slots = ReadonlyMap<string, string>;

const PART = /\[([^\]]*)\]|\{([^}]+)\}/gu;

/** The template with its slots filled; null where one outside brackets has no value. */
function fill(template: string, slots: Slots): string | null {
  let complete = true;
  const filled = template.replace(PART, (_, optional?: string, slot?: string) => {
    if (optional !== undefined) return fill(optional, slots) ?? '';
    const value = slots.get(slot ?? '');
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete ? filled : null;
}

function slotsOf(event: ConflictEvent, codebook: Codebook, words: TitleWords): Slots {
  const slots = new Map<string, string>();
  const label = codebook.kinds.find((kind) => kind.id === event.kind)?.label ?? event.kind;
  slots.set('label', label);
  addPlace(slots, event, words);
  addPeople(slots, event, words);
  for (const measure of MEASURES) addMeasure(slots, event, measure, words);
  addToll(slots, words);
  return slots;
}

function addPlace(slots: Map<string, string>, event: ConflictEvent, words: TitleWords): void {
  const name = event.place?.name ?? countryName(event.place?.country ?? null, words.language);
  if (name === null) return;
  slots.set('place', name);
  for (const phrase of ['in', 'from', 'to'] as const)
    slots.set(
      phrase,
      words.phrases[phrase].replace('{x}', () => name),
    );
}

function countryName(code: string | null, language: string): string | null {
  if (code === null) return null;
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

/** Only those known by name: words such as "the fighters" make no headline. */
function addPeople(slots: Map<string, string>, event: ConflictEvent, words: TitleWords): void {
  const named = (role: string) => event.participants.filter((one) => one.role === role && one.actor !== null);
  const [actor, second] = named('actor');
  const [recipient] = named('recipient');
  if (actor !== undefined) {
    slots.set('actor', actor.name);
    slots.set(
      'by',
      words.phrases.by.replace('{x}', () => actor.name),
    );
  }
  if (recipient !== undefined) {
    slots.set('recipient', recipient.name);
    slots.set(
      'against',
      words.phrases.against.replace('{x}', () => recipient.name),
    );
  }
  const other = second ?? recipient;
  if (actor !== undefined && other !== undefined) {
    slots.set(
      'between',
      words.phrases.between.replace('{x}', () => actor.name).replace('{y}', () => other.name),
    );
  }
}

function addMeasure(slots: Map<string, string>, event: ConflictEvent, measure: Measure, words: TitleWords): void {
  const figure = mainFigure(event.figures, measure);
  if (figure === null || saysNothing(figure)) return;
  const unsaid: readonly (Population | undefined)[] = ['people', words.implied[event.kind]];
  const brief = countPhrase(figure, unsaid.includes(figure.population) ? null : figure.population, words);
  const full = countPhrase(figure, figure.population, words);
  if (brief !== null) slots.set(measure, brief);
  if (full !== null) slots.set(`${measure} people`, full);
  const before = countBefore(figure, words);
  if (before !== null) slots.set(`${measure} of`, before);
}

/** None killed is no toll, and that a strike was one strike goes without saying. */
function saysNothing(figure: EventFigure): boolean {
  return (figure.best ?? figure.high ?? figure.low) === (figure.measure === 'strikes' ? 1 : 0);
}

function addToll(slots: Map<string, string>, words: TitleWords): void {
  const toll = words.tolls.find(({ measure }) => slots.has(measure));
  if (toll === undefined) return;
  const count = slots.get(toll.measure) ?? '';
  slots.set('kills', toll.one.replace('{n}', count));
  slots.set('kill', toll.other.replace('{n}', count));
}

function capital(title: string, language: string): string {
  return title.charAt(0).toLocaleUpperCase(language) + title.slice(1);
}
