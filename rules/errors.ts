/** One thing wrong with what a person gave: which field, what was expected there and what came. */
export interface UsageProblem {
  field: string;
  expected: string;
  got: string;
}

/** Bad input. Carries all problems at once; the command line prints them and exits with 2. */
export class UsageError extends Error {
  readonly problems: readonly UsageProblem[];

  constructor(problems: readonly UsageProblem[]) {
    super(problems.map((p) => `${p.field}: expected ${p.expected}, got ${p.got}`).join('\n'));
    this.name = 'UsageError';
    this.problems = problems;
  }
}

/** The work cannot go on (site unreachable, disk full, store locked); exit 3. `next` is the step to take. */
export class StopError extends Error {
  readonly next: string;

  constructor(message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StopError';
    this.next = next;
  }
}
