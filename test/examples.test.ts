import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { isFailure, type Report } from '../src/records/report.ts';
import { openReport } from '../src/reports/open.ts';
import { deliveries } from '../src/sources/deliveries.ts';

const reports = new Map<string, Report>();
beforeAll(async () => {
  for await (const delivery of deliveries(fileURLToPath(new URL('../examples', import.meta.url)))) {
    const report = isFailure(delivery) ? delivery : openReport(delivery);
    if (isFailure(report)) throw new Error(`${report.name}: ${report.detail}`);
    reports.set(delivery.name, report);
  }
});

describe('the example reports', () => {
  test('are sixteen, in English, each with its outlet, title and day', () => {
    expect(reports.size).toBe(16);
    for (const report of reports.values()) {
      expect(report).toMatchObject({
        language: 'en',
        title: expect.any(String),
        published: expect.stringMatching(/^2016-1[12]-/),
      });
      expect(report.publisher).toMatch(/ \(example\)$/);
    }
  });

  test('have other ids and other words', () => {
    expect(new Set(Array.from(reports.values(), (report) => report.id)).size).toBe(16);
    expect(new Set(Array.from(reports.values(), (report) => report.fingerprint)).size).toBe(16);
  });

  test.each([
    ['2016-12-01-harbour-courier.html', '2016-12-01', 'structured'],
    ['2016-12-05-republic-bulletin.txt', '2016-12-05', 'printed'],
    ['2016-12-13-orontes-wire.html', '2016-12-13', 'meta'],
    ['2016-12-13-republic-bulletin.html', '2016-12-13', 'visible'],
    ['2016-12-16-harbour-courier.txt', '2016-12-16', 'hint'],
    ['orontes-wire.jsonl:4', '2016-12-20', 'hint'],
  ])('%s is of %s, by its %s date', (name, published, publishedFrom) => {
    expect(reports.get(name)).toMatchObject({ published, publishedFrom });
  });

  test('leave out what the pages put around them', () => {
    const all = Array.from(reports.values(), (report) => report.text).join('\n');
    expect(all).not.toMatch(/newsletter|All rights reserved|Latest news|Most read|thank you for staying awake/);
  });
});
