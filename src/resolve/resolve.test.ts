import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { englishResolving } from '../locales/en/resolving.ts';
import type { ClaimDraft } from '../records/claim.ts';
import { type Claim, claimSchema } from '../records/reading.ts';
import type { Report } from '../records/report.ts';
import { resolveActor } from './actors/resolve-actor.ts';
import { resolvePlace } from './places/resolve-place.ts';
import { reportContext, resolveClaims } from './resolve.ts';
import { loadResources } from './resources.ts';

const resources = loadResources(join(import.meta.dirname, '..', '..', 'data'), englishResolving);
const untagged = { tokens: [], sentences: [], names: [] };

function reportOf(text: string, publisher: string | null = null): Report {
  return {
    id: 'r-0123456789abcdef',
    original: '',
    title: null,
    publisher,
    url: null,
    externalId: null,
    published: '2019-03-03',
    publishedFrom: 'hint',
    printedDate: null,
    givenDate: null,
    language: 'en',
    text,
    captions: [],
    fingerprint: '',
  };
}

/** The mention stands in square brackets. */
function marked(text: string): { report: Report; span: { start: number; end: number } } {
  return {
    report: reportOf(text.replace(/[[\]]/g, '')),
    span: { start: text.indexOf('['), end: text.indexOf(']') - 1 },
  };
}

describe('resolveActor', () => {
  const actorOf = (text: string): string | null => {
    const { report, span } = marked(text);
    return resolveActor(span, reportContext(report, untagged, resources).actors).choice?.name ?? null;
  };

  it.each([
    ['In Syria, fighters from [the Islamic Front] took a hill.', 'Islamic Front'],
    ['[Daesh] held the last quarter of Raqqa, Syria.', 'Islamic State'],
    ['[Turkish warplanes] bombed two villages in Syria.', 'Turkish Air Force'],
    ['[Honduran forces] crossed the river.', 'Honduran Armed Forces'],
    ['[Russian] raids hit Idlib in Syria.', 'Russian Armed Forces'],
    ['In Khartoum, Sudan, [the RSF] shelled the market.', 'Rapid Support Forces'],
    ['In Myanmar [the PDF] ambushed a convoy near Sagaing.', "People's Defence Force"],
    ['[Residents of Aleppo] queued for bread.', 'Civilians'],
    ['Boko Haram raided a village in Nigeria. [The group] took cattle.', 'Boko Haram'],
    ['[US-backed fighters] advanced on Raqqa in Syria.', 'Syrian Democratic Forces'],
    ['A mine laid by [the Eastern Valley Liberation Front] went off.', 'Eastern Valley Liberation Front'],
  ])('knows who is meant in "%s"', (text, name) => {
    expect(actorOf(text)).toBe(name);
  });

  it.each([
    '[Several armed groups] fought near Hama in Syria.',
    '[Unknown gunmen] shot a judge in Bogota.',
    '[The attackers] fled.',
    'In Aleppo, Syria, [aircraft] bombed a market.',
    'In Aleppo, Syria, [an apparent strike] hit a market.',
    '[Terrorists] fired on Aleppo, said a minister in Syria.',
  ])('leaves "%s" unresolved', (text) => {
    expect(actorOf(text)).toBeNull();
  });
});

describe('resolvePlace', () => {
  const placeOf = (text: string): [string | null, string, boolean] | null => {
    const { report, span } = marked(text);
    const { choice } = resolvePlace(span, reportContext(report, untagged, resources).places);
    return choice && [choice.country, choice.precision, choice.latitude !== null];
  };

  it.each([
    ['Clashes in [the village of Baghouz in eastern Syria] went on.', 'SY', 'settlement', true],
    ['Fighting in [northern Syria] went on.', 'SY', 'area', false],
    ['Fighting in [Hama province] in Syria went on.', 'SY', 'province', true],
    ['Fighting in [Syria] went on.', 'SY', 'country', false],
    ['A drone hit [Kharkiv], Ukraine.', 'UA', 'settlement', true],
    ['Shells hit Kharkiv, Ukraine. Two died in [the city].', 'UA', 'settlement', true],
    ['Shells hit Homs, Syria. Two died in [the Old City].', 'SY', 'settlement', true],
    ['The army in Homs, Syria, sent a convoy to [Moscow].', 'RU', 'settlement', true],
    ['Fighters took [Ras al]-Ain in Hasakah, Syria.', 'SY', 'settlement', true],
    ['The US and Russia met on Aleppo, Syria, in [Geneva].', 'CH', 'settlement', true],
    ['A drone fell [10 km south of Kharkiv], Ukraine.', 'UA', 'area', true],
  ])('places "%s"', (text, country, precision, hasPoint) => {
    expect(placeOf(text)).toEqual([country, precision, hasPoint]);
  });

  it.each([
    'They met in [Qwxyzburgh] yesterday.',
    'They fled [the area].',
    'Shells hit Aleppo, Syria. Two died in [the Meridian neighbourhood].',
    'Shells hit Aleppo, Syria. Two died near [the Old City walls].',
    'Clashes in Idlib and Aleppo, Syria, reached [the village of Tokar].',
    'Clashes went on in Homs, Syria, said [Al].',
    'The Syrian army left Homs, an [Istanbul-based] group said in Syria.',
  ])('leaves "%s" unresolved', (text) => {
    expect(placeOf(text)).toBeNull();
  });
});

describe('resolveClaims', () => {
  const text = '💥 On Friday Turkish warplanes killed at least 40 people in Raqqa, Syria, a resident said.';
  const at = (quote: string): { start: number; end: number } => ({
    start: text.indexOf(quote),
    end: text.indexOf(quote) + quote.length,
  });
  const draft: ClaimDraft = {
    kind: 'air-strike',
    evidence: [{ start: 0, end: text.length }],
    trigger: at('killed'),
    modality: 'happened',
    participants: [{ role: 'actor', text: at('Turkish warplanes') }],
    time: { text: at('Friday'), use: 'said', inherited: false },
    place: { text: at('Raqqa, Syria'), inherited: false },
    figures: [{ measure: 'killed', population: 'people', who: null, text: at('40 people') }],
    source: { kind: 'resident', text: at('a resident'), doubt: false, via: [] },
    weapon: null,
    confidence: 0.5,
    because: ['killed'],
  };

  const resolved = (drafts: readonly ClaimDraft[], published: string | null = '2019-03-03'): Claim[] => {
    const report = { ...reportOf(text), published };
    return resolveClaims(report, drafts, reportContext(report, untagged, resources));
  };

  it('says of time and place whether the claim states them, or the report implies them', () => {
    const [own] = resolved([draft]);
    expect([own?.time?.basis, own?.place?.basis]).toEqual(['stated', 'stated']);
    const carried = { ...draft, time: { text: at('Friday'), use: 'said', inherited: true } } as const;
    expect(resolved([carried])[0]?.time?.basis).toBe('implied');
    const until = { ...draft, time: { text: at('Friday'), use: 'until', inherited: false } } as const;
    expect(resolved([until])[0]?.time).toMatchObject({ start: '2019-03-01', end: '2019-03-03', basis: 'implied' });
  });

  it('says why words have no value, and keeps them', () => {
    expect(resolved([draft], null)[0]?.time).toMatchObject({ start: null, unresolved: 'report-undated' });
    const nowhere = { ...draft, place: { text: at('a resident'), inherited: false } };
    expect(resolved([nowhere])[0]?.place).toMatchObject({ country: null, unresolved: 'unknown-name' });
    const uncounted = { ...draft, figures: draft.figures.map((f) => ({ ...f, text: at('people') })) };
    expect(resolved([uncounted])[0]?.figures).toMatchObject([
      { low: null, best: null, high: null, unresolved: 'no-number', text: { quote: 'people' } },
    ]);
    expect(resolved([draft])[0]).toMatchObject({
      time: { unresolved: null },
      place: { unresolved: null },
      figures: [{ unresolved: null }],
    });
  });

  it('explains each value in words', () => {
    expect(resolved([draft])[0]?.because).toEqual(
      expect.arrayContaining([expect.stringMatching(/“Friday” is 2019-03-01: /), expect.stringMatching(/at least 40/)]),
    );
  });

  it('makes claims of the reading’s shape, offsets in code points', () => {
    const [claim] = resolved([draft]);
    expect(claimSchema.safeParse(claim).error).toBeUndefined();
    expect([...text].slice(claim?.trigger.start, claim?.trigger.end).join('')).toBe('killed');
    expect(claim?.time?.start).toBe('2019-03-01');
    expect(claim?.place?.country).toBe('SY');
    expect(claim?.participants[0]?.actor).toBe('air-tr');
    expect(claim?.figures[0]).toMatchObject({ low: 40, best: 40, high: null });
  });

  it('gives a claim the same id each time', () => {
    const ids = [1, 2].map(() => resolved([draft])[0]?.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).toMatch(/^c-[0-9a-f]{16}$/);
  });
});
