import type { Engine } from '../../src/pipeline.ts';
import { isFailure } from '../../src/records/report.ts';
import { openReport } from '../../src/reports/open.ts';
import type { ReadUnit } from './placement.ts';

/** Opens and reads reports, given as lines of JSON by id, as an import would. One that cannot be opened has no claims. */
export function readUnits(lines: ReadonlyMap<string, string>, engine: Engine): Map<string, ReadUnit> {
  return new Map([...lines].map(([id, line]) => [id, readUnit(id, line, engine)] as const));
}

function readUnit(name: string, line: string, engine: Engine): ReadUnit {
  const report = openReport({ name, kind: 'json', bytes: new TextEncoder().encode(line), hints: {} });
  if (isFailure(report)) return { text: '', claims: [] };
  const { id, publisher, url, title, published, fingerprint } = report;
  const head = { id, publisher, url, title, published, fingerprint };
  return { text: report.text, claims: engine.read(report).claims.map((claim) => ({ claim, report: head })) };
}
