import { join } from 'node:path';
import { type GoldReport, loadGold, reportOf } from '../../evaluation/claims-gold.ts';
import { setScene, type Tables } from '../../src/claims/scene.ts';
import { readPipeline } from '../../src/language/folder.ts';
import { englishResolving } from '../../src/locales/en/resolving.ts';
import type { Analysis } from '../../src/records/analysis.ts';
import type { ClaimDraft } from '../../src/records/claim.ts';
import type { Claim } from '../../src/records/reading.ts';
import type { Report } from '../../src/records/report.ts';
import { resolveFigure } from '../../src/resolve/figures/figure.ts';
import { knownIn } from '../../src/resolve/known.ts';
import { type ReportContext, reportContext, resolveClaims } from '../../src/resolve/resolve.ts';
import { loadResources, type ResolveResources } from '../../src/resolve/resources.ts';
import type { Lesson, Resolver } from './examples.ts';
import { loadSentences } from './sentences.ts';

/** A gold report with everything that learning and measuring need. */
export interface Study extends Lesson {
  readonly folder: string;
  /** True for reports that outlets printed and coders coded: only these measure. */
  readonly coded: boolean;
  readonly gold: GoldReport;
  readonly report: Report;
  readonly analysis: Analysis;
  /** Resolves drafts as the program does. */
  readonly resolve: (drafts: readonly ClaimDraft[]) => Claim[];
}

/** The folder of texts that teach only which words name what. */
export const KINDS_ONLY = '';

/** What there is to learn from. */
export interface Material {
  /** Folders of reports that coders coded. */
  readonly coded: readonly string[];
  /** Folders of reports that were written and coded for practice: they teach, and measure nothing. */
  readonly practice: readonly string[];
  /** Texts that teach kinds alone. */
  readonly sentences: readonly GoldReport[];
}

/** The given folders of coded reports with all that was written for practice. */
export async function ownMaterial(coded: readonly string[]): Promise<Material> {
  const sentences = await loadSentences(join(import.meta.dirname, 'sentences.txt'));
  return { coded, practice: [join(import.meta.dirname, 'reports')], sentences };
}

/** Reads all material with the program's own language engine and resolving. `root` is the project's folder. */
export async function loadStudies(root: string, material: Material, tables: Tables): Promise<Study[]> {
  const pipeline = readPipeline(join(root, 'models', 'en'));
  const resources = loadResources(join(root, 'data'), englishResolving);
  const studies: Study[] = [];
  const add = (folder: string, gold: GoldReport): void => {
    const coded = material.coded.includes(folder);
    studies.push({ ...studyOf(folder, gold, pipeline.analyse(gold.text), tables, resources), coded });
  };
  for (const folder of [...material.coded, ...material.practice])
    for (const gold of await loadGold(folder)) add(folder, gold);
  for (const gold of material.sentences) add(KINDS_ONLY, gold);
  return studies;
}

function studyOf(
  folder: string,
  gold: GoldReport,
  plain: Analysis,
  tables: Tables,
  resources: ResolveResources,
): Omit<Study, 'coded'> {
  const report = reportOf(gold);
  const context = reportContext(report, plain, resources);
  const analysis = { ...plain, known: knownIn(context) };
  const golds = gold.claims.flatMap((claim) => {
    const start = gold.text.indexOf(claim.evidence);
    return start < 0 ? [] : [{ ...claim, start, end: start + claim.evidence.length }];
  });
  return {
    folder,
    gold,
    report,
    analysis,
    golds,
    kindsOnly: folder === KINDS_ONLY,
    scene: setScene(report, analysis, tables),
    resolver: resolverOf(context),
    resolve: (drafts) => resolveClaims(report, drafts, context),
  };
}

function resolverOf(context: ReportContext): Resolver {
  return {
    bounds: (span) => {
      const sentence = context.analysis.sentences.find((s) => s.start <= span.start && span.start < s.end);
      return resolveFigure(
        context.text,
        span,
        sentence ?? { start: 0, end: context.text.length },
        context.resources.language.figures,
      );
    },
  };
}
