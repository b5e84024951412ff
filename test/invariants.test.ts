import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { corroborate } from '../src/corroborate/corroborate.ts';
import { loadEngine, openReports } from '../src/pipeline.ts';
import type { AttestedClaim } from '../src/records/attested.ts';
import type { ConflictEvent } from '../src/records/event.ts';
import type { Claim, Reading } from '../src/records/reading.ts';

/** DESIGN.md's invariants that concern all stages together, on the example reports; the others have tests of their own. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = promisify(execFile);

const readings: Reading[] = [];
const attested = new Map<string, AttestedClaim>();
let events: readonly ConflictEvent[] = [];

beforeAll(async () => {
  const engine = await loadEngine(root);
  for await (const opened of openReports(root, ['examples'], {})) {
    if (!('report' in opened)) continue;
    const reading = engine.read(opened.report);
    readings.push(reading);
    for (const claim of reading.claims) attested.set(claim.id, { claim, report: opened.report });
  }
  events = corroborate([...attested.values()], [], [], engine.rules).events;
});

/** Every value in a record, with the path to it. */
function* values(node: unknown, path: string): Generator<readonly [string, unknown]> {
  yield [path, node];
  if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node)) yield* values(value, `${path}.${key}`);
}

function isQuote(node: unknown): node is { start: number; end: number; quote: string } {
  return typeof node === 'object' && node !== null && 'quote' in node && 'start' in node;
}

const claims = (): Claim[] => readings.flatMap((reading) => reading.claims);

describe('no value without evidence', () => {
  it('every span of a reading is its quote, in code points', () => {
    const quotes = readings.flatMap(({ report, claims: own }) => {
      const points = [...report.text];
      const found = [...values(own, report.id)].filter(([, node]) => isQuote(node));
      return found.map(([path, node]) => ({
        path,
        node,
        text: isQuote(node) ? points.slice(node.start, node.end) : [],
      }));
    });
    expect(quotes.length).toBeGreaterThan(500);
    expect(quotes.filter(({ node, text }) => !isQuote(node) || text.join('') !== node.quote)).toEqual([]);
  });

  it('every dated time and every located place of a claim names its words', () => {
    const wordless = claims().filter(
      ({ time, place }) =>
        (time !== null && time.start !== null && time.text === null) ||
        (place !== null && place.country !== null && place.text === null),
    );
    expect(wordless).toEqual([]);
    expect(claims().filter(({ time, place }) => time?.start && place?.country).length).toBeGreaterThan(10);
  });

  it('every value of an event goes back to claims of that event', () => {
    const strays = events.flatMap((event) => {
      const named = [
        ...event.time.claims,
        ...(event.place?.claims ?? []),
        ...event.participants.flatMap(({ said }) => said.flatMap((words) => words.claims)),
        ...event.roots.flatMap((one) => one.claims),
      ];
      return named.filter((id) => !event.claims.includes(id));
    });
    expect(strays).toEqual([]);
  });
});

describe('who says so is never lost', () => {
  it('a claim has a source, with its words unless it is the outlet itself', () => {
    expect(claims().filter(({ source }) => source.kind !== 'reporter' && source.text === null)).toEqual([]);
    expect(claims().filter(({ source }) => source.kind !== 'reporter').length).toBeGreaterThan(10);
  });

  it('a figure of an event is said by one of its claims, with that claim’s numbers and words', () => {
    const sayings = events.flatMap((event) =>
      event.figures.flatMap((f) => f.sayings.map((saying) => ({ event, saying }))),
    );
    const unfounded = sayings.filter(({ event, saying }) => {
      const figures = event.claims.includes(saying.claim) ? attested.get(saying.claim)?.claim.figures : undefined;
      return !figures?.some(
        ({ low, best, high, text }) =>
          low === saying.low && best === saying.best && high === saying.high && text.quote === saying.said,
      );
    });
    expect(sayings.length).toBeGreaterThan(20);
    expect(unfounded).toEqual([]);
  });
});

describe('the same input gives the same output', () => {
  it('in any time zone and language of the machine', async () => {
    const files = ['2016-12-22-orontes-wire.txt', '2016-12-13-orontes-wire.html'].map((f) => join(root, 'examples', f));
    const read = async (TZ: string, LC_ALL: string): Promise<string> => {
      const env = { ...process.env, TZ, LC_ALL };
      const { stdout } = await run(process.execPath, [join(root, 'corroborate'), 'read', ...files], {
        env,
        maxBuffer: 1 << 26,
      });
      return stdout;
    };
    const east = await read('Pacific/Kiritimati', 'tr_TR.UTF-8');
    expect(east).toContain('"claims":[{');
    expect(await read('Pacific/Niue', 'C')).toBe(east);
  });
});

describe('a known value and a guessed one never mix', () => {
  const inside = ({ evidence }: Claim, text: { start: number; end: number } | null): boolean =>
    text !== null && evidence.some((e) => e.start <= text.start && text.end <= e.end);

  it('what a claim states stands in its own evidence; what is carried over from elsewhere is implied', () => {
    const known = claims().flatMap((claim) =>
      [claim.time, claim.place].flatMap((value) => (value === null ? [] : [{ claim, value }])),
    );
    const mixed = known.filter(({ claim, value: { basis, text } }) =>
      basis === 'stated' ? !inside(claim, text) : basis === 'inferred' ? text !== null : text === null,
    );
    expect(mixed).toEqual([]);
    const carried = known.filter(({ claim, value }) => !inside(claim, value.text));
    expect(carried.length).toBeGreaterThan(5);
    expect(carried.filter(({ value }) => value.basis === 'stated')).toEqual([]);
  });
});

describe('absence is typed', () => {
  it('words without a value say why, words with one do not', () => {
    const untyped = claims().flatMap(({ time, place, figures }) => [
      ...[time].filter((t) => t !== null && (t.start === null) !== (typeof t.unresolved === 'string')),
      ...[place].filter((p) => p !== null && p.country === null && p.unresolved === undefined),
      ...figures.filter((f) => (f.low === null && f.high === null) !== (typeof f.unresolved === 'string')),
    ]);
    expect(untyped).toEqual([]);
    expect(claims().filter(({ place }) => typeof place?.unresolved === 'string').length).toBeGreaterThan(0);
  });

  it('no empty text, no point at 0, 0, no unknown time or place with a value', () => {
    const odd = [...values([claims(), events], 'records')].filter(([, node]) => {
      if (node === '') return true;
      if (typeof node !== 'object' || node === null || !('precision' in node)) return false;
      const point = 'latitude' in node && 'longitude' in node ? [node.latitude, node.longitude] : [null, null];
      const known = ('start' in node && node.start !== null) || point[0] !== null;
      return (
        (point[0] === 0 && point[1] === 0) ||
        (node.precision === 'unknown' && known) ||
        (point[0] === null) !== (point[1] === null)
      );
    });
    expect(odd).toEqual([]);
  });
});

describe('disagreement is kept', () => {
  it('every claim stands in exactly one event, with each of its figures unless it denies them', () => {
    const placed = events.flatMap((event) => event.claims.map((id) => ({ event, claim: attested.get(id)?.claim })));
    expect(placed.map(({ claim }) => claim?.id).sort()).toEqual([...attested.keys()].sort());
    const dropped = placed.flatMap(({ event, claim }) =>
      claim === undefined || claim.modality === 'denied'
        ? []
        : claim.figures.filter(
            ({ measure, population, text }) =>
              !event.figures.some(
                (f) =>
                  f.measure === measure &&
                  f.population === population &&
                  f.sayings.some((s) => s.claim === claim.id && s.said === text.quote),
              ),
          ),
    );
    expect(dropped).toEqual([]);
  });
});
