import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadModels } from './claims/models.ts';
import { makeReader } from './claims/read.ts';
import { loadCodebook } from './codebooks/load.ts';
import { ownKinds, withOwnKinds } from './codebooks/own.ts';
import { corroborate } from './corroborate/corroborate.ts';
import { loadRules } from './corroborate/load.ts';
import type { Rules } from './corroborate/rules.ts';
import { decidedEvents } from './decisions/events.ts';
import { groupRulings } from './decisions/rulings.ts';
import { standingDecisions } from './decisions/standing.ts';
import { DataError } from './errors.ts';
import { type Caser, makeCaser } from './language/case.ts';
import { readModel } from './language/folder.ts';
import type { ModelFiles } from './language/model.ts';
import { loadPipeline, type Pipeline } from './language/pipeline.ts';
import { titleWords as arabicTitles } from './locales/ar/titles.ts';
import { englishClaims } from './locales/en/claims.ts';
import { corroborationWords } from './locales/en/corroboration.ts';
import { englishResolving } from './locales/en/resolving.ts';
import { SMALL_WORDS } from './locales/en/small-words.ts';
import { terminalWords } from './locales/en/terminal.ts';
import { titleWords } from './locales/en/titles.ts';
import { lookupIn } from './pipeline/lookup.ts';
import type { TerminalWords } from './publish/terminal/terminal-words.ts';
import type { TitleWords } from './publish/title-words.ts';
import type { Analysis } from './records/analysis.ts';
import type { Codebook } from './records/codebook.ts';
import type { Reading, Stamps } from './records/reading.ts';
import type { Delivery, Failure, Hints, Report } from './records/report.ts';
import { failure, isFailure } from './records/report.ts';
import { openReport } from './reports/open.ts';
import { openText, type PlainText } from './reports/open-text.ts';
import { knownIn } from './resolve/known.ts';
import { reportContext, resolveClaims } from './resolve/resolve.ts';
import { loadResources, type ResolveResources } from './resolve/resources.ts';
import { hintsIn, withCompanions } from './sources/companion.ts';
import { deliveries, deliveriesFromMemory } from './sources/deliveries.ts';
import { carry } from './store/carry.ts';
import { type EventSave, type SavedEvents, saveEvents } from './store/save-events.ts';
import { type Standing, standing } from './store/standing.ts';
import type { Store } from './store/store.ts';
import { type Withdrawn, type WithdrawRequest, withdrawReport } from './store/withdraw-report.ts';
import { programVersion } from './version.ts';

/** The program: the stages in order, what each reads and writes. Nothing else joins stages and locales. */

/** Everything that the stages need, loaded once. */
export interface Engine {
  readonly stamps: Stamps;
  readonly codebook: Codebook;
  readonly rules: Rules;
  /** The words that the program speaks in. */
  readonly words: {
    readonly titles: TitleWords;
    /** The words of titles in a language of the desk; English for one that has none. */
    readonly titlesIn: (language: string) => TitleWords;
    readonly terminal: TerminalWords;
  };
  /** Text → sentences, tokens, tree, names. */
  readonly analyse: (text: string) => Analysis;
  /** Report → reading; the same for the same report and stamps, on any machine, any day. */
  readonly read: (report: Report) => Reading;
  /** Places and actors by a name that a person writes. */
  readonly lookup: ReturnType<typeof lookupIn>;
}

/** Languages that events' titles can be said in; another is one more file of words, and an entry here. */
const TITLES: readonly TitleWords[] = [titleWords, arabicTitles];

function titlesIn(language: string): TitleWords {
  return TITLES.find((words) => words.language === language) ?? titleWords;
}

/** What reading is made of, in one language. */
const ENGLISH = {
  language: 'en',
  claims: englishClaims,
  resolving: englishResolving,
  corroboration: corroborationWords,
  small: SMALL_WORDS,
  words: { titles: titleWords, titlesIn, terminal: terminalWords },
} as const;

/**
 * Loads everything from the project's folder, and from `own` what the user laid over it (docs/own.md). Throws a DataError
 * that names the file that is missing or does not fit.
 */
export async function loadEngine(root: string, own: string | null = null): Promise<Engine> {
  const model = languageModel(root);
  const weights = join(root, 'models', 'claims', `${ENGLISH.language}.json`);
  const codebook = withOwnKinds(await loadCodebook(join(root, 'data', 'codebook.json')), ownKinds(own));
  const files = modelFiles(model);
  const pipeline = loadPipeline(files);
  const reader = makeReader(ENGLISH.claims, codebook, await loadModels(weights));
  const resources = loadResources(join(root, 'data'), ENGLISH.resolving, own);
  const recase = caserOf(files, resources);
  const stamps: Stamps = {
    engine: programVersion(root),
    models: stampOfFiles([...MODEL_FILES.map((file) => join(model, file)), weights]),
    codebook: codebook.version,
    gazetteer: resources.gazetteer.stamp,
    actors: resources.actors.stamp,
  };
  return {
    stamps,
    codebook,
    rules: loadRules(root, codebook, ENGLISH.corroboration, own),
    words: ENGLISH.words,
    lookup: lookupIn(resources),
    analyse: (text) => pipeline.analyse(recase(text)),
    read: (report) => {
      const { id, title, publisher, url, published, language, text } = report;
      const head = { id, title, publisher, url, published, language, text, made_by: stamps };
      // A text of another language is kept and marked; it is not read as if it were English.
      if (language !== null && language !== ENGLISH.language) return { report: head, claims: [] };
      const cased = { ...report, text: recase(text) };
      const analysis = pipeline.analyse(cased.text);
      const context = reportContext(cased, analysis, resources);
      const drafts = reader.read(cased, { ...analysis, known: knownIn(context) });
      return { report: head, claims: resolveClaims(report, drafts, context) };
    },
  };
}

/** The rules of corroboration read anew, with what the user laid over them in `own`. Throws a DataError as `loadEngine`. */
export function readRules(root: string, codebook: Codebook, own: string): Rules {
  return loadRules(root, codebook, ENGLISH.corroboration, own);
}

/** Capitals for texts that were printed without, by the model's own word lists and the names that resolving knows. */
function caserOf({ rules }: ModelFiles, { actors, gazetteer }: ResolveResources): Caser {
  return makeCaser(rules.lemmas, {
    small: ENGLISH.small,
    names: actors.all.flatMap(({ names }) => names),
    isName: (name) => actors.countryOf(name) !== null || gazetteer.named(name).length > 0,
  });
}

const MODEL_FILES = ['card.json', 'rules.json', 'weights.bin'];

function stampOfFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path)).update('\0');
  return `sha256:${hash.digest('hex')}`;
}

/** A report that was opened, with the delivery that it came in, or why there is none. */
export type Opened =
  | { readonly delivery: Delivery; readonly report: Report }
  | { readonly delivery: Delivery | null; readonly failure: Failure };

/** Opens every report under the paths, one after the other; a bad one is a failure in its place. */
export async function* openReports(cwd: string, paths: readonly string[], hints: Hints): AsyncIterable<Opened> {
  for (const path of paths) for await (const delivery of deliveries(resolve(cwd, path), hints)) yield opened(delivery);
}

/** Something that was handed over in memory: a file that was dropped at the desk, a pasted text or page. */
export interface Upload {
  /** Its ending tells the kind; without one the first bytes do. */
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly hints: Hints;
}

/** Opens every report of the uploads; a `NAME.meta.json` among them is what its `NAME.txt` or page came with. */
export async function* openUploads(uploads: readonly Upload[]): AsyncIterable<Opened> {
  for (const { companion, content, hints, name } of withCompanions(uploads)) {
    const beside = companion === null ? {} : hintsIn(Buffer.from(companion.content), name, companion.name);
    if (isFailure(beside)) yield { delivery: null, failure: beside };
    else
      for await (const delivery of deliveriesFromMemory(content, name, { ...beside, ...hints })) yield opened(delivery);
  }
}

function opened(delivery: Delivery | Failure): Opened {
  if (isFailure(delivery)) return { delivery: null, failure: delivery };
  const report = openReport(delivery);
  return isFailure(report) ? { delivery, failure: report } : { delivery, report };
}

export type OpenedText = PlainText & { readonly name: string };

/** Opens every text under the paths for analysis alone: an empty file is an empty text. */
export async function* openTexts(cwd: string, paths: readonly string[]): AsyncIterable<OpenedText | Failure> {
  for (const path of paths)
    for await (const delivery of deliveries(resolve(cwd, path))) {
      const opened = isFailure(delivery) ? delivery : openText(delivery);
      if (!isFailure(opened)) yield { ...opened, name: delivery.name };
      else if (opened.reason === 'empty') yield { text: '', language: null, name: opened.name };
      else yield opened;
    }
}

/** The language stage on a model folder, ready to analyse. Throws a DataError that names the file that does not fit. */
export function languagePipeline(folder: string): Pipeline {
  return loadPipeline(modelFiles(folder));
}

function modelFiles(folder: string): ModelFiles {
  try {
    return readModel(folder);
  } catch (error) {
    throw new DataError(error instanceof Error ? error.message : String(error));
  }
}

/** The folder of the language model that the program comes with. */
export function languageModel(root: string): string {
  return join(root, 'models', ENGLISH.language);
}

/** A reader that stumbles over one report must not stop the others. */
export function readOrFail(engine: Engine, delivery: Delivery, report: Report): Reading | Failure {
  try {
    return engine.read(report);
  } catch (error) {
    return failure(delivery.name, 'reader-failed', error instanceof Error ? error.message : String(error));
  }
}

/** Forms all events anew from claims and from what people decided, carried over to the claims of today. */
export function formEvents(
  engine: Pick<Engine, 'rules'>,
  { claims, decisions, minted, rejected }: Standing,
): Pick<EventSave, 'events' | 'forwards'> {
  const known = new Set([...claims.map(({ claim }) => claim.id), ...rejected]);
  const today = carry(known, minted, standingDecisions(decisions));
  const { events, forwards } = corroborate(claims, today.minted, groupRulings(today.decisions), engine.rules);
  return { events: decidedEvents(events, claims, today.decisions), forwards };
}

/** Forms all events of the record anew, and saves what differs. */
export async function corroborateRecord(store: Store, engine: Pick<Engine, 'rules'>): Promise<SavedEvents> {
  return await store.inTurn('forming', async () =>
    saveEvents(store, { ...formEvents(engine, await standing(store)), whole: true }),
  );
}

/** Destroys a report with all that came of it and forms the events anew without it; null where it is not there. */
export function withdraw(store: Store, engine: Engine, request: WithdrawRequest): Promise<Withdrawn | null> {
  return withdrawReport(store, request, (left) => formEvents(engine, left));
}

/** Opens a report of the record once more, as today's program does; it keeps its id. */
export function openAgain(delivery: Delivery, id: string): Report | Failure {
  const report = openReport(delivery);
  return isFailure(report) ? report : { ...report, id };
}
