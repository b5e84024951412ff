import type { Analysis } from '../records/analysis.ts';
import type { ClaimDraft } from '../records/claim.ts';
import type { Codebook } from '../records/codebook.ts';
import type { Span } from '../records/span.ts';
import { becauseOf } from './because.ts';
import { chosenOf } from './choose.ts';
import { figuresOf, type Happening, modalityOf, placeOf } from './frames.ts';
import { findHappenings } from './happenings.ts';
import { claimFeatures, type Frame, type Judgeable, judgeReport } from './judge.ts';
import { claimValues } from './judge-values.ts';
import type { ClaimLanguage } from './language.ts';
import { spanOf } from './mentions.ts';
import type { ClaimModels, FrameModels } from './models.ts';
import { participantsOf } from './participants.ts';
import { makeTables, type ReportWords, type Scene, setScene, type Tables } from './scene.ts';
import { sourceOf } from './sources.ts';
import { timeOf } from './time-choice.ts';
import { weaponOf } from './weapons.ts';

/** Reads reports of one language by one codebook; made once, used for many reports. */
export interface ClaimReader {
  readonly read: (report: ReportWords, analysis: Analysis) => ClaimDraft[];
}

/** Makes a reader: the tables are compiled here, once. */
export function makeReader(language: ClaimLanguage, codebook: Codebook, models: ClaimModels): ClaimReader {
  const tables = makeTables(language, codebook);
  return { read: (report, analysis) => readWith(report, analysis, tables, models) };
}

/**
 * Finds every claim that a report makes, in order of place: candidates (words that can name a happening), frames (who,
 * whom, where, when, how many, who says so), judgement (is it a claim that a coder would record?).
 */
export function readWith(report: ReportWords, analysis: Analysis, tables: Tables, models: ClaimModels): ClaimDraft[] {
  const scene = setScene(report, analysis, tables);
  const proposals = propose(scene, models);
  const judged = judgeReport(models.claim, proposals);
  const kept = new Set(
    chosenOf(
      proposals,
      judged.map((j) => j.keep),
      models.threshold,
    ),
  );
  return proposals.flatMap((proposal, i) => {
    if (!kept.has(proposal)) return [];
    const { happening, frame } = proposal;
    const confidence = Math.round(1000 * (judged[i]?.confidence ?? 0)) / 1000;
    return { ...frame, confidence, because: becauseOf(scene, happening, frame) };
  });
}

/** A happening with its frame and what it is judged by. */
export interface Proposal extends Judgeable {
  readonly frame: Frame;
}

/** The first two rooms: all happenings of a report, framed but not judged. */
export function propose(scene: Scene, models: FrameModels): Proposal[] {
  const happenings = findHappenings(scene, models);
  const participants = participantsOf(scene, happenings, models);
  const framed = happenings.map((happening, i) => ({
    happening,
    frame: { ...frameOf(scene, happening, models), participants: participants[i] ?? [] },
  }));
  const values = claimValues(scene, framed);
  return framed.map(({ happening, frame }, i) => ({
    happening,
    frame,
    features: claimFeatures(scene, happening, frame, happenings),
    values: values[i] ?? {},
  }));
}

function frameOf(scene: Scene, h: Happening, models: FrameModels): Omit<Frame, 'participants'> {
  const first = h.candidates[0];
  const trigger = first ? spanOf(scene.tree, first.first, first.last) : { start: 0, end: 0 };
  const modality = modalityOf(scene, h, models);
  return {
    kind: h.kind,
    evidence: [evidenceOf(scene, h.sentence, trigger)],
    trigger,
    modality,
    time: timeOf(scene, h, modality === 'planned', models),
    place: placeOf(scene, h, models),
    figures: figuresOf(scene, h, models),
    source: sourceOf(scene, h, models),
    weapon: weaponOf(scene, h),
  };
}

/** Longest evidence, in UTF-16 units: a run without full stops is cut around the trigger, at spaces. */
const LONGEST = 560;

function evidenceOf({ tree }: Scene, sentence: number, trigger: Span): Span {
  const { start, end } = tree.sentences[sentence] ?? trigger;
  const whole = trimmed(tree.text, { start, end });
  if (whole.end - whole.start <= LONGEST) return whole;
  const from = Math.max(whole.start, Math.min(trigger.start - LONGEST / 2, whole.end - LONGEST));
  const to = Math.min(whole.end, from + LONGEST);
  const first = from === whole.start ? from : tree.text.indexOf(' ', from) + 1;
  const last = to === whole.end ? to : tree.text.lastIndexOf(' ', to);
  return { start: Math.min(first, trigger.start), end: Math.max(last, trigger.end) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const quote = text.slice(start, end);
  return { start: start + quote.length - quote.trimStart().length, end: start + quote.trimEnd().length };
}
