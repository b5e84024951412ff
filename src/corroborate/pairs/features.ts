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
  'place_elsewhere',
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
  'rare_word',
  'context',
  'copy',
  'published_same',
  'same_report',
  'restated',
] as const;
export type PairFeature = (typeof PAIR_FEATURES)[number];
export type PairFacts = Readonly<Record<PairFeature, number>>;
/** What one comparison found; what is not there is 0. */
export type SomeFacts = Partial<PairFacts>;
