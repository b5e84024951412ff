import { z } from 'zod';
import { DataError } from '../errors.ts';
import type { Codebook } from '../records/codebook.ts';
import type { GradeRules } from '../records/grade-rules.ts';
import { SOURCE_KINDS } from '../records/reading.ts';
import type { CorroborationWords, Rarity } from './pairs/text.ts';
import type { ActorTies } from './roots/ties.ts';

const because = z.string().min(1);

/** Two kinds that outlets use for one happening; `nearness` 0 to 1, 1 is the same kind. */
const kindPairSchema = z.object({ of: z.tuple([z.string(), z.string()]), nearness: z.number().min(0).max(1), because });

/** One voice under all its names; a party with its organs is one. `outlets`: publishers that belong to it; `own_voice`: what they print without a source is its word. */
const voiceSchema = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  name: z.string(),
  names: z.array(z.string()),
  /** Ids of the actor list that are this voice. */
  actors: z.array(z.string()),
  outlets: z.array(z.string()),
  own_voice: z.boolean(),
  because,
});

export const BEST_FIGURE_CRITERIA = ['exact', 'roots', 'latest', 'lowest', 'highest'] as const;
const bestFigureSchema = z.array(z.object({ prefer: z.enum(BEST_FIGURE_CRITERIA), because })).min(1);

/** Actors, or kinds of the actor list, that are cited but add no root. */
const unheardSchema = z.object({ actors: z.array(z.string()), kinds: z.array(z.string()), because });

export const relationsSchema = z.object({
  version: z.string(),
  kinds: z.array(kindPairSchema),
  /** Kinds that name an outcome and leave the means open. */
  general: z.array(z.string()),
  /** Kinds that only a state, or a coalition of states, has the means for. */
  states_only: z.object({ kinds: z.array(z.string()), because }),
  voices: z.array(voiceSchema),
  /** Agencies that pass on what others say. */
  relays: unheardSchema,
  /** Those who comment on what they neither did nor suffered nor saw. */
  bystanders: unheardSchema,
  /** Sorts of sources whose account counts though they number nobody where others do. */
  observers: z.object({ kinds: z.array(z.enum(SOURCE_KINDS)), because }),
  /** Kinds of which others may be a part, when the same side did both in one place and time. */
  battles: z.object({ kinds: z.array(z.string()), parts: z.array(z.string()), because }),
  best_figure: bestFigureSchema,
});

export const pairWeightsSchema = z.object({
  version: z.string(),
  /** SHA-256 of the clusters that they were learned from; null where they are set by hand. */
  trained_on: z.string().nullable(),
  intercept: z.number(),
  weights: z.record(z.string(), z.number()),
});

export const rarityTableSchema = z.object({
  version: z.string(),
  /** Number of texts that were counted. */
  texts: z.int().positive(),
  /** By a word's hash in base 36, in how many texts it stands; words of one text are left out. */
  counts: z.record(z.string(), z.int().positive()),
});

export type Relations = z.infer<typeof relationsSchema>;
/** What the conditions of the rules are held against; each field as in the condition of its name. */
export interface GradeFacts {
  readonly roots: number;
  readonly source_kinds: number;
  readonly first_hand: boolean;
  readonly admitted: boolean;
  readonly denied: boolean;
  readonly doers_disagree: boolean;
  readonly only_interested: boolean;
  readonly doubted: boolean;
  readonly discounted: boolean;
}
export type PairWeights = z.infer<typeof pairWeightsSchema>;
export type BestFigureCriterion = (typeof BEST_FIGURE_CRITERIA)[number];

/** All that corroboration is told from outside: data files, the codebook and a language's words. */
export interface Rules {
  readonly codebook: Codebook;
  readonly relations: Relations;
  readonly grades: GradeRules;
  readonly weights: PairWeights;
  readonly words: CorroborationWords;
  readonly rarity: Rarity;
  readonly ties: ActorTies;
  /** Of all data files that they were read from, as `sha256:` and hex: what an event is stamped with. */
  readonly stamp: string;
}

/** Checks one data file's content. Throws a DataError that names the file and the field. */
export function parseRules<T>(file: string, schema: z.ZodType<T>, content: unknown): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new DataError(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit its schema'}`);
}
