import { UsageError, type UsageProblem } from '../../../rules/errors.ts';

/**
 * Runs several readers and gives what each read.
 * @throws UsageError with the problems of all of them
 */
export function readAll<T extends Record<string, unknown>>(readers: { [K in keyof T]: () => T[K] }): T {
  const problems: UsageProblem[] = [];
  const values: Partial<T> = {};
  for (const name of Object.keys(readers) as (keyof T)[]) {
    try {
      values[name] = readers[name]();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new UsageError(problems);
  return values as T;
}
