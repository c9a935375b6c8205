import { StopError } from '../rules/errors.ts';

const TAKEN = Symbol('taken');

/** The error for what another process is at. */
export function takenError(message: string, next: string): StopError {
  return new StopError(message, next, { cause: TAKEN });
}

/** Whether it only failed because another process is at it: later it may be had. */
export function isTaken(error: unknown): boolean {
  return error instanceof StopError && error.cause === TAKEN;
}
