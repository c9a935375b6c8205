import { fork } from 'node:child_process';

/** What a contender measured of itself. */
export interface Run {
  /** Seconds of wall clock and of processor time, all threads together. */
  seconds: number;
  cpuSeconds: number;
  /** What it counted, so that nobody wins by doing less. */
  counted: Record<string, number>;
}

/** In a contender's own process: measures the work and tells whoever started it. */
export async function contend(
  work: (address: string, way: string, day: string) => Promise<Record<string, number>>,
): Promise<void> {
  const [address = '', way = '', day = ''] = process.argv.slice(2);
  const { seconds, cpuSeconds, value } = await measure(() => work(address, way, day));
  process.send?.({ seconds, cpuSeconds, counted: value } satisfies Run);
  if (process.connected) process.disconnect();
}

/** Wall and processor time of some work in this process. */
export async function measure<T>(
  work: () => T | Promise<T>,
): Promise<{ seconds: number; cpuSeconds: number; value: T }> {
  const startedCpu = process.cpuUsage();
  const started = performance.now();
  const value = await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(startedCpu);
  return { seconds, cpuSeconds: (user + system) / 1e6, value };
}

/** Runs a contender in a process of its own, so that nobody inherits a warm or a full heap. */
export async function runContender(script: URL, args: readonly string[]): Promise<Run> {
  const child = fork(script, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let run: Run | null = null;
    child.once('message', (message) => (run = message as Run));
    child.once('error', reject);
    child.once('exit', (code) =>
      run === null ? reject(new Error(`${script.pathname} ended with code ${code} and no result`)) : resolve(run),
    );
  });
}
