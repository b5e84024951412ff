import type { AboutType } from './decision.ts';

/** Why something needs a person, the most pressing first. */
export const QUEUE_REASONS = [
  'people-disagree',
  'decision-lost',
  'contested',
  'high-toll',
  'changed-since-checked',
  'changed-report',
  'unknown-actor',
  'unknown-place',
  'uncertain',
  'unchecked',
] as const;
export type QueueReason = (typeof QUEUE_REASONS)[number];

/** Something that needs a person, as the store finds it. */
export interface QueueEntry {
  readonly type: AboutType;
  readonly id: string;
  readonly worth: number;
  readonly reasons: readonly { readonly id: QueueReason; readonly detail: string | null }[];
}
