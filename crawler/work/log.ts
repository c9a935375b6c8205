import { type Logger, pino } from 'pino';
import type { Io } from '../terminal/io.ts';

/** One line of JSON for each thing that happens, on stderr: time, level, what, and of which schedule. */
export function createLog(io: Pick<Io, 'err' | 'now' | 'isDebug'>): Logger {
  return pino(
    {
      base: { pid: process.pid },
      level: io.isDebug ? 'debug' : 'info',
      timestamp: () => `,"time":"${io.now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: io.err },
  );
}
