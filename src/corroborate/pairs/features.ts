/** What speaks for or against two stories' being of one happening; each 0 to 1. The order is that of the weights. */
export const PAIR_FEATURES = [
  'kind_same',
  'kind_near',
  'day_same',
  'day_overlap',
  'day_assumed',
  'day_gap_1',
  'day_gap_more',
  'place_same',
  'place_within',
  'place_near',
  'place_far',
  'place_unlike',
  'provinces_differ',
  'place_elsewhere',
  'place_abroad',
  'doer_shared',
  'doer_sort_differs',
  'sufferer_shared',
  'sufferer_differs',
  'figure_large',
  'figures_equal',
  'toll_same',
  'toll_near',
  'toll_far',
  'first_toll_fits',
  'first_toll_clash',
  'injured_clash',
  'rare_word',
  'context',
  'rare_words',
  'copy',
  'published_same',
  'outlet_same',
  'outlet_news',
  'at_odds',
  'same_report',
  'restated',
  'carried_on',
] as const;
export type PairFeature = (typeof PAIR_FEATURES)[number];
/** What a comparison found, in the order of the features; what it did not find is 0. */
export type PairFacts = Float64Array;

/** Where each feature stands in the facts. */
export const AT = Object.freeze(Object.fromEntries(PAIR_FEATURES.map((feature, i) => [feature, i]))) as Readonly<
  Record<PairFeature, number>
>;
