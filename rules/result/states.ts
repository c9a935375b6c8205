/** How a criterion stands. */
export const STATES = [
  'pass',
  'fail',
  'partial',
  'explained',
  'not-applicable',
  'not-due',
  'unchecked',
  'needs-review',
] as const;

export type State = (typeof STATES)[number];
