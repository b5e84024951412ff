import type { LogLinear } from '../../src/claims/model.ts';
import { type Leaning, leaningOf, ROLES, roleOptions } from '../../src/claims/role-values.ts';
import type { BoostedTrees } from '../../src/claims/trees.ts';
import type { Role } from '../../src/records/reading.ts';
import { fitTrees } from './boost.ts';
import { type Alphabet, nameWeights } from './fit.ts';
import { fitOnline, type OnlineWeights, type Row, scoresFor } from './fit-online.ts';
import { foldOfKey } from './folds.ts';
import type { RoleLesson } from './role-lessons.ts';

/** Weights that lean for a role by named features, and trees that choose among what they lean for. */
export type RoleModels = Readonly<Record<Role, LogLinear>> & { readonly participant: BoostedTrees };

const ONLINE = { epochs: 6, rate: 0.15, l2: 1e-3, least: 3 };
/** Nearer to 0 a weight decides nothing: the file stays small and is read quickly. */
const LEAST_WEIGHT = 0.08;
const TREES = { rounds: 120, rate: 0.08, leaves: 12, least: 60, l2: 10, rows: 0.7, columns: 0.5, seed: 20_191 };
const FOLDS = 4;
/** Values that fewer options have are left out. */
const LEAST = 200;

/**
 * Fits weights on all lessons, and trees on what weights fitted without a lesson's month say of it, as they will of a
 * report that nobody coded.
 */
export function fitRoles(lessons: readonly RoleLesson[], alphabet: Alphabet): RoleModels {
  const fit = (own: readonly RoleLesson[]): OnlineWeights =>
    fitOnline(own.flatMap(rowsOf), alphabet.size, ROLES.length, ONLINE);
  const all = fit(lessons);
  const [actor, recipient, affected] = ROLES.map((_, r) =>
    nameWeights(alphabet, (id) => all[id * ROLES.length + r] ?? 0, LEAST_WEIGHT),
  );
  if (!actor || !recipient || !affected) throw new RangeError('three roles have three models');
  const options = Array.from({ length: FOLDS }, (_, k) => {
    const weights = fit(lessons.filter((l) => foldOf(l) !== k));
    return answeredOptions(
      lessons.filter((l) => foldOf(l) === k),
      weights,
    );
  }).flat();
  return { actor, recipient, affected, participant: fitChoice(options) };
}

function rowsOf({ mentions, weight }: RoleLesson): Row[] {
  return mentions.flatMap(({ features, right }) => features.map((f) => ({ features: f, right, weight })));
}

/** Reports of one month go into one fold, those without a date by their first words. */
function foldOf({ scene }: RoleLesson): number {
  return foldOfKey(scene.published?.slice(0, 7) ?? scene.tree.text.slice(0, 40), FOLDS);
}

interface Answered {
  readonly values: Readonly<Record<string, number>>;
  readonly right: boolean;
}

/** The options of lessons with their answers; what says as well what another says better teaches nothing. */
function answeredOptions(lessons: readonly RoleLesson[], weights: OnlineWeights): Answered[] {
  const reports = [...new Set(lessons.map((l) => l.scene))].map(
    (scene) => [scene, lessons.filter((l) => l.scene === scene)] as const,
  );
  return reports.flatMap(([scene, own]) => {
    const leaned = own.map((l) => ({ happening: l.happening, leanings: leaningsBy(l, weights), likely: true }));
    return roleOptions(scene, leaned).flatMap((options, i) => {
      const taught = new Map(own[i]?.mentions.map((t) => [t.mention, t]));
      return options.flatMap(({ role, mention, values }) => {
        const r = ROLES.indexOf(role);
        const [right, best] = [taught.get(mention)?.right[r] === true, taught.get(mention)?.best[r] === true];
        return right && !best ? [] : [{ values, right }];
      });
    });
  });
}

function leaningsBy({ scene, mentions }: RoleLesson, weights: OnlineWeights): Leaning[] {
  return mentions.map(({ mention, features }) =>
    leaningOf(
      scene.tree,
      mention,
      features.map((f) => scoresFor(weights, ROLES.length, f)),
    ),
  );
}

function fitChoice(options: readonly Answered[]): BoostedTrees {
  const counts = new Map<string, number>();
  for (const { values } of options)
    for (const name of Object.keys(values)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, n]) => (n >= LEAST ? [name] : []));
  return fitTrees(
    names,
    options.map(({ values }) => names.map((name) => values[name] ?? 0)),
    options.map(({ right }) => right),
    TREES,
  );
}
