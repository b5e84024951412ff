import type { Grade } from '../../src/records/event.ts';
import type { GradeRule } from '../../src/records/grade-rules.ts';
import type { Measure, Modality, Population, Role, SourceKind } from '../../src/records/reading.ts';

/** The ids that the desk offers, in the order in which it lists them: it takes types alone from the program. */

/** From best to worst. */
export const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const satisfies readonly Grade[];

export const ROLES = ['actor', 'recipient', 'affected'] as const satisfies readonly Role[];

export const MODALITIES = [
  'happened',
  'ongoing',
  'planned',
  'possible',
  'denied',
  'hypothetical',
  'background',
] as const satisfies readonly Modality[];

export const MEASURES = [
  'killed',
  'injured',
  'missing',
  'detained',
  'released',
  'surrendered',
  'abducted',
  'displaced',
  'evacuated',
  'returned',
  'present',
  'strikes',
] as const satisfies readonly Measure[];

export const POPULATIONS = [
  'people',
  'civilians',
  'combatants',
  'children',
  'women',
  'detainees',
  'staff',
] as const satisfies readonly Population[];

/** The outlet's own voice first. */
export const SOURCE_KINDS = [
  'reporter',
  'party',
  'official',
  'monitor',
  'witness',
  'resident',
  'medic',
  'aid',
  'media',
  'expert',
  'unnamed',
] as const satisfies readonly SourceKind[];

/** What a rule of grades can ask of an event, but for numbers. */
export const GRADE_FLAGS = [
  'first_hand',
  'admitted',
  'denied',
  'doers_disagree',
  'only_interested',
  'doubted',
  'discounted',
] as const satisfies readonly (keyof GradeRule['when'])[];
