import { describe, expect, test } from 'vitest';
import { happening, said, where, who } from '../../test/corroborate/happening.ts';
import { loadCodebook } from '../codebooks/load.ts';
import { titleWords as arabicTitles } from '../locales/ar/titles.ts';
import { titleWords } from '../locales/en/titles.ts';
import type { ConflictEvent } from '../records/event.ts';
import { MEASURES } from '../records/reading.ts';
import { eventTitle } from './title.ts';

const codebook = await loadCodebook('data/codebook.json');
const title = (event: ConflictEvent): string => eventTitle(event, codebook, titleWords);

describe('titles', () => {
  const full: Partial<ConflictEvent> = {
    place: where('Hilltop'),
    participants: [who('actor', 'Red Army'), who('recipient', 'Blue Front')],
  };
  const killed = (n: number, population: 'people' | 'civilians' | 'children' = 'people') =>
    said('killed', [n, n, n], { population });

  test.each<[string, Partial<ConflictEvent>, string]>([
    ['air-strike', { place: where('Baghouz'), figures: [killed(5)] }, 'Air strike in Baghouz kills 5'],
    ['air-strike', { figures: [killed(5, 'civilians')] }, 'Air strike kills 5 civilians'],
    ['air-strike', { figures: [killed(1, 'children')] }, 'Air strike kills 1 child'],
    ['air-strike', { figures: [killed(0)], place: where('Hilltop') }, 'Air strike in Hilltop'],
    ['air-strike', { figures: [said('strikes', [24, 24, 24]), killed(31)] }, '24 air strikes kill 31'],
    ['air-strike', { figures: [said('strikes', [1, 1, 1])] }, 'Air strike'],
    ['air-strike', { figures: [said('strikes', [24, 24, 99], { vague: true })] }, 'Dozens of air strikes'],
    ['air-strike', { ...full, figures: [] }, 'Red Army air strike in Hilltop'],
    ['air-strike', { figures: [killed(17), killed(8, 'children')] }, 'Air strike kills 17'],
    ['shelling', { figures: [said('injured', [7, 7, 7])] }, 'Shelling injures 7'],
    ['shelling', { figures: [said('killed', [40, 40, null])] }, 'Shelling kills at least 40'],
    ['shelling', { figures: [said('killed', [null, 50, 50])] }, 'Shelling kills up to 50'],
    ['shelling', { figures: [said('killed', [10, 75, 75], { disagrees: true })] }, 'Shelling kills 10–75'],
    ['shelling', { figures: [said('killed', [24, 24, 99], { vague: true })] }, 'Shelling kills dozens'],
    ['attack-on-civilians', { figures: [killed(5, 'civilians')] }, 'Attack on civilians kills 5'],
    ['armed-clash', { ...full, figures: [killed(3)] }, 'Clashes between Red Army and Blue Front in Hilltop kill 3'],
    ['armed-clash', {}, 'Clashes'],
    ['territory-gained', full, 'Hilltop taken by Red Army'],
    ['territory-gained', {}, 'Territory taken'],
    ['execution', { figures: [killed(28)], place: where('Hilltop') }, '28 people executed in Hilltop'],
    ['arrest', { figures: [said('detained', [200, 200, 999], { vague: true })] }, 'Hundreds of people detained'],
    ['displacement', { figures: [said('displaced', [1500, 1500, 1500])] }, '1,500 people displaced'],
    ['evacuation', { place: where('Hilltop') }, 'Evacuation from Hilltop'],
    ['talks', full, 'Talks between Red Army and Blue Front in Hilltop'],
    ['accusation', full, 'Accusation by Red Army against Blue Front'],
    ['accusation', { participants: [who('actor', 'they', false)] }, 'Accusation'],
    ['ceasefire', { modality: 'planned', place: where('Hilltop') }, 'Planned: Ceasefire in Hilltop'],
    ['air-strike', { modality: 'denied' }, 'Denied: Air strike'],
    ['protest', { place: where(null) }, 'Protest in Syria'],
    ['weather', { place: where('Hilltop') }, 'Weather in Hilltop'],
    ['shelling', { place: where('Odd {in} [place] $& name') }, 'Shelling in Odd {in} [place] $& name'],
  ])('%s with %j', (kind, more, expected) => {
    expect(title(happening(kind, more))).toBe(expected);
  });

  test.each<[string, Partial<ConflictEvent>, string]>([
    ['shelling', { place: where('حلب'), figures: [killed(3)] }, 'قصف في حلب يقتل 3'],
    ['air-strike', { figures: [killed(2, 'civilians')] }, 'غارات جوية تقتل 2 مدنيين'],
    ['armed-clash', full, 'اشتباكات بين Red Army وBlue Front في Hilltop'],
    ['protest', { place: where(null) }, 'احتجاج في سوريا'],
    ['air-strike', { modality: 'denied' }, 'منفيّ: غارات جوية'],
  ])('in Arabic: %s with %j', (kind, more, expected) => {
    expect(eventTitle(happening(kind, more), codebook, arabicTitles)).toBe(expected);
  });

  test('a release is told as people would tell it', () => {
    const figures = [said('released', [283, 283, 283], { population: 'detainees' })];
    const place = where('northern Syria', { precision: 'area' });
    expect(title(happening('release', { figures, place }))).toBe('283 detainees released in northern Syria');
  });

  test('an exact saying stands for a rounded one that it does not exclude', () => {
    const exact = said('released', [283, 283, 283]);
    const rounded = said('released', [null, 300, 300]);
    const both = { ...exact, low: 283, best: 283, high: 300, sayings: [...exact.sayings, ...rounded.sayings] };
    expect(title(happening('release', { figures: [both] }))).toBe('283 people released');
  });

  test.each(codebook.kinds.map((kind) => kind.id))('%s has a title with and without values', (kind) => {
    const own = codebook.kinds.find((entry) => entry.id === kind)?.measures ?? [];
    const figures = MEASURES.filter((measure) => own.includes(measure)).map((measure) => said(measure, [5, 5, 5]));
    for (const more of [{}, full, { figures }, { ...full, figures }]) {
      expect(title(happening(kind, more))).toMatch(/^[\p{Lu}\d][^{}[\]]*[^\s,]$/u);
      expect(title(happening(kind, more))).not.toMatch(/ {2}| ,/u);
    }
    expect(titleWords.templates[kind], 'a kind of the codebook has templates of its own').toBeDefined();
  });
});
