import type { GoldClaim } from '../../evaluation/claims-gold.ts';
import { mentionsAgree } from '../../evaluation/claims-mentions.ts';
import { type Mention, spanOf } from '../../src/claims/mentions.ts';
import { roleFeatures } from '../../src/claims/role-features.ts';
import { mentionsOf, type Named, ROLES } from '../../src/claims/role-values.ts';
import type { Scene } from '../../src/claims/scene.ts';
import { type Alphabet, encode } from './fit.ts';

/** A coded happening with every mention that can take part in it. */
export interface RoleLesson {
  readonly scene: Scene;
  readonly happening: Named;
  readonly mentions: readonly TaughtMention[];
  readonly weight: number;
}

export interface TaughtMention {
  readonly mention: Mention;
  /** By word of the happening. */
  readonly features: readonly Int32Array[];
  /** By role: whether coders named it so. */
  readonly right: readonly boolean[];
  /** By role: whether no other mention says what coders named as well as this one. */
  readonly best: readonly boolean[];
}

/** What a coded claim teaches about who takes part in it. */
export function roleLesson(
  scene: Scene,
  happening: Named,
  gold: GoldClaim,
  weight: number,
  alphabet: Alphabet,
): RoleLesson {
  const mentions = mentionsOf(scene, happening);
  const quotes = mentions.map((m) => {
    const { start, end } = spanOf(scene.tree, m.first, m.last);
    return scene.tree.text.slice(start, end);
  });
  const named = ROLES.map((role) => gold.participants.filter(([r]) => r === role).map(([, quote]) => quote));
  const best = named.map((golds) => new Set(golds.flatMap((quote) => closest(quotes, quote))));
  return {
    scene,
    happening,
    weight,
    mentions: mentions.map((mention, i) => ({
      mention,
      features: happening.candidates.map((c) => encode(alphabet, roleFeatures(scene, c, happening.kind, mention))),
      right: named.map((golds) => golds.some((quote) => mentionsAgree(quotes[i], quote))),
      best: best.map((mentions) => mentions.has(i)),
    })),
  };
}

/** Which of the quotes that agree with a gold one shares most words with it; none where none agrees. */
function closest(quotes: readonly string[], gold: string): number[] {
  const fitting = quotes.flatMap((quote, i) =>
    mentionsAgree(quote, gold) ? [{ i, share: shareOf(quote, gold) }] : [],
  );
  return fitting
    .sort((a, b) => b.share - a.share)
    .slice(0, 1)
    .map(({ i }) => i);
}

/** Of all words of two phrases the share that both have. */
function shareOf(a: string, b: string): number {
  const [x, y] = [a, b].map((s) => new Set(s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (!x || !y) return 0;
  const both = [...x].filter((word) => y.has(word)).length;
  return both / Math.max(1, x.size + y.size - both);
}
