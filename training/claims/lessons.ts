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
import { type ReportContext, reportContext, resolveClaims } from '../../src/resolve/resolve.ts';
import { loadResources, type ResolveResources } from '../../src/resolve/resources.ts';
import { resolveTime } from '../../src/resolve/times/time.ts';
import type { Lesson, Resolver } from './examples.ts';

/** A gold report with everything that learning and measuring need. */
export interface Study extends Lesson {
  readonly folder: string;
  readonly gold: GoldReport;
  readonly report: Report;
  readonly analysis: Analysis;
  /** Resolves drafts as the program does. */
  readonly resolve: (drafts: readonly ClaimDraft[]) => Claim[];
}

/** The folder of texts that teach only which words name what. */
export const KINDS_ONLY = '';

/** Reads gold folders with the program's own language engine and resolving. `root` is the project's folder, `more` are texts without slots. */
export async function loadStudies(
  root: string,
  folders: readonly string[],
  tables: Tables,
  more: readonly GoldReport[] = [],
): Promise<Study[]> {
  const pipeline = readPipeline(join(root, 'models', 'en'));
  const resources = loadResources(join(root, 'data'), englishResolving);
  const studies: Study[] = [];
  const add = (folder: string, gold: GoldReport): void => {
    studies.push(studyOf(folder, gold, pipeline.analyse(gold.text), tables, resources));
  };
  for (const folder of folders) for (const gold of await loadGold(folder)) add(folder, gold);
  for (const gold of more) add(KINDS_ONLY, gold);
  return studies;
}

function studyOf(
  folder: string,
  gold: GoldReport,
  analysis: Analysis,
  tables: Tables,
  resources: ResolveResources,
): Study {
  const report = reportOf(gold);
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
    resolver: resolverOf(reportContext(report, analysis, resources)),
    resolve: (drafts) => resolveClaims(report, analysis, drafts, resources),
  };
}

function resolverOf(context: ReportContext): Resolver {
  return {
    dates: (span, planned) => {
      const { choice } = resolveTime(span, context.times, planned ? 'future' : 'past');
      return choice && [choice.start, choice.end];
    },
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
