import type { Logger } from 'pino';
import type { Io } from '../terminal/io.ts';

/** The surroundings of a run among others: its results go into files, its progress into the log. */
export function jobIo(io: Io, log: Logger, signal: AbortSignal): Io {
  const both = AbortSignal.any([io.signal, signal]);
  return {
    ...io,
    out: () => undefined,
    err: (text) => log.debug(text.trim()),
    isLive: false,
    signal: both,
    sleep: (ms) => io.sleep(ms, both),
  };
}
