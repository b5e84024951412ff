import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../test/claims/scene-of.ts';
import { spanOf } from './mentions.ts';
import { type Leaned, leaningOf, mentionsOf, type RoleOption, roleOptions } from './role-values.ts';
import type { Scene } from './scene.ts';

/** Every word of a table in its own sentence as a happening, with log odds that `leans` gives by a mention's words. */
function leaned(scene: Scene, leans: (quote: string) => readonly number[], likely = true): Leaned[] {
  return scene.candidates.map((c) => {
    const happening = { kind: c.kinds[0] ?? '', sentence: c.sentence, candidates: [c] };
    const leanings = mentionsOf(scene, happening).map((m) => leaningOf(scene.tree, m, [leans(quoteOf(scene, m))]));
    return { happening, leanings, likely };
  });
}

function quoteOf({ tree }: Scene, m: { readonly first: number; readonly last: number }): string {
  const { start, end } = spanOf(tree, m.first, m.last);
  return tree.text.slice(start, end);
}

const optionFor = (scene: Scene, options: readonly RoleOption[] | undefined, quote: string, role: string) =>
  options?.find((o) => o.role === role && quoteOf(scene, o.mention) === quote);

describe('options for roles', () => {
  const scene = sceneOf('The gunmen shelled the market. Later the gunmen abducted a farmer.');

  test('a mention is no option in a role that the weights rule out', () => {
    const [first] = roleOptions(
      scene,
      leaned(scene, () => [1, -5, 0]),
    );
    expect(first?.some((o) => o.role === 'actor')).toBe(true);
    expect(first?.some((o) => o.role === 'recipient')).toBe(false);
  });

  test('rivals are the other mentions of the sentence', () => {
    const [first] = roleOptions(
      scene,
      leaned(scene, (quote) => (quote === 'The gunmen' ? [2, 0, 0] : [1, 0, 0])),
    );
    expect(optionFor(scene, first, 'The gunmen', 'actor')?.values).toMatchObject({ leans: 2, rival: 1, rank: 0 });
    expect(optionFor(scene, first, 'the market', 'actor')?.values).toMatchObject({ leans: 1, rival: 2, rank: 1 });
  });

  test('who took part before is known by the same word', () => {
    const all = roleOptions(
      scene,
      leaned(scene, (quote) => (/gunmen/u.test(quote) ? [3, 0, 0] : [0, 0, 0])),
    );
    const last = all.at(-1);
    expect(optionFor(scene, last, 'the gunmen', 'actor')?.values).toMatchObject({ earlier: 3 });
    expect(optionFor(scene, last, 'a farmer', 'actor')?.values).toMatchObject({ earlier: -9 });
    expect(optionFor(scene, all[0], 'The gunmen', 'actor')?.values).toMatchObject({ earlier: -9 });
  });

  test('an unlikely happening tells nothing of its neighbours', () => {
    const all = roleOptions(
      scene,
      leaned(scene, () => [3, 0, 0], false),
    );
    expect(optionFor(scene, all.at(-1), 'the gunmen', 'actor')?.values).toMatchObject({ earlier: -9, others: 0 });
  });
});
