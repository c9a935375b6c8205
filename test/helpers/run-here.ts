import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../crawler/cli.ts';
import type { Run } from './run-zwgk.ts';

/**
 * Runs the command in this process: all of it but the process itself, in a tenth of the time. Signals, exits and what
 * happens before the first line runs are for `runZwgk`.
 */
export async function runHere(words: readonly string[]): Promise<Run> {
  const { signal } = new AbortController();
  let [stdout, stderr] = ['', ''];
  const code = await run(words, {
    out: (text) => void (stdout += text),
    err: (text) => void (stderr += text),
    isLive: false,
    isDebug: false,
    columns: 80,
    now: () => new Date(),
    sleep: (ms, earlier) => sleep(ms, undefined, { signal: AbortSignal.any([signal, ...(earlier ? [earlier] : [])]) }),
    signal,
  });
  return { code, signal: null, stdout, stderr };
}
