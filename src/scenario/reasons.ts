/**
 * Why a person is moved: a closed list, in the order in which it is offered. `health` covers the
 * family too and is for the planner alone; `other` says nothing without a text.
 */
export const REASON_CODES = [
  'need',
  'competency',
  'vacancy',
  'wish',
  'rotation',
  'career',
  'health',
  'discipline',
  'other',
] as const;

/** One of {@link REASON_CODES}. */
export type ReasonCode = (typeof REASON_CODES)[number];
