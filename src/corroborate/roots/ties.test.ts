import { describe, expect, test } from 'vitest';
import { ownRules } from '../../../test/corroborate/attested.ts';
import { actorRows, actorTies } from './ties.ts';

const TABLE = [
  'id\tname\tkind\tpart_of\tallies',
  'state\tA state\tgovernment\t\t',
  'army\tIts army\tstate-force\tstate@1990/\t',
  'news\tIts agency\toutlet\tstate@1990/\t',
  'friend\tAnother state\tgovernment\t\tstate@2015/',
  'rebels\tRebels\trebel-group\t\t',
].join('\n');
const ties = actorTies(actorRows(TABLE));

describe('sides', () => {
  test.each<[string, string, boolean]>([
    ['army', 'army', true],
    ['army', 'state', true],
    ['army', 'news', true],
    ['friend', 'army', true],
    ['army', 'friend', true],
    ['rebels', 'army', false],
    ['rebels', 'unlisted', false],
    ['unlisted', 'unlisted', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(ties.sameSide(a, b)).toBe(expected);
  });
  test('an actor belongs to all that it is part of', () => {
    expect(ties.lineOf('news')).toEqual(['news', 'state']);
    expect(ties.kindOf('news')).toBe('outlet');
    expect(ties.kindOf('unlisted')).toBeNull();
  });
  test('the actors whom the relations file names are listed', async () => {
    const rules = await ownRules();
    const { voices, relays, bystanders } = rules.relations;
    const named = [...voices.flatMap(({ actors }) => actors), ...relays.actors, ...bystanders.actors];
    expect(named.filter((id) => rules.ties.kindOf(id) === null)).toEqual([]);
  });
});
