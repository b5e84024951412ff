import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCaser } from './case.ts';

const index =
  'army\nattack\nburn\nhouse\nminister\nnational\nnear\nfront\nnorlandish\nold\nsay\nsoldier\nvillage\ntown\nyesterday';
const recase = makeCaser(
  {
    kind: 'english',
    tables: {
      noun: { rules: [['s', '']], exceptions: { men: ['man'] }, index },
      verb: {
        rules: [
          ['ed', ''],
          ['s', ''],
        ],
        exceptions: { said: ['say'] },
        index,
      },
    },
  },
  {
    small: new Set(['the', 'of', 'in', 'and', 'near', 'that', 'two']),
    names: ['Free Norland Army', 'Old Town', 'is'],
    isName: (words) => ['Vel Town', 'Norlandish'].includes(words),
  },
);

describe('texts printed in one case', () => {
  it.each([
    [
      'the soldiers of the free norland army attacked the village and burned two houses.',
      'The soldiers of the Free Norland Army attacked the village and burned two houses.',
    ],
    [
      'the national front (nfk) said that minister ruvano tellez attacked the old town.  the men of nfk attacked.',
      'The national front (NFK) said that minister Ruvano Tellez attacked the Old Town.  The men of NFK attacked.',
    ],
    [
      'two norlandish soldiers attacked the village near vel town yesterday, the army said in the town.',
      'Two Norlandish soldiers attacked the village near Vel Town yesterday, the army said in the town.',
    ],
    [
      'THE SOLDIERS OF MINISTER RUVANO ATTACKED THE VILLAGE AND BURNED TWO HOUSES IN THE TOWN.',
      'The soldiers of minister Ruvano attacked the village and burned two houses in the town.',
    ],
  ])('%s', (text, cased) => {
    expect(recase(text)).toBe(cased);
  });

  it.each([
    'The soldiers of the Free Norland Army attacked the village and burned two houses near the town.',
    'the soldiers attacked ruvano',
    'ATTACK ON VILLAGE',
    'القرية تعرضت لهجوم من الجنود الذين أحرقوا بيتين قرب المدينة القديمة بحسب الجيش الوطني أمس الأول',
  ])('leaves alone: %s', (text) => {
    expect(recase(text)).toBe(text);
  });

  it('never changes more than case, nor any offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 70, maxLength: 200 }), (text) => {
        const cased = recase(text.toLowerCase());
        expect(cased.length).toBe(text.toLowerCase().length);
        expect(cased.toLowerCase()).toBe(text.toLowerCase().toLowerCase());
      }),
    );
  });
});
